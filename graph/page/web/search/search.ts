/** Search over names, aliases, identifiers and ids; a hit says what matched. */

import { type Model, text } from "../model/model.ts";
import { fold } from "./fold.ts";

/** What kind of text a hit matched. */
export type Matched = "name" | "alias" | "identifier" | "id" | "description";

/** An entity that answers a search, with the text that matched. */
export interface Hit {
  readonly entity: number;
  readonly matched: Matched;
  readonly text: string;
  readonly score: number;
}

/** The folded texts, one position each. */
export interface SearchIndex {
  readonly folded: readonly string[];
  readonly entity: readonly number[];
  readonly matched: readonly Matched[];
  readonly shown: readonly string[];
}

const INDEXES = new WeakMap<Model, SearchIndex>();

/** The index of a model, made when it is asked for first. */
export function searchOf(model: Model): SearchIndex {
  let index = INDEXES.get(model);
  if (!index) INDEXES.set(model, index = buildSearch(model));
  return index;
}

/** Fold every text that can be searched. */
export function buildSearch(model: Model): SearchIndex {
  const folded: string[] = [];
  const entity: number[] = [];
  const matched: Matched[] = [];
  const shown: string[] = [];
  const add = (owner: number, kind: Matched, value: string) => {
    const key = fold(value);
    if (key === "") return;
    folded.push(key);
    entity.push(owner);
    matched.push(kind);
    shown.push(value);
  };
  const { entities, aliases, identifiers } = model.view;
  entities.name.forEach((s, i) => add(i, "name", text(model, s)));
  aliases.entity.forEach((e, i) => add(e, "alias", text(model, aliases.text[i])));
  identifiers.entity.forEach((e, i) => {
    add(
      e,
      "identifier",
      `${text(model, identifiers.scheme[i])}:${text(model, identifiers.value[i])}`,
    );
  });
  entities.id.forEach((s, i) => add(i, "id", text(model, s)));
  entities.description.forEach((s, i) => add(i, "description", text(model, s)));
  return { folded, entity, matched, shown };
}

const KINDS: Readonly<Record<Matched, number>> = {
  name: 0,
  alias: 1,
  identifier: 2,
  id: 3,
  description: 4,
};
const MANY = Object.keys(KINDS).length;

/** How well a folded text answers a folded query: lower is better, -1 is not at all. */
export function score(folded: string, query: string, words: readonly string[]): number {
  if (folded === query) return 0;
  if (folded.startsWith(query)) return folded[query.length] === " " ? 1 : 2;
  if (folded.includes(` ${query}`)) return 3;
  const all = words.length > 1 && words.every((word) => folded.includes(word));
  const begins = (word: string) => folded.startsWith(word) || folded.includes(` ${word}`);
  if (all && words.every(begins)) return 4;
  if (folded.includes(query)) return 5;
  return all ? 6 : -1;
}

/** The best `limit` hits, one per entity; ties go to the more prominent entity. */
export function find(model: Model, index: SearchIndex, query: string, limit: number): Hit[] {
  const folded = fold(query);
  if (folded === "") return [];
  const words = folded.split(" ");
  const best = new Map<number, Hit>();
  index.folded.forEach((key, i) => {
    const quality = score(key, folded, words);
    if (quality < 0) return;
    const kind = index.matched[i] ?? "id";
    const total = quality * MANY + KINDS[kind];
    const entity = index.entity[i] ?? -1;
    const known = best.get(entity);
    if (known && known.score <= total) return;
    best.set(entity, { entity, matched: kind, text: index.shown[i] ?? "", score: total });
  });
  const rank = model.view.entities.rank;
  return [...best.values()]
    .sort((a, b) => a.score - b.score || (rank[a.entity] ?? 0) - (rank[b.entity] ?? 0))
    .slice(0, limit);
}
