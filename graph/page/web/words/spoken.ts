/** The model in the reader's words: codes and made groups are translated, all else is the data's. */

import type { Model } from "../model/model.ts";
import type { View, ViewpointView, VocabularyView } from "../model/view.ts";
import { ENGLISH, type Words } from "./english.ts";
import { translated } from "./vocabulary.ts";

const SPOKEN = new WeakMap<Model, Map<string, Model>>();
const WRITTEN = new WeakMap<Model, Model>();

/** What a group is called: one that the data set names keeps its name. */
function groupName({ code, label }: ViewpointView, from: VocabularyView, words: Words): string {
  const [english, own] = [ENGLISH.VIEWPOINTS.made, words.VIEWPOINTS.made];
  const country = /^authorities-(.+)$/.exec(code)?.[1] ?? "";
  if (label === english.authorities(country)) return own.authorities(country);
  if (label === english.authoritiesOfNone) return own.authoritiesOfNone;
  if (label === english.courts) return own.courts;
  if (label === english.unknown) return own.unknown;
  const type = from.types.find((entry) => entry.code === code && entry.plural === label);
  return (type && words.VOCABULARY.types[code]?.plural) ?? label;
}

function inWords(view: View, words: Words): View {
  const vocabulary = translated(view.vocabulary, words.VOCABULARY);
  const viewpoints = view.viewpoints.map((group) => ({
    ...group,
    label: groupName(group, view.vocabulary, words),
  }));
  return { ...view, vocabulary, viewpoints };
}

/** The model with its code lists in these words; the same object for the same language. */
export function spoken(model: Model, words: Words): Model {
  let known = SPOKEN.get(model);
  if (!known) SPOKEN.set(model, known = new Map());
  let found = known.get(words.code);
  if (!found) {
    known.set(words.code, found = { ...model, view: inWords(model.view, words) });
    WRITTEN.set(found, model);
  }
  return found;
}

/** The model in the data's own words, for files that other programs read. */
export function asWritten(model: Model): Model {
  return WRITTEN.get(model) ?? model;
}
