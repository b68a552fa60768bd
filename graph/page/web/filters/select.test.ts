import { deepEqual, equal, ok } from "node:assert/strict";
import { sampleModel } from "../model/sample.ts";
import { type Filters, NO_FILTERS } from "../state/state.ts";
import { COUNTED } from "./bits.ts";
import { countsOf } from "./facets.ts";
import { select } from "./select.ts";

const model = sampleModel([
  { id: "ofac" },
  { id: "zheng", type: "person" },
  { id: "port", type: "port" },
  { id: "doc-a", type: "document" },
  { id: "doc-b", type: "document" },
  { id: "alone" },
], [
  {
    source: "zheng",
    target: "ofac",
    basis: "official-action",
    document: "doc-a",
    start: "2019-08-21",
    published: "2019-08-21",
  },
  {
    source: "zheng",
    target: "ofac",
    basis: "reporting",
    document: "doc-b",
    start: "2022",
    published: "2022",
  },
  {
    source: "zheng",
    target: "port",
    basis: "reporting",
    document: "doc-b",
    stance: "denies",
    state: "denied",
  },
  {
    source: "port",
    target: "ofac",
    basis: "court-record",
    document: "doc-a",
    type: "associated-with",
    state: "contested",
  },
  {
    source: "port",
    target: "ofac",
    basis: "reporting",
    document: "doc-b",
    type: "associated-with",
    stance: "denies",
  },
  {
    source: "doc-b",
    target: "ofac",
    type: "published-by",
    document: "doc-b",
    status: "superseded",
    state: "withdrawn",
  },
]);
const filtered = (patch: Partial<Filters>) => select(model, { ...NO_FILTERS, ...patch }, null);
const living = (patch: Partial<Filters>) => [...filtered(patch).relations];

Deno.test("without filters all that stands is there, the lonely too", () => {
  const all = select(model, NO_FILTERS, null);
  deepEqual([...all.relations], [1, 1, 1, 0]);
  equal(all.entityCount, 6);
});

Deno.test("a claim filter keeps what a supporting claim carries, and only the claims that live", () => {
  deepEqual(living({ basis: ["official-action"] }), [1, 0, 0, 0]);
  const part = filtered({ basis: ["reporting"] });
  deepEqual([...part.relations], [1, 0, 0, 0]);
  deepEqual([...part.claims], [0, 1, 0, 0, 0, 0]);
  deepEqual(living({ stance: ["denies"] }), [0, 1, 1, 0]);
  deepEqual(living({ "min-basis": ["court-record"] }), [1, 0, 1, 0]);
});

Deno.test("different words combine with and, repeated ones with or", () => {
  deepEqual(living({ type: ["port"], family: ["structure"] }), [0, 0, 1, 0]);
  deepEqual(living({ type: ["port", "person"] }), [1, 0, 1, 0]);
  deepEqual(living({ uncontested: ["yes"] }), [1, 0, 0, 0]);
});

Deno.test("a document can be kept alone or set aside", () => {
  deepEqual(living({ document: ["doc-b"] }), [1, 0, 0, 0]);
  deepEqual(living({ "without-document": ["doc-a"] }), [1, 0, 0, 0]);
  deepEqual(living({ document: ["gone"] }), [0, 0, 0, 0]);
});

Deno.test("time: certainly is part of possibly", () => {
  deepEqual(living({ "true-in": ["2019/2021"] }), [1, 0, 1, 0]);
  deepEqual(living({ "true-in": ["2000/2001"] }), [0, 0, 1, 0]);
  const certain = living({ "true-in": ["2019/2021"], certainty: ["certain"] });
  deepEqual(certain, [1, 0, 0, 0]);
  deepEqual(living({ "known-by": ["2020"] }), [1, 0, 0, 0]);
  deepEqual(living({ "known-by": ["2018"] }), [0, 0, 0, 0]);
});

Deno.test("counts tell what a value would show under the other filters", () => {
  const under: Partial<Filters>[] = [
    {},
    { basis: ["official-action"] },
    { basis: ["reporting"], type: ["port"] },
    { stance: ["denies"] },
    { state: ["contested", "denied"] },
    { document: ["doc-a"], uncontested: ["yes"] },
    { status: ["superseded"] },
  ];
  const shown = new Set<string>();
  for (const filters of under) {
    for (const word of COUNTED) {
      for (const [value, count] of countsOf(model, filtered(filters), word)) {
        shown.add(`${word} ${value}`);
        const now = filtered({ ...filters, [word]: [value] }).relationCount;
        equal(now, count, `${JSON.stringify(filters)} ${word}=${value}`);
      }
    }
  }
  for (const seen of ["basis reporting", "type port", "state denied", "stance denies"]) {
    ok(shown.has(seen), seen);
  }
  equal(countsOf(model, filtered({ basis: ["official-action"] }), "type").get("port"), undefined);
});

Deno.test("the walk keeps what lies within its steps, and grows with them", () => {
  const around = (depth: number) => select(model, NO_FILTERS, { around: [1], depth });
  equal(around(0).entityCount, 1);
  deepEqual([...around(1).entities], [1, 1, 0, 0, 0, 0]);
  deepEqual([...around(2).entities], [1, 1, 1, 0, 0, 0]);
  ok(around(2).entityCount >= around(1).entityCount);
});
