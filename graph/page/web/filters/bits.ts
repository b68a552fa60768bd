/** A bit for each word of the selection that has counts of its own, and one for all others. */

import type { FilterName } from "../state/state.ts";

/** The words whose values are counted. */
export const COUNTED = [
  "type",
  "family",
  "relation",
  "state",
  "country",
  "basis",
  "stance",
  "status",
  "document",
  "publisher",
  "speaker",
] as const satisfies readonly FilterName[];

/** A word whose values are counted. */
export type CountedWord = (typeof COUNTED)[number];

const OTHER = 1 << COUNTED.length;

/** The bit of a word: set where its filter fails. */
export function bitOf(word: FilterName): number {
  const at = (COUNTED as readonly FilterName[]).indexOf(word);
  return at < 0 ? OTHER : 1 << at;
}
