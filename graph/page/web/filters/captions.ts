/** What a value of a filter is called. */

import type { Model } from "../model/model.ts";
import type { FilterName } from "../state/state.ts";
import { WORDS } from "../words/words.ts";
import { VIEWPOINTS } from "../words/words.ts";
import { captionOf } from "./claim_tests.ts";

interface Coded {
  readonly code: string;
  readonly label: string;
}

function listOf(model: Model, name: FilterName): readonly Coded[] | null {
  const { vocabulary } = model.view;
  switch (name) {
    case "type":
      return vocabulary.types;
    case "family":
      return vocabulary.families;
    case "relation":
      return vocabulary.relation_types;
    case "basis":
    case "min-basis":
    case "without-basis":
      return vocabulary.bases;
    case "stance":
      return vocabulary.stances;
    case "state":
      return vocabulary.states;
    case "status":
      return vocabulary.statuses;
    default:
      return null;
  }
}

/** The codes that a filter knows, or nothing where its values are no codes. */
export function knownCodes(model: Model, name: FilterName): readonly string[] | null {
  return listOf(model, name)?.map(({ code }) => code) ?? null;
}

/** Whether the values of a filter are codes, whose captions are in the reader's language. */
export function isCoded(model: Model, name: FilterName): boolean {
  return listOf(model, name) !== null || name === "country" || name === "without-authorities";
}

/** The name of a country or territory in the reader's language; the code where it has none. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(WORDS.tag, { type: "region", fallback: "code" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The caption of a value of a filter: its label, the name of the entity, or a date. */
export function labelOf(model: Model, name: FilterName, value: string): string {
  const list = listOf(model, name);
  if (list) return list.find((entry) => entry.code === value)?.label ?? value;
  if (name === "country") return countryName(value);
  if (name === "without-authorities") return VIEWPOINTS.made.authorities(value.toUpperCase());
  if (name.startsWith("true-") || name === "known-by") {
    return value.split("/").join(" – ");
  }
  return captionOf(model, value);
}
