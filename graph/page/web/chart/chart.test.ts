import { deepEqual, equal, notDeepEqual, ok } from "node:assert/strict";
import { select } from "../filters/select.ts";
import { sampleModel } from "../model/sample.ts";
import { NO_FILTERS } from "../state/state.ts";
import { choose, DRAWS_MOST_PROMINENT } from "./drawn.ts";
import { createBundles } from "./bundle.ts";
import { fan } from "./fan.ts";
import { geometryOf, moveTo } from "./geometry.ts";
import { NO_OVERLAY } from "./overlay.ts";
import { entityUnder, relationUnder } from "./under.ts";
import { cameraFor } from "./fit.ts";
import { type Box, breakName, place, type Wish } from "./labels.ts";
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

Deno.test("a selection beyond what is drawn shows its most prominent, and what is open always", () => {
  const limit = 400;
  const many = Array.from({ length: limit + 1 }, (_, i) => ({ id: `e${i}` }));
  const model = sampleModel(many, [{ source: "e400", target: "e390" }]);
  const selection = select(model, NO_FILTERS, null);
  equal(choose(model, selection, null).entities.length, limit + 1);
  const some = choose(model, selection, null, NO_OVERLAY, limit);
  equal(some.entities.length, DRAWS_MOST_PROMINENT);
  equal(some.entities.at(-1), DRAWS_MOST_PROMINENT - 1);
  equal(some.of, limit + 1);
  const open = choose(model, selection, { kind: "entity", at: 400 }, NO_OVERLAY, limit);
  ok(open.entities.includes(400) && open.entities.includes(390));
  deepEqual(open.relations, [0]);
});

const TRIANGLE = sampleModel([{ id: "a" }, { id: "b" }, { id: "c" }], [
  { source: "a", target: "b" },
  { source: "a", target: "b", type: "other" },
  { source: "c", target: "c" },
]);
const CORNERS = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 50, y: 400 }];
const triangle = () =>
  geometryOf(TRIANGLE, [0, 1, 2], [0, 1, 2], (e) => CORNERS[e] ?? { x: 0, y: 0 });

Deno.test("what is painted is found again under the pointer", () => {
  const geometry = triangle();
  const entity = (x: number, y: number) => entityUnder(geometry, { x, y }, () => 10, 10);
  deepEqual([entity(0, 0), entity(95, 8), entity(50, 400), entity(50, 200)], [0, 1, 2, null]);
  const relation = (x: number, y: number) => relationUnder(TRIANGLE, geometry, { x, y }, 4);
  // Two parallel relations bend to two sides; the loop is a circle beside its entity.
  const [over, below] = [relation(50, -4), relation(50, 4)];
  deepEqual([over, below].sort(), [0, 1]);
  const [x, y] = [geometry.controlX[2] ?? 0, geometry.controlY[2] ?? 0];
  equal(relation(x + (geometry.loop[2] ?? 0), y), 2);
  equal(relation(x, y), null);
  equal(relation(400, 400), null);
});

