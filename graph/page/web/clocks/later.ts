/** What came later: the claims that end a legal stage, and what lies after the clocks. */

import { boundsOf } from "../model/dates.ts";
import { type Model, text } from "../model/model.ts";
import type { Filters } from "../state/state.ts";

const CACHE = new WeakMap<Model, ReadonlyMap<number, readonly number[]>>();
const NONE: readonly number[] = [];

function endings(model: Model): ReadonlyMap<number, readonly number[]> {
  const known = CACHE.get(model);
  if (known) return known;
  const { endings: columns, standing } = model.view;
  const found = new Map<number, number[]>();
  columns.line.forEach((line, i) => {
    const claim = standing.claim[line] ?? -1;
    const list = found.get(claim) ?? [];
    list.push(columns.claim[i] ?? -1);
    found.set(claim, list);
  });
  CACHE.set(model, found);
  return found;
}

/** The claims that end what a claim states: an acquittal, dismissal, reversal or delisting. */
export function endingsOf(model: Model, claim: number): readonly number[] {
  return endings(model).get(claim) ?? NONE;
}

/** The claims that end what the living claims of a relation state. */
export function endingsOfRelation(
  model: Model,
  relation: number,
  living: Uint8Array | null = null,
): readonly number[] {
  const { first } = model.view.relations;
  const found = new Set<number>();
  for (let c = first[relation] ?? 0; c < (first[relation + 1] ?? 0); c++) {
    if (living && living[c] === 0) continue;
    for (const end of endingsOf(model, c)) found.add(end);
  }
  return [...found];
}

/** The stage that a claim states, as the standing words it, in small letters. */
export function stageWord(model: Model, claim: number): string {
  const { standing, vocabulary } = model.view;
  const line = standing.claim.indexOf(claim);
  const stage = vocabulary.stages[standing.stage[line] ?? -1];
  return (stage?.label ?? "").toLowerCase();
}

/** Whether a claim lies after what the clocks show: true later, or public later. */
export function isAfter(model: Model, filters: Filters, claim: number): boolean {
  const { claims } = model.view;
  const start = text(model, claims.start[claim]);
  const published = text(model, claims.published[claim]);
  const ends = [...filters["true-at"], ...filters["true-in"]].map((date) => boundsOf(date).last);
  const known = filters["known-by"].map((date) => boundsOf(date).last);
  const after = (date: string, limits: number[]) =>
    limits.length > 0 && date !== "" && boundsOf(date).first > Math.max(...limits);
  return after(start, ends) || after(published, known);
}
