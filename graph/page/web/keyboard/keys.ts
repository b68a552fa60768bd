/** The keys of the page, in one table: what the dialog lists is what the listener does. */

import type { Words } from "../words/english.ts";

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
  | "redo"
  | "path"
  | "choose"
  | "move"
  | "export"
  | "next"
  | "previous";

/** A key and what it does. */
export interface Key {
  readonly key: string;
  readonly shown: string;
  readonly command: Command | null;
  /** Its name in the catalogue of words. */
  readonly meaning: keyof Words["KEYS"];
}

export const KEYS: readonly Key[] = [
  { key: "/", shown: "/", command: "search", meaning: "search" },
  {
    key: "",
    shown: "↑ ↓ Enter",
    command: null,
    meaning: "inLists",
  },
  {
    key: "",
    shown: "← ↑ → ↓",
    command: null,
    meaning: "inChart",
  },
  { key: "", shown: "Shift ← ↑ → ↓", command: null, meaning: "moveInChart" },
  { key: "", shown: "Space", command: null, meaning: "chooseInChart" },
  { key: "s", shown: "s", command: "choose", meaning: "choose" },
  { key: "m", shown: "m", command: "move", meaning: "move" },
  { key: "+", shown: "+", command: "zoom-in", meaning: "zoom-in" },
  { key: "-", shown: "−", command: "zoom-out", meaning: "zoom-out" },
  { key: "0", shown: "0", command: "fit", meaning: "fit" },
  { key: "r", shown: "r", command: "read", meaning: "read" },
  { key: "g", shown: "g", command: "chart", meaning: "chart" },
  { key: "l", shown: "l", command: "list", meaning: "list" },
  { key: "f", shown: "f", command: "filter", meaning: "filter" },
  { key: "c", shown: "c", command: "path", meaning: "path" },
  { key: "e", shown: "e", command: "export", meaning: "export" },
  { key: "n", shown: "n", command: "next", meaning: "next" },
  { key: "p", shown: "p", command: "previous", meaning: "previous" },
  { key: "d", shown: "d", command: "theme", meaning: "theme" },
  { key: "", shown: "Ctrl Z", command: "undo", meaning: "undo" },
  { key: "", shown: "Ctrl Shift Z", command: "redo", meaning: "redo" },
  { key: "Escape", shown: "Esc", command: "close", meaning: "close" },
  { key: "?", shown: "?", command: "keys", meaning: "keys" },
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
