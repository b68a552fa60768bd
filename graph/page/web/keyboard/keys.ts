/** The keys of the page, in one table: what the dialog lists is what the listener does. */

/** What a key asks for. */
export type Command =
  | "search"
  | "keys"
  | "fit"
  | "zoom-in"
  | "zoom-out"
  | "theme"
  | "close"
  | "read"
  | "chart"
  | "list"
  | "filter"
  | "undo"
  | "redo";

/** A key and what it does. */
export interface Key {
  readonly key: string;
  readonly shown: string;
  readonly command: Command | null;
  readonly meaning: string;
}

export const KEYS: readonly Key[] = [
  { key: "/", shown: "/", command: "search", meaning: "Search" },
  {
    key: "",
    shown: "↑ ↓ Enter",
    command: null,
    meaning: "In search and in tables: choose and open",
  },
  {
    key: "",
    shown: "← ↑ → ↓",
    command: null,
    meaning: "In the chart: go to the nearest entity that way",
  },
  { key: "+", shown: "+", command: "zoom-in", meaning: "Zoom in" },
  { key: "-", shown: "−", command: "zoom-out", meaning: "Zoom out" },
  { key: "0", shown: "0", command: "fit", meaning: "Show everything" },
  { key: "r", shown: "r", command: "read", meaning: "Go to the details" },
  { key: "g", shown: "g", command: "chart", meaning: "Go to the chart" },
  { key: "l", shown: "l", command: "list", meaning: "Go to the lists" },
  { key: "f", shown: "f", command: "filter", meaning: "Go to the filters" },
  { key: "d", shown: "d", command: "theme", meaning: "Light or dark" },
  { key: "", shown: "Ctrl Z", command: "undo", meaning: "Undo" },
  { key: "", shown: "Ctrl Shift Z", command: "redo", meaning: "Redo" },
  { key: "Escape", shown: "Esc", command: "close", meaning: "Close what is open" },
  { key: "?", shown: "?", command: "keys", meaning: "This list" },
];

/** The part of a keyboard event that decides. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey?: boolean;
  readonly defaultPrevented: boolean;
}

/** The command of a key press, given whether the reader is writing in a field. */
export function commandOf(press: Press, writing: boolean): Command | null {
  const control = (press.ctrlKey || press.metaKey) && !press.altKey && !press.defaultPrevented;
  if (control && !writing && press.key.toLowerCase() === "z") {
    return press.shiftKey ? "redo" : "undo";
  }
  if (press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey) return null;
  if (writing && press.key !== "Escape") return null;
  const key = press.key === "=" ? "+" : press.key;
  return KEYS.find((entry) => entry.key !== "" && entry.key === key)?.command ?? null;
}

/** Whether keys typed into this element are text. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return !["checkbox", "radio", "button"].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement ||
    target.isContentEditable;
}
