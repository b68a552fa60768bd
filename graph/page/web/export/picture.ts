/** The chart as an SVG picture, with legend, filters, date and hash of the data below it. */

import type { Drawn } from "../chart/drawn.ts";
import { fan } from "../chart/fan.ts";
import { place, type Wish } from "../chart/labels.ts";
import { type Line, lineOf, type Palette } from "../chart/looks.ts";
import { radiusOf } from "../chart/sight.ts";
import type { Point } from "../chart/vis.ts";
import { type Model, nameOf } from "../model/model.ts";
import { STRINGS, TAKING } from "../words/words.ts";
import { boxOf, glyph, label, relation, SANS, stroke } from "./drawing.ts";
import { element, type Piece, short } from "./svg.ts";

/** Width of every picture, and the greatest height of the drawing in it, in pixels. */
const WIDTH = 1600;
const HEIGHT = 1100;
const EDGE = 70;
const ROW = 22;
/** Names that a picture of many entities carries. */
const NAMES = 70;
/** More relations than these are drawn thinner. */
const CROWD = 400;

/** What a picture is made of. */
export interface Scene {
  readonly drawn: Drawn;
  readonly at: (entity: number) => Point;
  readonly palette: Palette;
  /** What was selected, in words. */
  readonly filters: string;
  /** The width of a text of the size of names. */
  readonly measure: (text: string) => number;
}

/** What a line may end after: a word, or a letter of a script that is written without spaces. */
const PIECES =
  /\s*(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\p{P}*|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+)/gu;

/** Text broken into lines of a width. */
export function wrapped(words: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of words.matchAll(PIECES)) {
    const longer = `${line}${piece.replace(/^\s+/, " ")}`;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = piece.trimStart();
    } else line = line ? longer : piece.trimStart();
  }
  return line ? [...lines, line] : lines;
}

function drawing(model: Model, scene: Scene): { pieces: Piece[]; height: number } {
  const { drawn, palette } = scene;
  const raw = new Map(drawn.entities.map((e) => [e, scene.at(e)]));
  const all = [...raw.values()];
  const least = (key: "x" | "y") => all.reduce((least, p) => Math.min(least, p[key]), Infinity);
  const most = (key: "x" | "y") => all.reduce((most, p) => Math.max(most, p[key]), -Infinity);
  const [left, top] = [least("x"), least("y")];
  const [wide, high] = [Math.max(1, most("x") - left), Math.max(1, most("y") - top)];
  const scale = Math.min(1.25, (WIDTH - 2 * EDGE) / wide, (HEIGHT - 2 * EDGE) / high);
  const indent = (WIDTH - wide * scale) / 2;
  const at = (e: number): Point => {
    const point = raw.get(e) ?? { x: left, y: top };
    return { x: indent + (point.x - left) * scale, y: EDGE + (point.y - top) * scale };
  };
  const crowded = drawn.relations.length > CROWD;
  const radius = (e: number) => Math.max(radiusOf(model, e) * scale, crowded ? 2.6 : 5);
  const { source, target } = model.view.relations;
  const bends = fan(drawn.relations, source, target);
  const edges = drawn.relations.map((r) => {
    const [a, b] = [source[r] ?? 0, target[r] ?? 0];
    return relation(
      model,
      r,
      [at(a), at(b)],
      [radius(a), radius(b)],
      bends.get(r),
      palette,
      crowded,
    );
  });
  const { rank, type } = model.view.entities;
  const order = [...drawn.entities].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  const wishes = (crowded ? order.slice(0, NAMES) : order).map((entity, i): Wish => ({
    entity,
    text: nameOf(model, entity),
    ...at(entity),
    reach: radius(entity) + 3,
    always: false,
    strong: false,
    hides: i < NAMES ? 4 : 0,
  }));
  const unnamed = order.slice(wishes.length).map((e) => boxOf(at(e), radius(e)));
  const names = place(wishes, unnamed, scene.measure);
  return {
    height: high * scale + 2 * EDGE,
    pieces: [
      element("g", { opacity: crowded ? 0.6 : undefined }, ...edges),
      element(
        "g",
        {},
        ...drawn.entities.map((e) => glyph(model, type[e] ?? 0, at(e), radius(e), palette)),
      ),
      element("g", {}, ...names.map((name) => label(name, palette))),
    ],
  };
}

