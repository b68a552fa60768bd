/** The marks of the picture: entities, relations and names, as the chart draws them. */

import type { Box, Placed } from "../chart/labels.ts";
import { relationLine } from "../chart/edges.ts";
import type { Bend } from "../chart/fan.ts";
import { controlOf } from "../chart/geometry.ts";
import { LABEL_SIZE } from "../chart/labels.ts";
import type { Line, Palette } from "../chart/looks.ts";
import { cornersOf, markShift } from "../chart/shapes.ts";
import type { Point } from "../chart/vis.ts";
import type { Model } from "../model/model.ts";
import { element, type Piece, short } from "./svg.ts";

export const SANS = "system-ui, 'Segoe UI', 'Liberation Sans', sans-serif";
const LINE_HEIGHT = 15;

/** The shape of a type with its letter. */
export function glyph(model: Model, type: number, at: Point, r: number, palette: Palette): Piece {
  const look = model.view.vocabulary.types[type];
  const shape = look?.shape ?? "dot";
  const fill = (palette.dark ? look?.dark : look?.light) ?? palette.quiet;
  const corners = cornersOf(shape);
  const points = corners?.map(([x, y]) => `${short(at.x + x * r)},${short(at.y + y * r)}`).join(
    " ",
  );
  const common = { fill, stroke: palette.paper, "stroke-width": 1.5 };
  const form = points
    ? element("polygon", { points, ...common })
    : element("circle", { cx: at.x, cy: at.y, r, ...common });
  const letter = r < 5 || !look?.mark ? [] : [
    element("text", {
      x: at.x,
      y: at.y + r * (0.4 + markShift(shape)),
      "font-size": r * 1.02,
      "font-weight": 600,
      "text-anchor": "middle",
      fill: palette.paper,
    }, look.mark),
  ];
  return element("g", {}, form, ...letter);
}

/** A line with the marks of basis, state, origins and direction; `d` is its path. */
export function stroke(
  d: string,
  line: Line,
  tip: Piece | null,
  middle: Point,
  palette: Palette,
): Piece {
  const colour = line.faint ? palette.faint : palette.line;
  const pieces: Piece[] = [];
  const path = (attributes: Record<string, string | number | undefined>) =>
    pieces.push(element("path", { d, fill: "none", ...attributes }));
  if (line.band) path({ stroke: palette.band, "stroke-width": line.width + 7 });
  path({
    stroke: colour,
    "stroke-width": line.width,
    "stroke-dasharray": line.dashes ? line.dashes.join(" ") : undefined,
  });
  if (tip) pieces.push(tip);
  if (line.sign) {
    pieces.push(element("text", {
      x: middle.x,
      y: middle.y + 5,
      "font-size": 15,
      "font-weight": 700,
      "text-anchor": "middle",
      fill: palette.marked,
      stroke: palette.paper,
      "stroke-width": 4,
      "paint-order": "stroke",
    }, line.sign));
  }
  return element("g", {}, ...pieces);
}

/** The head of an arrow that ends at a point, coming from another. */
function arrow(from: Point, to: Point, line: Line, palette: Palette, crowded: boolean): Piece {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  const size = crowded ? 3 + line.width / 2 : 6 + line.width;
  const corner = (side: number) =>
    `${short(to.x - ux * size - uy * side * size * 0.45)},${
      short(to.y - uy * size + ux * side * size * 0.45)
    }`;
  const points = `${short(to.x)},${short(to.y)} ${corner(1)} ${corner(-1)}`;
  return element("polygon", { points, fill: line.faint ? palette.faint : palette.line });
}

/** A relation between two places whose marks have these radii. */
export function relation(
  model: Model,
  r: number,
  ends: readonly [Point, Point],
  radii: readonly [number, number],
  bend: Bend | undefined,
  palette: Palette,
  crowded: boolean,
): Piece {
  const own = relationLine(model, r);
  const line = crowded ? { ...own, width: own.width * 0.6 } : own;
  const [a, b] = ends;
  const control = controlOf(a, b, bend);
  if (control.loop > 0) {
    const size = control.loop;
    const centre = control;
    const d =
      `M ${short(centre.x - size)} ${short(centre.y)} a ${size} ${size} 0 1 1 ${2 * size} 0` +
      ` a ${size} ${size} 0 1 1 ${-2 * size} 0`;
    return stroke(d, line, null, { x: centre.x + size, y: centre.y - size }, palette);
  }
  const towards = (from: Point, to: Point, by: number): Point => {
    const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return { x: from.x + ((to.x - from.x) / far) * by, y: from.y + ((to.y - from.y) / far) * by };
  };
  const begin = towards(a, control, radii[0]);
  const end = towards(b, control, radii[1] + 1);
  const d = `M ${short(begin.x)} ${short(begin.y)} Q ${short(control.x)} ${short(control.y)} ${
    short(end.x)
  } ${short(end.y)}`;
  const middle = {
    x: (begin.x + 2 * control.x + end.x) / 4,
    y: (begin.y + 2 * control.y + end.y) / 4,
  };
  return stroke(
    d,
    line,
    line.arrow ? arrow(control, end, line, palette, crowded) : null,
    middle,
    palette,
  );
}

/** A name with its halo. */
export function label({ lines, x, y }: Placed, palette: Palette): Piece {
  return element(
    "text",
    {
      "font-size": LABEL_SIZE,
      "text-anchor": "middle",
      fill: palette.ink,
      stroke: palette.paper,
      "stroke-width": 3.5,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
    },
    ...lines.map((words, i) => element("tspan", { x, y: y + 11.5 + i * LINE_HEIGHT }, words)),
  );
}

/** The box of a mark that names keep clear of. */
export function boxOf(at: Point, r: number): Box {
  return [at.x - r * 0.7, at.y - r * 0.7, at.x + r * 0.7, at.y + r * 0.7];
}
