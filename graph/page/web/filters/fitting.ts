/** Whether a value can stand after a word of the address. */

import { isDate } from "../clocks/window.ts";
import type { Model } from "../model/model.ts";
import type { FilterName } from "../state/state.ts";
import { knownCodes } from "./captions.ts";

/** The words whose values are dates. */
export const DATES: ReadonlySet<string> = new Set(["true-at", "true-in", "known-by"]);

/** Whether a filter, `depth` or `viewpoint` knows the value; ids are another question. */
export function fits(model: Model, name: string, value: string): boolean {
  if (DATES.has(name)) {
    return value !== "" && value.split("/").every((day) => ["", ".."].includes(day) || isDate(day));
  }
  if (name === "certainty") return value === "certain" || value === "possible";
  if (name === "depth") return /^\d{1,9}$/.test(value);
  if (name === "country" || name === "without-authorities") return /^[A-Za-z]{2}$/.test(value);
  if (name === "viewpoint") {
    return model.entityById.has(value) || model.view.viewpoints.some(({ code }) => code === value);
  }
  const codes = knownCodes(model, name as FilterName);
  return codes === null || codes.includes(value);
}
