/**
 * The facets: how many relations each value of a word would show, given the filters of all others.
 *
 * They are counted when a reader opens the list of a word, and once for each selection.
 */

import {
  familyOf,
  type Model,
  publishersOf,
  speakersOf,
  stanceCode,
  text,
} from "../model/model.ts";
import { bitOf, type CountedWord } from "./bits.ts";
import type { Selection } from "./select.ts";

/** Value → how many relations; values are codes, or ids of entities. */
export type Counts = ReadonlyMap<string, number>;

const KNOWN = new WeakMap<Selection["fails"], Map<CountedWord, Counts>>();

/** The counts of a word's values, none of them 0. */
export function countsOf(model: Model, selection: Selection, word: CountedWord): Counts {
  let known = KNOWN.get(selection.fails);
  if (!known) KNOWN.set(selection.fails, known = new Map());
  let found = known.get(word);
  if (!found) {
    const valuesOfRelation = relationValues(model, word);
    const values = valuesOfRelation ?? claimValues(model, word);
    known.set(word, found = counted(model, selection, word, values, valuesOfRelation !== null));
  }
  return found;
}

type Values = (at: number) => readonly string[];

function relationValues(model: Model, word: CountedWord): Values | null {
  const { relations, entities, vocabulary } = model.view;
  const ends = (r: number) => [relations.source[r] ?? 0, relations.target[r] ?? 0];
  switch (word) {
    case "type":
      return (r) => ends(r).map((e) => vocabulary.types[entities.type[e] ?? -1]?.code ?? "");
    case "country":
      return (r) => ends(r).flatMap((e) => text(model, entities.countries[e]).split(" "));
    case "family":
      return (r) => [vocabulary.families[familyOf(model, r)]?.code ?? ""];
    case "relation":
      return (r) => [vocabulary.relation_types[relations.type[r] ?? -1]?.code ?? ""];
    case "state":
      return (r) => [vocabulary.states[relations.state[r] ?? -1]?.code ?? ""];
    default:
      return null;
  }
}

function claimValues(model: Model, word: CountedWord): Values {
  const { claims, vocabulary, entities } = model.view;
  const ids = (list: readonly number[]) => list.map((e) => text(model, entities.id[e]));
  switch (word) {
    case "basis":
      return (c) => [vocabulary.bases[claims.basis[c] ?? -1]?.code ?? ""];
    case "stance":
      return (c) => [stanceCode(model, c)];
    case "status":
      return (c) => [vocabulary.statuses[claims.status[c] ?? -1]?.code ?? ""];
    case "document":
      return (c) => ids([claims.document[c] ?? -1].filter((e) => e >= 0));
    case "publisher":
      return (c) => ids(publishersOf(model, claims.document[c] ?? -1));
    default:
      return (c) => ids(speakersOf(model, c));
  }
}

function counted(
  model: Model,
  selection: Selection,
  word: CountedWord,
  values: Values,
  ofRelation: boolean,
): Counts {
  const { first } = model.view.relations;
  const { claims, relations, counts } = selection.fails;
  const rest = ~bitOf(word);
  const found = new Map<string, number>();
  const seen = new Set<string>();
  for (let r = 0; r < model.relationCount; r++) {
    if (((relations[r] ?? 0) & rest) !== 0) continue;
    seen.clear();
    for (let c = first[r] ?? 0; c < (first[r + 1] ?? 0); c++) {
      if (((claims[c] ?? 0) & rest) !== 0) continue;
      // Whoever asks for a stance or a state gets relations by claims of any stance.
      if (word !== "stance" && word !== "state" && !counts(c)) continue;
      for (const value of values(ofRelation ? r : c)) if (value !== "") seen.add(value);
      if (ofRelation) break;
    }
    for (const value of seen) found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}