function legend(model: Model, scene: Scene, top: number): { pieces: Piece[]; height: number } {
  const { vocabulary, entities, relations, about } = model.view;
  const present = new Set(scene.drawn.entities.map((e) => entities.type[e]));
  const bases = new Set(scene.drawn.relations.map((r) => relations.basis[r]));
  const states = new Set(
    scene.drawn.relations.map((r) => vocabulary.states[relations.state[r] ?? -1]?.code),
  );
  const lines: [string, Line][] = vocabulary.bases.flatMap((basis, i): [string, Line][] =>
    bases.has(i) ? [[basis.label, lineOf("supported", basis.line, 1, true)]] : []
  );
  if (!about.cited) lines.push([STRINGS.legendUncited, lineOf("supported", "", 1, true)]);
  if (states.has("contested")) {
    lines.push([STRINGS.legendContested, lineOf("contested", "solid", 1, true)]);
  }
  if (states.has("denied")) lines.push([STRINGS.legendDenied, lineOf("denied", "", 0, true)]);
  if (states.has("mentioned")) {
    lines.push([STRINGS.legendMentioned, lineOf("mentioned", "", 0, false)]);
  }
  lines.push([STRINGS.legendWidth, lineOf("supported", "solid", 4, true)]);
  const pieces: Piece[] = [];
  let x = EDGE;
  let y = top;
  const put = (words: string, sign: (at: Point) => Piece, width: number) => {
    const whole = width + 8 + scene.measure(words) + 26;
    if (x > EDGE && x + whole > WIDTH - EDGE) {
      x = EDGE;
      y += ROW;
    }
    pieces.push(sign({ x, y: y - 4.5 }));
    pieces.push(
      element("text", { x: x + width + 8, y, fill: scene.palette.ink, "font-size": 12.5 }, words),
    );
    x += whole;
  };
  vocabulary.types.forEach((type, i) => {
    if (!present.has(i)) return;
    put(type.label, (at) => glyph(model, i, { x: at.x + 8, y: at.y }, 7.5, scene.palette), 16);
  });
  x = EDGE;
  y += ROW;
  for (const [words, line] of lines) {
    put(words, ({ x: from, y: level }) => {
      const end = { x: from + 44, y: level };
      const d = `M ${short(from)} ${short(level)} L ${short(end.x - 6)} ${short(level)}`;
      const points = `${short(end.x)},${short(level)} ${short(end.x - 7)},${short(level - 3.5)} ${
        short(end.x - 7)
      },${short(level + 3.5)}`;
      const fill = line.faint ? scene.palette.faint : scene.palette.line;
      const tip = line.arrow ? element("polygon", { points, fill }) : null;
      return stroke(d, line, tip, { x: from + 20, y: level }, scene.palette);
    }, 44);
  }
  return { pieces, height: y - top + ROW };
}

/** The picture as an SVG document, and its height in pixels (its width is always the same). */
export function pictureOf(
  model: Model,
  scene: Scene,
): { svg: string; width: number; height: number } {
  const { about } = model.view;
  const { palette, drawn, measure } = scene;
  const title = about.title || STRINGS.untitled;
  const chart = drawing(model, scene);
  const top = 64;
  const signs = legend(model, scene, top + chart.height + 20);
  const facts = [
    TAKING.counted(drawn.relations.length, drawn.entities.length),
    drawn.entities.length < drawn.of ? TAKING.partly(drawn.entities.length, drawn.of) : "",
    scene.filters,
  ].filter((words) => words !== "").join(" · ");
  const source = [about.date && TAKING.dataOf(about.date), `SHA-256 ${about.hash}`, about.licence]
    .filter((words) => words !== "").join(" · ");
  const caption = [facts, source, about.disclaimer].flatMap((words) =>
    wrapped(words, WIDTH - 2 * EDGE, measure)
  );
  const start = top + chart.height + signs.height + 30;
  const height = Math.ceil(start + caption.length * 18 + 20);
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      "font-family": SANS,
      role: "img",
    },
    element("title", {}, title),
    element("desc", {}, [facts, source].join(" · ")),
    element("rect", { width: WIDTH, height, fill: palette.paper }),
    element(
      "text",
      { x: EDGE, y: 44, "font-size": 26, "font-weight": 600, fill: palette.ink },
      title,
    ),
    element("g", { transform: `translate(0 ${top})` }, ...chart.pieces),
    ...signs.pieces,
    ...caption.map((words, i) =>
      element("text", { x: EDGE, y: start + i * 18, "font-size": 12.5, fill: palette.quiet }, words)
    ),
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg.markup}\n`, width: WIDTH, height };
}
