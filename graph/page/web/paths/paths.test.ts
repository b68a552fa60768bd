import { deepEqual, equal, ok } from "node:assert/strict";
import { idOf, type Model } from "../model/model.ts";
import { type SampleClaim, sampleModel } from "../model/sample.ts";
import { createOrigins, factsOf, independent } from "./facts.ts";
import { createHeap } from "./heap.ts";
import { type EvidencePath, type PathsFound, searching } from "./find.ts";

interface Answer {
  readonly hops: readonly string[][];
  readonly basis: string;
  readonly origins: number;
  readonly weakest: number;
  readonly refusals: readonly string[];
}

interface Case {
  readonly from: string;
  readonly to: string;
  readonly longest: number;
  readonly most: number;
  readonly claims: readonly SampleClaim[];
  readonly paths: readonly Answer[];
  readonly refused: readonly Answer[];
  readonly more: boolean;
  readonly more_refused: boolean;
}

const SHARED = new URL("../../../../tests/shared_cases/paths.json", import.meta.url);
const shared = JSON.parse(Deno.readTextFileSync(SHARED)) as {
  readonly entities: Readonly<Record<string, string>>;
  readonly cases: readonly Case[];
};

function run(slices: Generator<void, PathsFound>): PathsFound {
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
  }
}

function answer(model: Model, path: EvidencePath): Answer {
  const { relations, vocabulary } = model.view;
  return {
    hops: path.hops.map((hop) => [
      idOf(model, hop.finish),
      idOf(model, relations.source[hop.relation] ?? 0),
      vocabulary.relation_types[relations.type[hop.relation] ?? 0]?.code ?? "",
      idOf(model, relations.target[hop.relation] ?? 0),
    ]),
    basis: vocabulary.bases[path.basis]?.code ?? "",
    origins: path.origins,
    weakest: path.weakest,
    refusals: [...path.refusals],
  };
}

Deno.test("paths are those that the command line finds", () => {
  const entities = Object.entries(shared.entities).map(([id, type]) => ({ id, type }));
  ok(shared.cases.length > 10);
  for (const [number, wanted] of shared.cases.entries()) {
    const claims = wanted.claims.map((claim) => ({
      ...claim,
      directed: claim.type !== "associated-with",
    }));
    const model = sampleModel(entities, claims);
    const end = (id: string) => model.entityById.get(id) ?? -1;
    const living = { relations: null, claims: null };
    const found = run(
      searching(model, end(wanted.from), end(wanted.to), living, wanted.most, wanted.longest),
    );
    deepEqual(found.paths.map((path) => answer(model, path)), wanted.paths, `case ${number}`);
    deepEqual(found.refused.map((path) => answer(model, path)), wanted.refused, `case ${number}`);
    equal(found.more, wanted.more);
    equal(found.moreRefused, wanted.more_refused);
    ok(found.complete && found.refusedComplete);
  }
});

Deno.test("only claims that count make a path", () => {
  const model = sampleModel([{ id: "a" }, { id: "b" }, { id: "c" }], [
    { source: "a", target: "b", type: "owns" },
    { source: "b", target: "c", type: "owns" },
    { source: "b", target: "c", type: "owns", stance: "denies" },
  ]);
  const all = run(searching(model, 0, 2, { relations: null, claims: null }));
  equal(all.paths.length, 1);
  const some = run(searching(model, 0, 2, { relations: null, claims: new Uint8Array([1, 0, 1]) }));
  deepEqual(some.refused.map((path) => path.refusals), [["denied"]]);
  equal(
    run(searching(model, 0, 2, { relations: new Uint8Array(2), claims: null })).paths.length,
    0,
  );
});

Deno.test("one document is one origin, however many publish it", () => {
  equal(independent([]), 0);
  equal(independent([[1, 2]]), 1);
  equal(independent([[1], [1, 2]]), 1);
  equal(independent([[1, 2], [2, 3], [3, 4]]), 2);
  equal(independent([[1], [2], [1, 2], [3, 4]]), 3);
});

Deno.test("a heap gives what comes first first", () => {
  const heap = createHeap<number>((a, b) => a < b);
  const numbers = Array.from({ length: 200 }, (_, i) => (i * 7919) % 211);
  for (const number of numbers) heap.push(number);
  const out: number[] = [];
  for (let now = heap.pop(); now !== undefined; now = heap.pop()) out.push(now);
  deepEqual(out, numbers.sort((a, b) => a - b));
});

Deno.test("a part brings the origins of its documents along", () => {
  const model = sampleModel([{ id: "a" }, { id: "b" }, { id: "d1" }, { id: "d2" }], [
    { source: "a", target: "b", document: "d1" },
    { source: "a", target: "b", document: "d2" },
  ]);
  const origins = (of: Model) => factsOf(of, 0, null, createOrigins(of)).origins;
  equal(origins(model), 2);
  const part = { ...model, view: { ...model.view, origins: { document: [2, 3], origin: [7, 7] } } };
  equal(origins(part), 1);
});
