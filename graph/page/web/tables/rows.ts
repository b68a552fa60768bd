/** The rows of the tables: what lives, in the order that was asked for. */

import { countOf, itemsOf, type Model, nameOf, stateCode, text } from "../model/model.ts";
import { boundsOf } from "../model/dates.ts";
import type { Selection } from "../filters/select.ts";
import { type Sort, USUAL } from "../state/state.ts";
import { byName } from "../words/words.ts";

/** Positions whose flag is set. */
function living(flags: Uint8Array): number[] {
  const out: number[] = [];
  flags.forEach((flag, i) => {
    if (flag) out.push(i);
  });
  return out;
}

/** Order positions by a key; ties keep the order of the data. */
function order(
  rows: number[],
  key: (row: number) => number | string,
  descending: boolean,
): number[] {
  const keys = new Map(rows.map((row) => [row, key(row)]));
  const sign = descending ? -1 : 1;
  return rows.sort((a, b) => {
    const x = keys.get(a) ?? "";
    const y = keys.get(b) ?? "";
    // What has no value comes last, whichever way the column is sorted.
    if (x === "" || y === "") return x === y ? a - b : x === "" ? 1 : -1;
    const compared = typeof x === "number" && typeof y === "number"
      ? x - y
      : byName(String(x), String(y));
    return sign * compared || a - b;
  });
}

/** Place of every entity when all are ordered by name; made once. */
const namePlaces = new WeakMap<Model, Uint32Array>();

/** The place of each entity in the order of names. */
export function namePlacesOf(model: Model): Uint32Array {
  const known = namePlaces.get(model);
  if (known) return known;
  const names = Array.from({ length: model.entityCount }, (_, e) => nameOf(model, e));
  const places = new Uint32Array(model.entityCount);
  names.map((_, e) => e)
    .sort((a, b) => byName(names[a] ?? "", names[b] ?? "") || a - b)
    .forEach((e, place) => (places[e] = place));
  namePlaces.set(model, places);
  return places;
}

/** Living relations at an entity. */
export function livingRelations(model: Model, selection: Selection, entity: number): number {
  if (selection.relationCount === model.relationCount) return countOf(model.relationsOf, entity);
  let sum = 0;
  for (const r of itemsOf(model.relationsOf, entity)) sum += selection.relations[r] ?? 0;
  return sum;
}

/** The first day of a date as a key; nothing for an empty one. */
function dateKey(date: string): number | string {
  return date === "" ? "" : boundsOf(date).first;
}

/** The rows of the table Entities. */
export function entityRows(model: Model, selection: Selection, sort: Sort): number[] {
  const { entities, vocabulary } = model.view;
  const rows = living(selection.entities);
  const places = () => namePlacesOf(model);
  switch (sort.column) {
    case "name": {
      const at = places();
      return order(rows, (e) => at[e] ?? 0, sort.descending);
    }
    case "type":
      return order(
        rows,
        (e) => vocabulary.types[entities.type[e] ?? -1]?.label ?? "",
        sort.descending,
      );
    case "start":
      return order(rows, (e) => dateKey(text(model, entities.start[e])), sort.descending);
    default:
      return order(rows, (e) => livingRelations(model, selection, e), sort.descending);
  }
}

/** The earliest day a claim of a relation names, as written; empty where none does. */
export function sinceOf(model: Model, relation: number): string {
  const { relations, claims } = model.view;
  let best = "";
  for (let c = relations.first[relation] ?? 0; c < (relations.first[relation + 1] ?? 0); c++) {
    const date = text(model, claims.start[c]);
    if (date && (best === "" || boundsOf(date).first < boundsOf(best).first)) best = date;
  }
  return best;
}

/** How much a reader wants to see a relation first: contested, then by the strongest basis. */
function weight(model: Model, relation: number): number {
  const { relations, vocabulary } = model.view;
  if (stateCode(model, relation) === "contested") return -1;
  const basis = relations.basis[relation] ?? -1;
  return basis < 0 ? vocabulary.bases.length : basis;
}

/** The rows of the table Relations. */
export function relationRows(model: Model, selection: Selection, sort: Sort): number[] {
  const { relations, vocabulary } = model.view;
  const rows = living(selection.relations);
  switch (sort.column) {
    case USUAL: {
      const at = namePlacesOf(model);
      const name = (r: number) => at[relations.source[r] ?? 0] ?? 0;
      return order(
        rows,
        (r) => weight(model, r) * model.entityCount + name(r),
        sort.descending,
      );
    }
    case "relation":
      return order(
        rows,
        (r) => vocabulary.relation_types[relations.type[r] ?? -1]?.label ?? "",
        sort.descending,
      );
    case "basis":
      return order(
        rows,
        (r) => (relations.basis[r] ?? -1) < 0 ? "" : relations.basis[r] ?? 0,
        sort.descending,
      );
    case "claims":
      return order(
        rows,
        (r) => (relations.first[r + 1] ?? 0) - (relations.first[r] ?? 0),
        sort.descending,
      );
    case "origins":
      return order(rows, (r) => relations.origins[r] ?? 0, sort.descending);
    case "start":
      return order(rows, (r) => dateKey(sinceOf(model, r)), sort.descending);
    default: {
      const at = namePlacesOf(model);
      const ends = sort.column === "target" ? relations.target : relations.source;
      return order(rows, (r) => at[ends[r] ?? 0] ?? 0, sort.descending);
    }
  }
}
