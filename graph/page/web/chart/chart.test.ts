import { deepEqual, equal, notDeepEqual, ok } from "node:assert/strict";
import { select } from "../filters/select.ts";
import { sampleModel } from "../model/sample.ts";
import { NO_FILTERS } from "../state/state.ts";
import { choose, DRAWS_ALL, DRAWS_MOST_PROMINENT } from "./drawn.ts";
import { edgesOf } from "./edges.ts";
import { fan } from "./fan.ts";
import { breakName, place, type Wish } from "./labels.ts";
import { lineOf, PALETTES, widthOf } from "./looks.ts";
import { cornersOf } from "./shapes.ts";
import { spreadOf } from "./spread.ts";

Deno.test("parallel relations never lie on each other", () => {
  const source = [0, 0, 1, 0, 1, 2];
  const target = [1, 1, 0, 1, 0, 2];
  const bends = fan([0, 1, 2, 3, 4, 5], source, target);
  const sides = [0, 1, 2, 3, 4].map((r) => {
    const bend = bends.get(r);
    // Seen from the lower end, a bend clockwise of the way back is one against the clock.
    const sign = bend?.clockwise === (source[r] === 0) ? 1 : -1;
    return Math.round((bend?.roundness ?? 0) * sign * 1000);
  });
  equal(new Set(sides).size, 5);
  ok((bends.get(5)?.loop ?? -1) >= 0);
});

Deno.test("a single relation is straight", () => {
  equal(fan([0], [3], [7]).get(0)?.roundness, 0);
});

Deno.test("states are told apart without colour", () => {
  const lines = ["supported", "contested", "denied", "mentioned"].map((state) =>
    lineOf(state, "solid", 1, true)
  );
  lines.forEach((a, i) => lines.forEach((b, k) => i !== k && notDeepEqual(a, b)));
  for (const state of ["denied", "mentioned"]) {
    const line = lineOf(state, "solid", 9, true);
    ok(line.faint && line.dashes && line.width < widthOf(2), state);
  }
});

Deno.test("width grows with origins up to four", () => {
  ok(widthOf(1) < widthOf(2) && widthOf(2) < widthOf(4));
  equal(widthOf(4), widthOf(40));
  equal(widthOf(0), widthOf(1));
});

Deno.test("nothing of the data but numbers reaches the drawing library", () => {
  const model = sampleModel([{ id: "__proto__" }, { id: "constructor" }], [
    { source: "__proto__", target: "constructor" },
  ]);
  const [edge] = edgesOf(model, [0], new Map());
  deepEqual([edge?.id, edge?.from, edge?.to, edge?.label], [0, 0, 1, undefined]);
});

Deno.test("a large selection is drawn in part, the most prominent first, and what is open always", () => {
  const many = Array.from({ length: DRAWS_ALL + 1 }, (_, i) => ({ id: `e${i}` }));
  const model = sampleModel(many, [{ source: "e1200", target: "e900" }]);
  const selection = select(model, NO_FILTERS, null);
  const some = choose(model, selection, null);
  equal(some.entities.length, DRAWS_MOST_PROMINENT);
  equal(some.entities.at(-1), DRAWS_MOST_PROMINENT - 1);
  equal(some.of, DRAWS_ALL + 1);
  const open = choose(model, selection, { kind: "entity", at: 1200 });
  ok(open.entities.includes(1200) && open.entities.includes(900));
  deepEqual(open.relations, [0]);
});

Deno.test("labels never lie on each other, except what must be shown", () => {
  const wish = (entity: number, x: number, always = false): Wish => ({
    entity,
    text: "a name",
    x,
    y: 0,
    reach: 5,
    always,
    strong: false,
    over: false,
  });
  const crowd = Array.from({ length: 30 }, (_, i) => wish(i, i));
  const placed = place(crowd, [], () => 40);
  ok(placed.length >= 3);
  placed.forEach((a, i) =>
    placed.slice(i + 1).forEach((b) => ok(Math.abs(a.x - b.x) >= 40 || Math.abs(a.y - b.y) >= 15))
  );
  equal(placed[0]?.wish.entity, 0);
  ok(place([...crowd, wish(99, 1, true)], [], () => 40).some((label) => label.wish.entity === 99));
});

Deno.test("long names are broken, and signs that turn the text are left out", () => {
  ok(breakName("United States District Court for the Southern District of New York").length === 2);
  deepEqual(breakName("\u202Eevil\u0000"), ["evil"]);
  deepEqual(breakName("x".repeat(500)).map((line) => line.length), [46]);
});

Deno.test("a shape that the page does not know is a disc", () => {
  equal(cornersOf("__proto__"), null);
  equal(cornersOf("dot"), null);
  equal(cornersOf("square")?.length, 4);
});

Deno.test("the spread is finite for any positions", () => {
  for (const [x, y] of [[[], []], [[0], [0]], [[0, 0], [0, 0]], [[0, 1e9], [0, 1e9]]] as const) {
    const spread = spreadOf([...x], [...y], x.map((_, i) => i));
    ok(Number.isFinite(spread) && spread > 0);
  }
});

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16) / 255)
    .map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
}

Deno.test("text and lines of the chart stand out from the paper", () => {
  for (const palette of Object.values(PALETTES)) {
    const against = (colour: string) => {
      const [a, b] = [luminance(colour), luminance(palette.paper)].sort((x, y) => y - x);
      return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05);
    };
    for (const colour of [palette.ink, palette.quiet, palette.accent, palette.marked]) {
      ok(against(colour) >= 4.5, colour);
    }
    ok(against(palette.line) >= 3, palette.line);
  }
});
