/** How the page is arranged, in the address: `lists=40` (their height), `ended=plain`. */

import { INITIAL, LISTS_MOST, type State } from "../state/state.ts";

/** The part of the state that arranges the page. */
export type Arrangement = Pick<State, "lists" | "dimsEnded">;

/** The height of the lists within its bounds, a whole number of percent. */
export function listsWithin(percent: number): number {
  return Math.round(Math.min(LISTS_MOST, Math.max(0, percent)));
}

/** Write what is not as usual. */
export function writeArrangement(
  { lists, dimsEnded }: Arrangement,
  put: (name: string, value: string) => void,
): void {
  if (lists !== INITIAL.lists) put("lists", String(lists));
  if (dimsEnded !== INITIAL.dimsEnded) put("ended", "plain");
}

/** What one word of the address arranges, or nothing where it is no such word. */
export function readArrangement(name: string, value: string): Partial<Arrangement> | null {
  if (name === "lists" && /^\d{1,3}$/.test(value)) return { lists: listsWithin(Number(value)) };
  if (name === "ended" && (value === "plain" || value === "dimmed")) {
    return { dimsEnded: value === "dimmed" };
  }
  return null;
}
