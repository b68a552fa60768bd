/** What is said of an entity, by the documents that say it: official acts first, then the rest. */

import { boundsOf } from "../model/dates.ts";
import { familyOf, itemsOf, type Model, opposes, stanceCode, text } from "../model/model.ts";

/** A document and what it says of the entity. */
export interface Source {
  readonly document: number;
  readonly claims: readonly number[];
  /** Whether it speaks against some relation of the entity. */
  readonly opposes: boolean;
}

/** The documents whose claims rest on one basis (its index, or -1 for none), in order of date. */
export interface Ground {
  readonly basis: number;
  readonly sources: readonly Source[];
}

/**
 * The documents that say something of an entity, by the basis of what they say. A document with
 * claims of two bases stands under both. Who published or cites what is no statement about it.
 */
export function groundsOf(
  model: Model,
  entity: number,
  keep: (claim: number) => boolean,
): Ground[] {
  const { relations, claims, vocabulary } = model.view;
  const reporting = vocabulary.families.findIndex((family) => family.code === "reporting");
  const found = new Map<number, Map<number, number[]>>();
  for (const r of itemsOf(model.relationsOf, entity)) {
    if (familyOf(model, r) === reporting) continue;
    for (let c = relations.first[r] ?? 0; c < (relations.first[r + 1] ?? 0); c++) {
      const document = claims.document[c] ?? -1;
      if (document < 0 || !keep(c)) continue;
      const basis = claims.basis[c] ?? -1;
      const sources = found.get(basis) ?? new Map<number, number[]>();
      found.set(basis, sources);
      sources.set(document, [...sources.get(document) ?? [], c]);
    }
  }
  const published = (source: Source) => text(model, claims.published[source.claims[0] ?? 0]);
  const order = (a: Source, b: Source) =>
    boundsOf(published(a)).last - boundsOf(published(b)).last || a.document - b.document;
  const last = vocabulary.bases.length;
  return [...found].map(([basis, sources]) => ({
    basis,
    sources: [...sources].map(([document, own]) => ({
      document,
      claims: own,
      opposes: own.some((c) => opposes(stanceCode(model, c))),
    })).sort(order),
  })).sort((a, b) => (a.basis < 0 ? last : a.basis) - (b.basis < 0 ? last : b.basis));
}
