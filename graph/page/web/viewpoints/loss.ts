/** Leave one out: what disappears when one publisher, speaker or document goes. */

import { type Model, publishersOf, speakersOf } from "../model/model.ts";
import { supportingOf } from "../paths/facts.ts";

/** In which respect something is left out; the filter that does it is `without-…`. */
export const RESPECTS = ["publisher", "speaker", "document"] as const;
/** One of them. */
export type Respect = (typeof RESPECTS)[number];

/** What is left of a relation without an entity. */
export interface Loss {
  readonly respect: Respect;
  readonly without: number;
  /** Claims that are still evidence, and the rank of their strongest basis. */
  readonly claims: number;
  readonly basis: number;
}

/** Who holds a claim: it goes when all its holders do. */
function holdersOf(model: Model, claim: number, respect: Respect): readonly number[] {
  if (respect === "speaker") return speakersOf(model, claim);
  const document = model.view.claims.document[claim] ?? -1;
  if (respect === "publisher") return publishersOf(model, document);
  return document < 0 ? [] : [document];
}

/** The one entity without which a claim goes, or -1. */
function onlyHolder(model: Model, claim: number, respect: Respect): number {
  const holders = holdersOf(model, claim, respect);
  return holders.length === 1 ? holders[0] ?? -1 : -1;
}

const CACHE = new WeakMap<Model, Record<Respect, ReadonlyMap<number, readonly number[]>>>();

/** The relations that disappear with an entity, by respect and entity; over the whole record. */
export function lossesOf(model: Model): Record<Respect, ReadonlyMap<number, readonly number[]>> {
  const known = CACHE.get(model);
  if (known) return known;
  const found = { publisher: new Map(), speaker: new Map(), document: new Map() } as Record<
    Respect,
    Map<number, number[]>
  >;
  for (let r = 0; r < model.relationCount; r++) {
    const evidence = supportingOf(model, r, null);
    if (evidence.length === 0) continue;
    for (const respect of RESPECTS) {
      const [only, ...more] = new Set(evidence.map((c) => onlyHolder(model, c, respect)));
      if (only === undefined || only < 0 || more.length > 0) continue;
      const list = found[respect].get(only);
      if (list) list.push(r);
      else found[respect].set(only, [r]);
    }
  }
  CACHE.set(model, found);
  return found;
}

/** The worst single loss of a relation in one respect: what leaves the least. */
export function worstLoss(model: Model, relation: number, respect: Respect): Loss | null {
  const { claims, vocabulary } = model.view;
  const none = vocabulary.bases.length;
  const rank = (c: number) => {
    const basis = claims.basis[c] ?? -1;
    return basis < 0 ? none : basis;
  };
  const held = supportingOf(model, relation, null)
    .map((c) => ({ rank: rank(c), holder: onlyHolder(model, c, respect) }));
  let worst: Loss | null = null;
  const order = (loss: Loss) => [loss.claims > 0 ? 1 : 0, -loss.basis, loss.claims, loss.without];
  for (const without of new Set(held.map(({ holder }) => holder))) {
    if (without < 0) continue;
    const left = held.filter(({ holder }) => holder !== without);
    const basis = Math.min(none, ...left.map((one) => one.rank));
    const loss = { respect, without, claims: left.length, basis };
    if (worst === null || isBefore(order(loss), order(worst))) worst = loss;
  }
  return worst;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
