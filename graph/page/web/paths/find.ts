/**
 * Evidence paths: the same rules as `graph/evidence/paths.py`; `tests/shared_cases/paths.json`
 * holds what both must answer. The search is a generator, so that it can be done in slices.
 */

import { type Model, otherEnd } from "../model/model.ts";
import { ALWAYS, both, createOrigins, type Days, daysOf, type Facts, factsOf } from "./facts.ts";
import { createHeap } from "./heap.ts";

/** How many hops a path has at most, how many paths are given, and when a search gives up. */
export const LONGEST = 4;
export const MOST = 5;
const EFFORT = 100_000;
const SLICE = 200;

/** Why a hop or a path is refused, in the order in which it is said. */
export const REFUSALS = ["mentioned", "named", "denied", "withdrawn", "time"] as const;
/** A reason of refusal. */
export type Refusal = (typeof REFUSALS)[number];

/** A relation as a step from one entity to another; `basis` is a rank, 0 the strongest. */
export interface Hop extends Facts {
  readonly start: number;
  readonly finish: number;
  readonly relation: number;
  readonly refusal: Refusal | null;
}

/** A way from one entity to another; `weakest` is the place of its weakest hop. */
export interface EvidencePath {
  readonly hops: readonly Hop[];
  readonly basis: number;
  readonly origins: number;
  readonly weakest: number;
  readonly refusals: readonly Refusal[];
}

/** The best paths, the shortest refused ones, and whether there are others or may be. */
export interface PathsFound {
  readonly paths: readonly EvidencePath[];
  readonly refused: readonly EvidencePath[];
  readonly more: boolean;
  readonly moreRefused: boolean;
  readonly complete: boolean;
  readonly refusedComplete: boolean;
}

/** Rank of the weakest basis, fewest origins negated, number of hops. */
type Score = readonly [number, number, number];
const NOTHING: Score = [-1, -Infinity, 0];

interface Ground {
  readonly hops: ReadonlyMap<number, readonly Hop[]>;
  readonly days: (hop: Hop) => Days;
}

interface Step {
  readonly best: Score;
  readonly keys: readonly number[];
  readonly score: Score;
  readonly hops: readonly Hop[];
  readonly days: Days;
}

function refusalOf(state: string, type: string): Refusal | null {
  if (state === "mentioned" || state === "denied" || state === "withdrawn") return state;
  return type === "mentions" ? "named" : null;
}

function groundOf(model: Model, relations: Uint8Array | null, claims: Uint8Array | null): Ground {
  const { relations: r, vocabulary, entities } = model.view;
  const origins = createOrigins(model);
  const hops = new Map<number, Hop[]>();
  for (let relation = 0; relation < model.relationCount; relation++) {
    if (relations && !relations[relation]) continue;
    const ends = [r.source[relation] ?? -1, r.target[relation] ?? -1];
    if (ends[0] === ends[1] || ends.some((end) => entities.context[end] === 1)) continue;
    const facts = factsOf(model, relation, claims, origins);
    const type = vocabulary.relation_types[r.type[relation] ?? -1]?.code ?? "";
    const refusal = refusalOf(facts.state, type);
    for (const start of ends) {
      const hop = { ...facts, start, finish: otherEnd(model, relation, start), relation, refusal };
      const list = hops.get(start);
      if (list) list.push(hop);
      else hops.set(start, [hop]);
    }
  }
  const known = new Map<number, Days>();
  const days = (hop: Hop): Days => {
    const found = known.get(hop.relation) ??
      (hop.refusal ? ALWAYS : daysOf(model, hop.relation, claims));
    known.set(hop.relation, found);
    return found;
  };
  return { hops, days };
}

function pathOf(hops: readonly Hop[], days: Days): EvidencePath {
  let weakest = 0;
  hops.forEach((hop, at) => {
    const now = hops[weakest] as Hop;
    if (hop.basis > now.basis || (hop.basis === now.basis && hop.origins < now.origins)) {
      weakest = at;
    }
  });
  const reasons = new Set<Refusal | null>(hops.map((hop) => hop.refusal));
  if (days.length === 0) reasons.add("time");
  return {
    hops,
    basis: hops[weakest]?.basis ?? 0,
    origins: Math.min(...hops.map((hop) => hop.origins)),
    weakest,
    refusals: REFUSALS.filter((reason) => reasons.has(reason)),
  };
}

