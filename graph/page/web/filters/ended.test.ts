import { deepEqual, equal } from "node:assert/strict";
import type { Model } from "../model/model.ts";
import { type SampleClaim, sampleModel } from "../model/sample.ts";
import { type Filters, NO_FILTERS } from "../state/state.ts";
import { endedOf } from "./ended.ts";
import { select } from "./select.ts";

const PEOPLE = [{ id: "a" }, { id: "b" }, { id: "c" }];

function modelOf(claims: readonly SampleClaim[]): Model {
  const model = sampleModel(PEOPLE, claims);
  return { ...model, view: { ...model.view, about: { ...model.view.about, date: "2026-11-22" } } };
}

/** How many relations are over. */
function over(claims: readonly Partial<SampleClaim>[], filters: Partial<Filters> = {}): number {
  const model = modelOf(
    claims.map((claim) => ({ source: "a", target: "b", type: "owns", ...claim })),
  );
  const now = { ...NO_FILTERS, ...filters };
  return endedOf(model, select(model, now, null), now).size;
}

Deno.test("what has an end that certainly is past is over", () => {
  equal(over([{ start: "2008/2015" }]), 1);
  equal(over([{ end: "2010-07" }]), 1);
  equal(over([{ end: "../2020" }]), 1);
  equal(over([{ start: "2008", end: "2015" }]), 1);
});

Deno.test("what may still hold is not over", () => {
  const open = ["", "2008", "2008/..", "2008/", "../2021-12-15", "/2021", "2026"];
  deepEqual(open.map((start) => [start, over([{ start }])]), open.map((start) => [start, 0]));
  equal(over([{ end: "2026" }]), 0);
  equal(over([{ end: "2026-11" }]), 0);
});

Deno.test("one claim without an end keeps the relation, a denial does not", () => {
  equal(over([{ end: "2010" }, { start: "2009" }]), 0);
  equal(over([{ end: "2010" }, { start: "2009", stance: "denies" }]), 1);
});

Deno.test("acts are never over", () => {
  equal(over([{ type: "designated-by", start: "2008/2015" }]), 0);
  equal(over([{ type: "designated-by", start: "2008", end: "2015" }]), 0);
});

Deno.test("the clock says by which day", () => {
  const held = [{ start: "2008/2015" }];
  equal(over(held, { "true-in": ["2007/2010"] }), 0);
  equal(over(held, { "true-in": ["2007/2018"] }), 1);
  equal(over(held, { "true-at": ["2012"] }), 0);
});

Deno.test("a stage is over when what ended it certainly is past", () => {
  const model = modelOf([
    { source: "a", target: "b", type: "designated-by", start: "2019" },
    { source: "b", target: "c", type: "designated-by", start: "2021" },
  ]);
  const standing = { ...model.view.standing, claim: [0], entity: [0], proceeding: [1] };
  const ended = { ...model, view: { ...model.view, standing, endings: { line: [0], claim: [1] } } };
  const during = (filters: Partial<Filters>) => {
    const now = { ...NO_FILTERS, ...filters };
    return [...endedOf(ended, select(ended, now, null), now)];
  };
  deepEqual(during({}), [0]);
  deepEqual(during({ "true-at": ["2020"] }), []);
  deepEqual(during({ "true-in": ["2019/2022"] }), [0]);
});
