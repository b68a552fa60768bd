import { deepEqual, equal, ok } from "node:assert/strict";
import { select } from "../filters/select.ts";
import { sampleModel } from "../model/sample.ts";
import { NO_FILTERS } from "../state/state.ts";
import { entityRows, relationRows } from "./rows.ts";
import { range, ROW, target } from "./window.ts";

const model = sampleModel([
  { id: "b", name: "Beta", start: "2019" },
  { id: "a", name: "Álpha" },
  { id: "c", name: "gamma 10", start: "2018-06" },
  { id: "d", name: "Gamma 9" },
], [
  { source: "b", target: "a", basis: "reporting" },
  { source: "c", target: "a", basis: "official-action" },
  { source: "c", target: "b", start: "2001" },
]);
const selection = select(model, NO_FILTERS, null);

Deno.test("names are sorted as a reader would, numbers by value", () => {
  deepEqual(entityRows(model, selection, { column: "name", descending: false }), [1, 0, 3, 2]);
});

Deno.test("what has no date comes last, both ways", () => {
  deepEqual(entityRows(model, selection, { column: "start", descending: false }), [2, 0, 1, 3]);
  deepEqual(entityRows(model, selection, { column: "start", descending: true }), [0, 2, 1, 3]);
});

Deno.test("the strongest basis comes first", () => {
  equal(relationRows(model, selection, { column: "basis", descending: false })[0], 1);
});

Deno.test("an unknown column does no harm", () => {
  equal(entityRows(model, selection, { column: "__proto__", descending: false }).length, 4);
  equal(relationRows(model, selection, { column: "constructor", descending: true }).length, 3);
});

Deno.test("only the rows in sight are drawn", () => {
  const { from, to } = range(5000 * ROW, 600, 10_000, 5003);
  ok(from > 4900 && to < 5100);
  deepEqual(range(0, 600, 3, 0), { from: 0, to: 3 });
  deepEqual(range(9e9, 600, 3, 0), { from: 0, to: 3 });
});

Deno.test("keys lead up and down and stay within the table", () => {
  equal(target("ArrowDown", 0, 3, 10), 1);
  equal(target("ArrowUp", 0, 3, 10), 0);
  equal(target("End", 0, 3, 10), 2);
  equal(target("PageDown", 0, 3, 10), 2);
  equal(target("x", 0, 3, 10), null);
  equal(target("constructor", 0, 3, 10), null);
});

Deno.test("contested relations come first, then the best supported, by name", () => {
  const contested = sampleModel([{ id: "b" }, { id: "a", name: "“Zulu”" }, { id: "c" }], [
    { source: "b", target: "a", basis: "reporting" },
    { source: "a", target: "b", basis: "official-action" },
    { source: "c", target: "a", basis: "official-action" },
    { source: "c", target: "b", state: "contested" },
  ]);
  const rows = relationRows(contested, select(contested, NO_FILTERS, null), {
    column: "usual",
    descending: false,
  });
  deepEqual(rows, [3, 2, 1, 0]);
});
