/**
 * The facets: how many relations each value of a word would show, given the filters of all others,
 * the walk, and what was hidden by hand.
 *
 * They are counted when a reader opens the list of a word, and once for each selection. A walk goes
 * along what a value leaves, so it is walked for each value: along that value's relations only.
 */

import {
  buildIndex,
  familyOf,
  itemsOf,
  type Model,
  publishersOf,
  speakersOf,
  stanceCode,
  text,
} from "../model/model.ts";
import { bitOf, type CountedWord } from "./bits.ts";
import type { Selection } from "./select.ts";
import { walkerOf, walksOf } from "./walk.ts";

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

/** Relations of values: value `of[i]` would show relation `relations[i]`, where no walk forbids it. */
interface Pairs {
  readonly names: readonly string[];
  readonly of: readonly number[];
  readonly relations: readonly number[];
}

function counted(
  model: Model,
  selection: Selection,
  word: CountedWord,
  values: Values,
  ofRelation: boolean,
): Counts {
  const pairs = pairsOf(model, selection, word, values, ofRelation);
  const { names, of, relations } = pairs;
  const { focus, ground, hidden } = selection.fails;
  const counts = new Uint32Array(names.length);
  if (walksOf(focus, ground) || hidden.length > 0) countWalking(model, selection, pairs, counts);
  else relations.forEach((_, i) => counts[of[i] ?? 0] = (counts[of[i] ?? 0] ?? 0) + 1);
  const found = new Map<string, number>();
  counts.forEach((count, value) => count > 0 && found.set(names[value] ?? "", count));
  return found;
}

function pairsOf(
  model: Model,
  selection: Selection,
  word: CountedWord,
  values: Values,
  ofRelation: boolean,
): Pairs {
  const { first } = model.view.relations;
  const { claims, relations, counts } = selection.fails;
  const rest = ~bitOf(word);
  const places = new Map<string, number>();
  const found = { of: [] as number[], relations: [] as number[] };
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
    for (const value of seen) {
      let place = places.get(value);
      if (place === undefined) places.set(value, place = places.size);
      found.of.push(place);
      found.relations.push(r);
    }
  }
  return { names: [...places.keys()], ...found };
}

function countWalking(
  model: Model,
  { fails }: Selection,
  { names, of, relations }: Pairs,
  counts: Uint32Array,
): void {
  const { source, target } = model.view.relations;
  const shown = buildIndex(names.length, (add) => relations.forEach((r, i) => add(of[i] ?? 0, r)));
  const walker = walkerOf(model, fails.focus, fails.ground);
  const hidden = new Set(fails.hidden);
  names.forEach((_, value) => {
    const list = itemsOf(shown, value);
    // From an entity without any of these relations no walk comes to one of them.
    const reached = walker(list, () => true);
    const has = (entity = -1) => reached(entity) && !hidden.has(entity);
    list.forEach((r) => {
      if (has(source[r]) && has(target[r])) counts[value] = (counts[value] ?? 0) + 1;
    });
  });
}
