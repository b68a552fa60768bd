/** A date as it is written, with plain words beside it where it does not read plainly. */

import type { VNode } from "preact";
import { gloss } from "../model/gloss.ts";
import { DATES } from "../words/words.ts";
import { held } from "./claim.tsx";

/** The plain words for two date cells, or an empty text where none are needed. */
export function glossOf(start: string, end: string): string {
  const said = [start, end].map((date) => gloss(date, DATES));
  if (said.every((words) => words === "")) return "";
  return [said[0] || start, said[1] || end].filter((words) => words !== "").join(" – ");
}

/** The dates of two cells. */
export function When({ start, end = "" }: { start: string; end?: string }): VNode {
  const words = glossOf(start, end);
  return (
    <>
      {held(start, end)}
      {words && <span class="gloss">{` (${words})`}</span>}
    </>
  );
}
