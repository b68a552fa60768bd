/** The chart as an SVG picture, with legend, filters, date and hash of the data below it. */

import { CHANGE_SIGNS } from "../changes/changes.ts";
import type { Drawn } from "../chart/drawn.ts";
import { relationLine } from "../chart/edges.ts";
import { fan } from "../chart/fan.ts";
import { place, type Wish } from "../chart/labels.ts";
import type { Palette } from "../chart/looks.ts";
import { SIDE_SIGNS } from "../chart/overlay.ts";
import { radiusOf, type Seen, seenBy } from "../chart/sight.ts";
import { changeColour, sideColour, strokeOf } from "../chart/stroke.ts";
import type { Point } from "../chart/vis.ts";
import { identitiesOf } from "../model/identity.ts";
import { type Model, nameOf } from "../model/model.ts";
import type { Selected } from "../state/state.ts";
import { STRINGS, TAKING } from "../words/words.ts";
import {
  boxOf,
  type Emphasis,
  glyph,
  label,
  type Look,
  relation,
  SANS,
  SIGN,
  SIGN_OF_MANY,
} from "./drawing.ts";
import { legend } from "./picture_legend.ts";
import { element, type Piece } from "./svg.ts";

/** Width of every picture, and the greatest height of the drawing in it, in pixels. */
const WIDTH = 1600;
const HEIGHT = 1100;
const EDGE = 70;
/** Names that a picture of many entities carries. */
const NAMES = 70;
/** More relations than these are drawn thinner. */
const CROWD = 400;
const CROWDED = 0.6;

/** What a picture is made of. */
export interface Scene {
  readonly drawn: Drawn;
  /** What is open, and the entities that are chosen together. */
  readonly selected: Selected;
  readonly chosen: ReadonlySet<number>;
  /** The names of the viewpoints that are compared. */
  readonly voices: readonly string[];
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
  const seen = seenBy(model, { ...scene, hovered: null, camera: { x: 0, y: 0, scale } });
  const radius = (e: number) => Math.max(radiusOf(model, e) * scale, crowded ? 2.6 : 5);
  const { source, target } = model.view.relations;
  const bends = fan(drawn.relations, source, target);
  const crowd = () => crowded ? CROWDED : 1;
  // What is emphasised lies over what steps back.
  const strongLast = [...drawn.relations].sort((a, b) =>
    Number(seen.isStrong(a)) - Number(seen.isStrong(b))
  );
  const edges = strongLast.map((r) => {
    const [a, b] = [source[r] ?? 0, target[r] ?? 0];
    const look = lookOf(model, scene, { ...seen, crowd }, r, crowded);
    const { arrow } = relationLine(model, r);
    const radii: [number, number] = [radius(a), radius(b)];
    return relation(look, arrow, [at(a), at(b)], radii, bends.get(r), palette, crowded);
  });
  const { rank, type } = model.view.entities;
  const identities = identitiesOf(model);
  const order = [...drawn.entities].sort((a, b) =>
    Number(seen.isOpen(b)) - Number(seen.isOpen(a)) || (rank[a] ?? 0) - (rank[b] ?? 0)
  );
  const wanted = seen.isQuiet() ? order.filter(seen.isNear) : order;
  const named = crowded ? wanted.slice(0, NAMES) : wanted;
  const wishes = named.map((entity, i): Wish => ({
    entity,
    text: nameOf(model, entity),
    ...at(entity),
    reach: radius(entity) + 3,
    always: seen.isOpen(entity),
    strong: seen.isOpen(entity),
    hides: i < NAMES ? 4 : 0,
  }));
  const isNamed = new Set(named);
  const unnamed = order.filter((e) => !isNamed.has(e)).map((e) => boxOf(at(e), radius(e)));
  const names = place(wishes, unnamed, scene.measure);
  const over = (e: number): Emphasis => {
    const change = drawn.changedEntities.get(e);
    return {
      opacity: drawn.pale.has(e) ? 0.3 : seen.isQuiet() && !seen.isNear(e) ? 0.28 : 1,
      open: seen.isOpen(e),
      chosen: scene.chosen.has(e),
      changed: change ? changeColour(palette, change) : null,
    };
  };
  const marks = drawn.entities.map((e) =>
    glyph(model, type[e] ?? 0, at(e), radius(e), palette, identities.get(e)?.code, over(e))
  );
  return {
    height: high * scale + 2 * EDGE,
    pieces: [
      element("g", {}, ...edges),
      element("g", {}, ...marks),
      element("g", {}, ...names.map((name) => label(name, palette))),
    ],
  };
}

/** The look of a relation with all that is laid over it, as on the screen. */
function lookOf(
  model: Model,
  scene: Scene,
  seen: Seen,
  r: number,
  crowded: boolean,
): Look {
  const { drawn, palette } = scene;
  const own = relationLine(model, r);
  const strong = seen.isStrong(r);
  const line = crowded && !strong ? { ...own, width: own.width * 0.6 } : own;
  const [side, change] = [drawn.sides.get(r), drawn.changes.get(r)];
  return {
    ...strokeOf(scene, seen, r, line, strong, 1),
    band: line.band && (strong || !seen.isQuiet()),
    sign: change ? CHANGE_SIGNS[change] : side ? SIDE_SIGNS[side] : line.sign,
    signColour: side ? sideColour(palette, side) : palette.marked,
    signSize: crowded && !strong ? SIGN_OF_MANY : SIGN,
  };
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
  const signs = legend(model, scene, [EDGE, WIDTH - EDGE], top + chart.height + 20);
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