const least = (a: Score, b: Score): Score => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.min(a[2], b[2]),
];

function comesFirst(a: Step, b: Step): boolean {
  for (let i = 0; i < 3; i++) {
    const difference = (a.best[i] ?? 0) - (b.best[i] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference < 0;
  }
  const shorter = Math.min(a.keys.length, b.keys.length);
  for (let i = 0; i < shorter; i++) {
    const difference = (a.keys[i] ?? 0) - (b.keys[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return a.keys.length < b.keys.length;
}

/** A best-first search: partial paths in the order of the best that they can still become. */
function* search(
  ground: Ground,
  one: number,
  other: number,
  longest: number,
  number: number,
  refused: boolean,
): Generator<void, { found: EvidencePath[]; complete: boolean }> {
  const grow = (score: Score, hop: Hop): Score =>
    refused
      ? [0, 0, score[2] + 1]
      : [Math.max(score[0], hop.basis), Math.max(score[1], -hop.origins), score[2] + 1];
  const hopsAt = (entity: number) => ground.hops.get(entity) ?? [];
  const hopes: ReadonlyMap<number, Score>[] = [new Map([[other, NOTHING]])];
  for (let left = 1; left <= longest; left++) {
    const reached = hopes[left - 1] ?? new Map<number, Score>();
    const further = new Map(reached);
    for (const [entity, hops] of ground.hops) {
      for (const hop of hops) {
        const onward = reached.get(hop.finish);
        if (!onward || (hop.refusal && !refused)) continue;
        const score = grow(onward, hop);
        further.set(entity, least(further.get(entity) ?? score, score));
      }
    }
    hopes.push(further);
    yield;
  }
  const found: EvidencePath[] = [];
  const heap = createHeap<Step>(comesFirst);
  heap.push({ best: NOTHING, keys: [], score: NOTHING, hops: [], days: ALWAYS });
  let pushed = 0;
  let popped = 0;
  for (let now = heap.pop(); now && found.length < number; now = heap.pop()) {
    if (++popped % SLICE === 0) yield;
    const here = now.hops.at(-1)?.finish ?? one;
    if (here === other) {
      const path = pathOf(now.hops, now.days);
      if ((path.refusals.length > 0) === refused) found.push(path);
      continue;
    }
    const hope = hopes[longest - now.hops.length - 1];
    if (now.hops.length >= longest || !hope) continue;
    const passed = new Set(now.hops.map((hop) => hop.start));
    for (const hop of hopsAt(here)) {
      const ahead = hope.get(hop.finish);
      if (!ahead || passed.has(hop.finish) || (hop.refusal && !refused)) continue;
      const days = both(now.days, ground.days(hop));
      if (days.length === 0 && !refused) continue;
      if (pushed === EFFORT) return { found, complete: false };
      pushed += 1;
      const score = grow(now.score, hop);
      heap.push({
        best: [Math.max(score[0], ahead[0]), Math.max(score[1], ahead[1]), score[2] + ahead[2]],
        keys: [...now.keys, hop.finish, hop.relation],
        score,
        hops: [...now.hops, hop],
        days,
      });
    }
  }
  return { found, complete: true };
}

/** What of the data counts; `null` for all of it. */
export interface Living {
  readonly relations: Uint8Array | null;
  readonly claims: Uint8Array | null;
}

/** Find the best paths between two entities, and the shortest that are refused, in slices. */
export function* searching(
  model: Model,
  one: number,
  other: number,
  living: Living,
  most: number = MOST,
  longest: number = LONGEST,
): Generator<void, PathsFound> {
  const ground = groundOf(model, living.relations, living.claims);
  yield;
  const offered = yield* search(ground, one, other, longest, most + 1, false);
  const refused = yield* search(ground, one, other, longest, most + 1, true);
  return {
    paths: offered.found.slice(0, most),
    refused: refused.found.slice(0, most),
    more: offered.found.length > most,
    moreRefused: refused.found.length > most,
    complete: offered.complete,
    refusedComplete: refused.complete,
  };
}
