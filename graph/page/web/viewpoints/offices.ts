/** Offices: the authorities for which a speaker speaks as an official, as the data block says. */

import type { Model } from "../model/model.ts";

/** An authority, and the claim that makes the tie (-1: not in this page). */
export interface Office {
  readonly authority: number;
  readonly tie: number;
}

const CACHE = new WeakMap<Model["view"]["offices"], ReadonlyMap<number, readonly Office[]>>();
const NONE: readonly Office[] = [];

/** The authorities for which the speaker of a claim speaks. */
export function officesOf(model: Model, claim: number): readonly Office[] {
  const columns = model.view.offices;
  let known = CACHE.get(columns);
  if (!known) {
    const found = new Map<number, Office[]>();
    columns.claim.forEach((c, i) => {
      const office = { authority: columns.authority[i] ?? -1, tie: columns.tie[i] ?? -1 };
      found.set(c, [...found.get(c) ?? [], office]);
    });
    CACHE.set(columns, known = found);
  }
  return known.get(claim) ?? NONE;
}
