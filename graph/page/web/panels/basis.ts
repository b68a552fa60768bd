/** What a relation rests on, in words. */

import { type Model, stateCode } from "../model/model.ts";
import { STRINGS } from "../words/words.ts";

/** The strongest basis; without one, that nothing is cited, or that nothing supports it. */
export function basisWords(model: Model, relation: number): string {
  const { relations, vocabulary } = model.view;
  const basis = vocabulary.bases[relations.basis[relation] ?? -1];
  if (basis) return basis.label;
  const state = stateCode(model, relation);
  if (state === "supported" || state === "contested") return STRINGS.legendUncited;
  return vocabulary.states[relations.state[relation] ?? -1]?.label ?? "";
}
