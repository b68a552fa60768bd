/** The model in the reader's words: its code lists are translated, all else is the data's own. */

import type { Model } from "../model/model.ts";
import type { Words } from "./english.ts";
import { translated } from "./vocabulary.ts";

const SPOKEN = new WeakMap<Model, Map<string, Model>>();
const WRITTEN = new WeakMap<Model, Model>();

/** The model with its code lists in these words; the same object for the same language. */
export function spoken(model: Model, words: Words): Model {
  let known = SPOKEN.get(model);
  if (!known) SPOKEN.set(model, known = new Map());
  let found = known.get(words.code);
  if (!found) {
    const vocabulary = translated(model.view.vocabulary, words.VOCABULARY);
    known.set(words.code, found = { ...model, view: { ...model.view, vocabulary } });
    WRITTEN.set(found, model);
  }
  return found;
}

/** The model in the data's own words, for files that other programs read. */
export function asWritten(model: Model): Model {
  return WRITTEN.get(model) ?? model;
}
