/** The legend of a picture: every mark that is in it, and what it says. */

import { CHANGE_SIDES } from "../changes/changes.ts";
import { relationLine } from "../chart/edges.ts";
import { ENDED, type Line, lineOf } from "../chart/looks.ts";
import { type Side, SIDE_SIGNS } from "../chart/overlay.ts";
import { changeColour, changeLine, sideColour } from "../chart/stroke.ts";
import type { Point } from "../chart/vis.ts";
import { identitiesIn } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import { CHANGES, CLOCKS, LOSS, PATHS, STRINGS, VIEWPOINTS } from "../words/words.ts";
import { glyph, type Look, plainLook, stroke } from "./drawing.ts";
import type { Scene } from "./picture.ts";
import { element, type Piece, short } from "./svg.ts";

const ROW = 22;
const SIDES: readonly Side[] = ["one", "other", "both", "opposed"];

/** The lines of the legend that the relations of the picture need: words, look, head or none. */
function linesOf(model: Model, { drawn, palette, voices }: Scene): [string, Look, boolean][] {
  const { vocabulary, relations, about } = model.view;
  const bases = new Set(drawn.relations.map((r) => relations.basis[r]));
  const states = new Set(
    drawn.relations.map((r) => vocabulary.states[relations.state[r] ?? -1]?.code ?? ""),
  );
  const lines: [string, Look, boolean][] = [];
  const put = (words: string, line: Line, over: Partial<Look> = {}) =>
    lines.push([words, { ...plainLook(line, palette), ...over }, line.arrow]);
  const solid = lineOf("supported", "solid", 1, true);
  vocabulary.bases.forEach((basis, i) => {
    if (bases.has(i)) put(basis.label, lineOf("supported", basis.line, 1, true));
  });
  if (!about.cited) put(STRINGS.legendUncited, lineOf("supported", "", 1, true));
  if (states.has("contested")) put(STRINGS.legendContested, lineOf("contested", "solid", 1, true));
  if (states.has("denied")) put(STRINGS.legendDenied, lineOf("denied", "", 0, true));
  if (states.has("mentioned")) put(STRINGS.legendMentioned, lineOf("mentioned", "", 0, false));
  if (drawn.relations.some((r) => relationLine(model, r).sign === ENDED)) {
    put(CLOCKS.legendEnded, { ...solid, sign: ENDED });
  }
  if (drawn.relations.some((r) => drawn.ended.has(r))) {
    put(STRINGS.legendOver, { ...solid, faint: true }, { opacity: 0.5 });
  }
  if (drawn.lost.size > 0) put(LOSS.gone, { ...solid, faint: true }, { dashes: [2, 4] });
  if (drawn.route.size > 0) put(PATHS.route, solid, { colour: palette.strong, width: 2 });
  const [a, b] = voices;
  for (const side of SIDES) {
    if (a === undefined || b === undefined || ![...drawn.sides.values()].includes(side)) continue;
    const colour = sideColour(palette, side);
    put(VIEWPOINTS.sides[side](a, b), solid, {
      colour,
      sign: SIDE_SIGNS[side],
      signColour: colour,
    });
  }
  for (const side of CHANGE_SIDES) {
    if (![...drawn.changes.values()].includes(side)) continue;
    const colour = changeColour(palette, side);
    put(CHANGES.legend[side], changeLine(solid, side), { colour, signColour: colour });
  }
  put(STRINGS.legendWidth, lineOf("supported", "solid", 4, true));
  return lines;
}

/** The legend between two margins, from a height on, and how high it is. */
export function legend(
  model: Model,
  scene: Scene,
  [left, right]: readonly [number, number],
  top: number,
): { pieces: Piece[]; height: number } {
  const { vocabulary, entities } = model.view;
  const { palette } = scene;
  const present = new Set(scene.drawn.entities.map((e) => entities.type[e]));
  const pieces: Piece[] = [];
  let x = left;
  let y = top;
  const put = (words: string, sign: (at: Point) => Piece, width: number) => {
    const whole = width + 8 + scene.measure(words) + 26;
    if (x > left && x + whole > right) {
      x = left;
      y += ROW;
    }
    pieces.push(sign({ x, y: y - 4.5 }));
    pieces.push(
      element("text", { x: x + width + 8, y, fill: palette.ink, "font-size": 12.5 }, words),
    );
    x += whole;
  };
  vocabulary.types.forEach((type, i) => {
    if (!present.has(i)) return;
    put(type.label, (at) => glyph(model, i, { x: at.x + 8, y: at.y }, 7.5, palette, undefined), 16);
  });
  for (const { code, label } of identitiesIn(model, scene.drawn.entities)) {
    put(label, (at) => glyph(model, -1, { x: at.x + 8, y: at.y }, 7.5, palette, code), 16);
  }
  x = left;
  y += ROW;
  for (const [words, look, directed] of linesOf(model, scene)) {
    put(words, ({ x: from, y: level }) => {
      const end = { x: from + 44, y: level };
      const d = `M ${short(from)} ${short(level)} L ${short(end.x - 6)} ${short(level)}`;
      const points = `${short(end.x)},${short(level)} ${short(end.x - 7)},${short(level - 3.5)} ${
        short(end.x - 7)
      },${short(level + 3.5)}`;
      const tip = directed ? element("polygon", { points, fill: look.colour }) : null;
      return stroke(d, look, tip, { x: from + 20, y: level }, palette);
    }, 44);
  }
  return { pieces, height: y - top + ROW };
}
