import { equal, ok } from "node:assert/strict";
import { type SampleClaim, sampleModel } from "../model/sample.ts";
import { withoutHidden } from "../moving/moving.ts";
import { type Filters, type Focus, type Ground, NO_FILTERS } from "../state/state.ts";
import { COUNTED } from "./bits.ts";
import { countsOf } from "./facets.ts";
import { select } from "./select.ts";

const IDS = ["a", "b", "c", "d", "e", "f"] as const;
const TYPES = ["agency", "person", "port"] as const;
const DOCUMENTS = ["doc-a", "doc-b"] as const;
const RELATIONS = ["designated-by", "owns", "mentions"] as const;
const BASES = ["official-action", "court-record", "reporting"] as const;
const STANCES = ["supports", "denies", "mentions"] as const;
const STATES = ["supported", "contested", "denied"] as const;

const values: Readonly<Record<string, readonly string[]>> = {
  type: [...TYPES, "document"],
  relation: RELATIONS,
  basis: BASES,
  stance: STANCES,
  state: STATES,
  document: DOCUMENTS,
};

/** Claims of a relation beside each other, which all say the state of the first. */
function grouped(list: readonly SampleClaim[]): SampleClaim[] {
  const key = (claim: SampleClaim) => `${claim.source} ${claim.type} ${claim.target}`;
  return [...list].sort((a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

/** Numbers below 1 that a seed settles (a linear congruential generator, constants of Knuth). */
function numbers(seed: bigint): () => number {
  let at = seed;
  return () => {
    at = BigInt.asUintN(64, at * 6364136223846793005n + 1442695040888963407n);
    return Number(at >> 33n) / 2 ** 31;
  };
}

/** One case: claims, filters, walks and what is hidden, each as likely absent as there. */
function caseOf(next: () => number) {
  const nat = (below: number) => Math.floor(next() * below);
  const one = <T>(of: readonly T[]): T => of[nat(of.length)] as T;
  const some = (of: readonly string[]) => next() < 0.7 ? [] : of.filter(() => next() < 0.5);
  const entity = () => nat(IDS.length);
  const rows = Array.from({ length: 1 + nat(14) }, (): SampleClaim => ({
    source: one(IDS),
    target: one(IDS),
    type: one(RELATIONS),
    basis: one(BASES),
    stance: one(STANCES),
    document: one(DOCUMENTS),
    state: one(STATES),
  }));
  const filters: Filters = {
    ...NO_FILTERS,
    type: some(TYPES),
    relation: some(RELATIONS),
    basis: some(BASES),
    "min-basis": some(["court-record"]),
    stance: some(STANCES),
    state: some(STATES),
    document: some(DOCUMENTS),
    uncontested: some(["yes"]),
  };
  const focus: Focus | null = next() < 0.5
    ? null
    : { around: [...new Set([entity(), entity()])], depth: nat(4) };
  const ground: Ground = {
    path: next() < 0.8 ? [] : [entity(), entity()],
    component: next() < 0.8 ? -1 : entity(),
    only: next() < 0.8 ? [] : IDS.map((_, i) => i).filter(() => next() < 0.6),
  };
  return { rows, filters, focus, ground, hidden: next() < 0.6 ? [] : [entity()] };
}

Deno.test("a count is what its value would show, in any walk and whatever is hidden", () => {
  const next = numbers(4n);
  const met = { less: 0, shown: 0 };
  for (let round = 0; round < 400; round++) {
    const { rows, filters, focus, ground, hidden } = caseOf(next);
    const model = sampleModel([
      ...IDS.map((id, i) => ({ id, type: TYPES[i % TYPES.length] ?? "agency" })),
      ...DOCUMENTS.map((id) => ({ id, type: "document" })),
    ], grouped(rows));
    const shows = (of: Filters) => withoutHidden(model, select(model, of, focus, ground), hidden);
    const now = shows(filters);
    const everywhere = select(model, filters, null);
    for (const word of COUNTED) {
      const counts = countsOf(model, now, word);
      const outside = countsOf(model, everywhere, word);
      for (const value of values[word] ?? counts.keys()) {
        const count = counts.get(value) ?? 0;
        const asked = { ...filters, [word]: [value] };
        equal(count, shows(asked).relationCount, `round ${round}: ${word}=${value}`);
        if (count < (outside.get(value) ?? 0)) met.less += 1;
        else if (count > 0) met.shown += 1;
      }
    }
  }
  // The walks of the examples leave something out, and something over.
  ok(met.less > 500 && met.shown > 500, JSON.stringify(met));
});

Deno.test("a value's own relations are walked, not those of the others", () => {
  const model = sampleModel([{ id: "a" }, { id: "b" }, { id: "c" }], [
    { source: "a", target: "b", basis: "reporting" },
    { source: "b", target: "c", basis: "court-record" },
  ]);
  const counts = countsOf(model, select(model, NO_FILTERS, { around: [0], depth: 2 }), "basis");
  equal(counts.get("reporting"), 1);
  equal(counts.get("court-record"), undefined);
});