Deno.test("an entity that is moved takes its relations with it, and no other", () => {
  const geometry = triangle();
  const before = [...geometry.controlX];
  moveTo(TRIANGLE, geometry, 1, { x: 300, y: 40 });
  equal(entityUnder(geometry, { x: 300, y: 40 }, () => 10, 10), 1);
  ok(geometry.controlX[0] !== before[0] && geometry.controlX[1] !== before[1]);
  equal(geometry.controlX[2], before[2]);
  deepEqual(
    [...geometry.controlX],
    [
      ...geometryOf(
        TRIANGLE,
        [0, 1, 2],
        [0, 1, 2],
        (e) => e === 1 ? { x: 300, y: 40 } : CORNERS[e] ?? { x: 0, y: 0 },
      ).controlX,
    ],
  );
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
    hides: 0,
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

Deno.test("no label is cut by the edge of the picture, except what must be shown", () => {
  const wish = (entity: number, x: number, y: number, always = false): Wish => (
    { entity, text: "a name", x, y, reach: 5, always, strong: false, hides: 0 }
  );
  const corners = [wish(0, 1, 1), wish(1, 199, 1), wish(2, 1, 99), wish(3, 199, 99)];
  const placed = place(corners, [], () => 60, [0, 0, 200, 100]);
  deepEqual(placed.map((label) => label.wish.entity), [0, 1, 2, 3]);
  for (const { x, y } of placed) ok(x >= 33 && x <= 167 && y >= 0 && y + 15 <= 100);
  deepEqual(place([wish(0, 30, 30)], [], () => 90, [0, 0, 60, 100]), []);
  equal(place([wish(0, 30, 30, true)], [], () => 90, [0, 0, 60, 100]).length, 1);
  // Beside the room, where a movement may show it, names keep out of the room.
  const [beside] = place([wish(0, 210, 50)], [], () => 60, [0, 0, 200, 100]);
  ok(beside && beside.x - 33 >= 200);
});

Deno.test("a label stands where it hides the fewest entities, and no more than it may", () => {
  const alone: Wish = {
    entity: 0,
    text: "a name",
    x: 100,
    y: 100,
    reach: 5,
    always: false,
    strong: false,
    hides: 0,
  };
  // Three entities below, one to the right; everywhere else two.
  const dot = (x: number, y: number): Box => [x - 2, y - 2, x + 2, y + 2];
  const below = [dot(90, 112), dot(100, 112), dot(110, 112)];
  const around = [dot(120, 100), dot(60, 96), dot(70, 104), dot(90, 81), dot(108, 81)];
  const corners = [
    ...[dot(112, 118), dot(125, 118), dot(80, 118), dot(75, 118)],
    ...[dot(120, 90), dot(130, 90), dot(80, 90), dot(70, 90)],
  ];
  const all = [...below, ...around, ...corners];
  deepEqual(place([alone], all, () => 40), []);
  const [placed] = place([{ ...alone, hides: 1 }], all, () => 40);
  ok(placed && placed.x > 105 && Math.abs(placed.y + 7.5 - 100) < 1, JSON.stringify(placed));
  const [free] = place([{ ...alone, hides: 9 }], below, () => 40);
  ok(free && free.x > 105);
});

Deno.test("the camera shows every point and comes no nearer than is useful", () => {
  const points = [{ x: -500, y: 0 }, { x: 1500, y: 400 }];
  const camera = cameraFor(points, 800, 600);
  ok(camera);
  for (const { x, y } of points) {
    ok(Math.abs(x - camera.x) * camera.scale <= 400 - 30);
    ok(Math.abs(y - camera.y) * camera.scale <= 300 - 30);
  }
  ok((cameraFor([{ x: 3, y: 4 }], 800, 600)?.scale ?? 9) <= 1.25);
  equal(cameraFor([], 800, 600), null);
});

Deno.test("long names are broken, and signs that turn the text are left out", () => {
  ok(breakName("United States District Court for the Southern District of New York").length === 2);
  deepEqual(breakName("\u202Eevil\u0000"), ["evil"]);
  deepEqual(breakName("x".repeat(500)).map((line) => line.length), [23, 23]);
  deepEqual(breakName("国家禁毒委员会办公室与公安部禁毒局"), [
    "国家禁毒委员会办",
    "公室与公安部禁毒局",
  ]);
  const long = breakName("中华人民共和国国家禁毒委员会办公室".repeat(9));
  ok(long.length === 2 && long.every((line) => [...line].length <= 13), long.join("|"));
  deepEqual(breakName("财政部"), ["财政部"]);
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

Deno.test("lines in bundles are all stroked, each in its own look", () => {
  const strokes: [string, number][] = [];
  const made = { moves: 0, curves: 0 };
  class Path {
    count = 0;
    moveTo() {
      made.moves += 1;
      this.count += 1;
    }
    lineTo() {}
    quadraticCurveTo() {
      made.curves += 1;
    }
  }
  const before = Object.getOwnPropertyDescriptor(globalThis, "Path2D");
  Object.defineProperty(globalThis, "Path2D", { value: Path, configurable: true });
  try {
    const ctx = {
      strokeStyle: "",
      setLineDash() {},
      stroke(this: { strokeStyle: string }, path: Path) {
        strokes.push([this.strokeStyle, path.count]);
      },
    } as unknown as CanvasRenderingContext2D;
    const bundles = createBundles();
    const look = (colour: string) => ({ colour, opacity: 1, width: 1, dashes: [] });
    for (let i = 0; i < 100; i++) {
      bundles.add(ctx, look(i % 2 ? "red" : "blue"), [0, 0, 5, i === 7 ? 3 : 5, 10, 10]);
    }
    bundles.end(ctx);
    bundles.end(ctx);
  } finally {
    if (before) Object.defineProperty(globalThis, "Path2D", before);
    else Reflect.deleteProperty(globalThis, "Path2D");
  }
  const total = (colour: string) =>
    strokes.reduce((sum, [own, count]) => sum + (own === colour ? count : 0), 0);
  deepEqual([total("red"), total("blue")], [50, 50]);
  ok(strokes.length < 10);
  deepEqual(made, { moves: 100, curves: 1 });
});
