/** What a value of a filter is called. */

import type { Model } from "../model/model.ts";
import type { FilterName } from "../state/state.ts";
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
      return vocabulary.bases;
    case "stance":
      return vocabulary.stances;
    case "status":
      return vocabulary.statuses;
    default:
      return null;
  }
}

/** The caption of a value of a filter: its label, the name of the entity, or a date. */
export function labelOf(model: Model, name: FilterName, value: string): string {
  const list = listOf(model, name);
  if (list) return list.find((entry) => entry.code === value)?.label ?? value;
  if (name.startsWith("true-") || name === "known-by") {
    return value.split("/").join(" – ");
  }
  return captionOf(model, value);
}
