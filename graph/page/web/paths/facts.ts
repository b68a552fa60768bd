/** What the claims of a relation amount to, when only some of them count. */

import { spanOf } from "../model/dates.ts";
import { itemsOf, type Model, publishersOf, stanceCode, supports, text } from "../model/model.ts";

/** Spans of days, inclusive, in order. */
export type Days = readonly (readonly [number, number])[];

/** Every day. */
export const ALWAYS: Days = [[-Infinity, Infinity]];

/** The state of a relation, the rank of its strongest basis (0 the best), and its origins. */
export interface Facts {
  readonly state: string;
  readonly basis: number;
  readonly origins: number;
}

/** Whether a claim stands. */
export function isCurrent(model: Model, claim: number): boolean {
  const { claims, vocabulary } = model.view;
  return vocabulary.statuses[claims.status[claim] ?? -1]?.code === "current";
}

/** The claims of a relation that are evidence for it, among those that count (`null`: all). */
export function supportingOf(model: Model, relation: number, living: Uint8Array | null): number[] {
  return claimsOf(model, relation, living).filter((c) => supports(stanceCode(model, c)));
}

/** The current claims of a relation, among those that count (`null`: all). */
export function claimsOf(model: Model, relation: number, living: Uint8Array | null): number[] {
  const { first } = model.view.relations;
  const found: number[] = [];
  for (let c = first[relation] ?? 0; c < (first[relation + 1] ?? 0); c++) {
    if ((living === null || living[c]) && isCurrent(model, c)) found.push(c);
  }
  return found;
}

function stateOf(stances: ReadonlySet<string>): string {
  const denied = stances.has("denies") || stances.has("reports-denial");
  if (stances.has("supports") || stances.has("corrects")) {
    return denied || stances.has("retracts") ? "contested" : "supported";
  }
  if (denied) return "denied";
  return stances.has("mentions") && !stances.has("retracts") ? "mentioned" : "withdrawn";
}

/** The facts of a relation; `origins` is made by {@link createOrigins}. */
export function factsOf(
  model: Model,
  relation: number,
  living: Uint8Array | null,
  origins: (document: number) => readonly number[],
): Facts {
  const { claims, vocabulary } = model.view;
  const current = claimsOf(model, relation, living);
  const evidence = current.filter((c) => supports(stanceCode(model, c)));
  let basis = vocabulary.bases.length;
  for (const c of evidence) {
    const rank = claims.basis[c] ?? -1;
    if (rank >= 0 && rank < basis) basis = rank;
  }
  const documents = new Set(evidence.map((c) => claims.document[c] ?? -1));
  documents.delete(-1);
  return {
    state: stateOf(new Set(current.map((c) => stanceCode(model, c)))),
    basis,
    origins: independent([...documents].map(origins)),
  };
}

/** The days on which a relation possibly holds. */
export function daysOf(model: Model, relation: number, living: Uint8Array | null): Days {
  const { start, end } = model.view.claims;
  return supportingOf(model, relation, living)
    .map((c) => spanOf(text(model, start[c]), text(model, end[c])))
    .map(({ earliest, latest }) => [earliest, latest] as const);
}

/** The days that are in both. */
export function both(one: Days, other: Days): Days {
  if (one === ALWAYS) return other;
  if (other === ALWAYS) return one;
  return one.flatMap(([first, last]) =>
    other.map(([begin, finish]) => [Math.max(first, begin), Math.min(last, finish)] as const)
      .filter(([begin, finish]) => begin <= finish)
  );
}

/** The origins of documents that the data block lists, because it holds only a part. */
function originsOfPart(model: Model): Map<number, readonly number[]> {
  const { document, origin } = model.view.origins;
  const known = new Map<number, readonly number[]>();
  document.forEach((d, i) => known.set(d, [...known.get(d) ?? [], origin[i] ?? -1]));
  return known;
}

/** A function that gives the origins of a document: its publishers, reprints followed to the end. */
export function createOrigins(model: Model): (document: number) => readonly number[] {
  const { relations, vocabulary } = model.view;
  const known = originsOfPart(model);
  const reprinted = (document: number): number[] =>
    [...itemsOf(model.relationsOf, document)].filter((r) =>
      relations.source[r] === document &&
      vocabulary.relation_types[relations.type[r] ?? -1]?.code === "reprints" &&
      supportingOf(model, r, null).length > 0
    ).map((r) => relations.target[r] ?? -1);
  const originals = (document: number): number[] => {
    const begin = reprinted(document);
    if (begin.length === 0) return [document];
    const seen = new Set<number>();
    const waiting = [...begin];
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      if (seen.has(item)) continue;
      seen.add(item);
      waiting.push(...reprinted(item));
    }
    const ends = [...seen].filter((item) => reprinted(item).length === 0);
    return ends.length > 0 ? ends : [Math.min(...seen)];
  };
  return (document) => {
    const found = known.get(document);
    if (found) return found;
    const made = new Set<number>();
    for (const original of originals(document)) {
      const publishers = publishersOf(model, original);
      for (const origin of publishers.length > 0 ? publishers : [original]) made.add(origin);
    }
    const sorted = [...made].sort((a, b) => a - b);
    known.set(document, sorted);
    return sorted;
  };
}

const TRIED = 10;

/** The most documents (as lists of origins) of which no two share an origin. */
export function independent(documents: readonly (readonly number[])[]): number {
  const sets = [...new Map(documents.map((one) => [one.join(), one])).values()];
  const within = (one: readonly number[], other: readonly number[]) =>
    one.length < other.length && one.every((origin) => other.includes(origin));
  const least = sets.filter((one) => !sets.some((other) => within(other, one)));
  const joint = least.filter((one) => one.length > 1)
    .sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
  const most = (at: number, taken: ReadonlySet<number>): number => {
    const one = joint[at];
    if (!one) return 0;
    const fits = !one.some((origin) => taken.has(origin));
    const taking = fits ? 1 + most(at + 1, new Set([...taken, ...one])) : 0;
    return fits && at >= TRIED ? taking : Math.max(taking, most(at + 1, taken));
  };
  return least.length - joint.length + most(0, new Set());
}
