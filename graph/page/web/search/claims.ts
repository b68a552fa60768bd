/** Search over what claims quote and note: relations that answer, with the claim that does. */

import { type Model, text } from "../model/model.ts";
import { fold } from "./fold.ts";
import { score } from "./search.ts";

/** What kind of text of a claim matched, the better first. */
export const KINDS = ["quote", "note"] as const;

/** A relation one of whose claims answers a search, with the text that matched. */
export interface ClaimHit {
  readonly relation: number;
  readonly claim: number;
  readonly matched: (typeof KINDS)[number];
  readonly text: string;
  readonly score: number;
}

/** The texts of the claims, folded; `folded` is by string index, as far as it was come. */
export interface ClaimIndex {
  readonly folded: Map<number, string>;
  next: number;
}

/** An index that has folded nothing yet. */
export function startClaims(): ClaimIndex {
  return { folded: new Map(), next: 0 };
}

/** Fold on, claim after claim, until the time is up (ms of `performance.now`); true at the end. */
export function foldClaims(model: Model, index: ClaimIndex, until: number): boolean {
  const { claims } = model.view;
  while (index.next < model.claimCount) {
    for (const kind of KINDS) {
      const at = claims[kind][index.next] ?? 0;
      if (at > 0 && !index.folded.has(at)) index.folded.set(at, fold(text(model, at)));
    }
    index.next += 1;
    if (index.next % 64 === 0 && performance.now() >= until) break;
  }
  return index.next >= model.claimCount;
}

/** The best `limit` hits, one per relation; ties go by the order of the relations. */
export function findClaims(
  model: Model,
  index: ClaimIndex,
  query: string,
  limit: number,
): ClaimHit[] {
  const wanted = fold(query);
  if (wanted === "") return [];
  const words = wanted.split(" ");
  const qualities = new Map<number, number>();
  for (const [at, folded] of index.folded) {
    const quality = score(folded, wanted, words);
    if (quality >= 0) qualities.set(at, quality);
  }
  if (qualities.size === 0) return [];
  const { claims } = model.view;
  const best = new Map<number, ClaimHit>();
  for (let claim = 0; claim < model.claimCount; claim++) {
    KINDS.forEach((matched, place) => {
      const at = claims[matched][claim] ?? 0;
      const quality = qualities.get(at);
      if (quality === undefined) return;
      const relation = model.relationOf[claim] ?? 0;
      const total = quality * KINDS.length + place;
      const known = best.get(relation);
      if (known && known.score <= total) return;
      best.set(relation, { relation, claim, matched, text: text(model, at), score: total });
    });
  }
  return [...best.values()].sort((a, b) => a.score - b.score || a.relation - b.relation)
    .slice(0, limit);
}
