import { deepEqual, equal, ok } from "node:assert/strict";
import { select } from "../filters/select.ts";
import { sampleModel } from "../model/sample.ts";
import { linesOf, windowOf } from "../map/window.ts";
import { coastlines } from "../map/land.ts";
import { countsOf } from "../matrix/counts.ts";
import { connecting, leavesOf, within } from "../moving/connect.ts";
import { withoutHidden } from "../moving/moving.ts";
import { NO_FILTERS } from "../state/state.ts";
import { axisOf, markOf, reach } from "./axis.ts";
import { eventsOf } from "./events.ts";

const model = sampleModel([
  { id: "a" },
  { id: "b", type: "person" },
  { id: "c", type: "port" },
  { id: "d", type: "document" },
  { id: "e" },
], [
  { source: "a", target: "b", start: "../2021-07-07", document: "d" },
  { source: "b", target: "c", start: "2018", end: "2020", document: "d" },
  { source: "b", target: "c", start: "2019-06-30", document: "d" },
  { source: "c", target: "a", type: "associated-with" },
]);
const all = select(model, NO_FILTERS, null);

Deno.test("the timeline has every dated claim in order and counts the others", () => {
  const { events, undated } = eventsOf(model, all);
  deepEqual(events.map((event) => event.start), ["2018", "2019-06-30", "../2021-07-07"]);
  equal(undated, 1);
});

Deno.test("a bar covers all that a date may mean, and is sure only where it is", () => {
  const axis = axisOf([reach("2018", ""), reach("2022", "")]);
  const year = markOf(axis, reach("2019", ""));
  ok(year.to - year.from > 0.15 && year.sure === null && !year.openLeft);
  const day = markOf(axis, reach("2019-06-30", ""));
  ok(day.from === day.to && year.from < day.from && day.to < year.to);
  const by = markOf(axis, reach("../2021-07-07", ""));
  deepEqual([by.from, by.openLeft, by.sure], [0, true, null]);
  ok(markOf(axis, reach("2019/..", "")).openRight);
  const held = markOf(axis, reach("2018", "2021"));
  const [from, to] = held.sure ?? [1, 0];
  ok(held.from < from && from < to && to < held.to);
  const until = markOf(axis, reach("", "2020"));
  ok(until.openLeft && until.to > 0);
});

Deno.test("one very old date does not squeeze the axis, and is marked as lying before it", () => {
  const dates = [reach("1839", ""), ...Array.from({ length: 40 }, () => reach("2019", ""))];
  const axis = axisOf(dates);
  equal(axis.from, 2019);
  ok(markOf(axis, reach("1839", "")).openLeft);
  ok(axisOf([]).to > axisOf([]).from);
});

Deno.test("the matrix counts claims once for each document and end", () => {
  const counts = countsOf(model, all);
  deepEqual(counts.documents, [3]);
  equal(counts.claims(3, 1), 3);
  equal(counts.claims(3, 0), 1);
  equal(counts.claims(3, 4), 0);
});

Deno.test("the map shows all marks, within the world", () => {
  const { west, north, width, height } = windowOf([[-102, 18], [120, 30]]);
  ok(west <= -102 && west + width >= 120 && north >= 30 && north - height <= 18);
  ok(west >= -180 && west + width <= 180 && north <= 90);
  deepEqual(linesOf(-15, 30, 10), [-10, 0, 10]);
  const points = coastlines().flat();
  ok(points.length > 3000);
  ok(points.every(([lon, lat]) => Math.abs(lon) <= 180.01 && Math.abs(lat) <= 90.01));
});

Deno.test("what connects entities is reached along living relations only", () => {
  deepEqual(connecting(model, all, [0, 2]), { entities: [0, 2], apart: [] });
  deepEqual(connecting(model, all, [0, 4]), { entities: [0, 4], apart: [4] });
  const without = withoutHidden(model, all, [1]);
  deepEqual(leavesOf(model, without, 0), [2]);
  deepEqual([without.entityCount, without.relationCount], [4, 1]);
  equal(without.claims.reduce((sum, flag) => sum + flag, 0), 1);
  equal(all.entityCount, 5);
});

Deno.test("a lasso holds what lies within it", () => {
  const square = [{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 4, y: 4 }, { x: 0, y: 4 }];
  ok(within({ x: 2, y: 2 }, square));
  ok(!within({ x: 5, y: 2 }, square));
});
