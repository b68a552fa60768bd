/** The marks of the picture: entities, relations and names, as the chart draws them. */

import type { Box, Placed } from "../chart/labels.ts";
import type { Bend } from "../chart/fan.ts";
import { controlOf } from "../chart/geometry.ts";
import { LABEL_SIZE } from "../chart/labels.ts";
import type { Line, Palette } from "../chart/looks.ts";
import { BAR, BROKEN, cornersOf, markShift, RIM, UNDISCLOSED, UNKNOWN } from "../chart/shapes.ts";
import { type Stroke, WHOLE } from "../chart/stroke.ts";
import type { Point } from "../chart/vis.ts";
import type { Model } from "../model/model.ts";
import { type Attributes, element, type Piece, short } from "./svg.ts";

export const SANS = "system-ui, 'Segoe UI', 'Liberation Sans', sans-serif";
const LINE_HEIGHT = 15;

/** What is laid over the mark of an entity. */
export interface Emphasis {
  readonly opacity: number;
  readonly open: boolean;
  readonly chosen: boolean;
  /** The colour of a ring around what differs from earlier data, or nothing. */
  readonly changed: string | null;
}

function outline(shape: string, at: Point, r: number, attributes: Attributes): Piece {
  const points = cornersOf(shape)?.map(([x, y]) => `${short(at.x + x * r)},${short(at.y + y * r)}`)
    .join(" ");
  return points
    ? element("polygon", { points, ...attributes })
    : element("circle", { cx: at.x, cy: at.y, r, ...attributes });
}

/** The mark of a type with its letter, or what stands for the name of a party (a code). */
export function glyph(
  model: Model,
  type: number,
  at: Point,
  r: number,
  palette: Palette,
  identity: string | undefined,
  over: Emphasis | null = null,
): Piece {
  const look = model.view.vocabulary.types[type];
  const shape = look?.shape ?? "dot";
  const fill = (palette.dark ? look?.dark : look?.light) ?? palette.quiet;
  const form = outline(
    shape,
    at,
    r,
    identity
      ? {
        fill: palette.paper,
        stroke: fill,
        "stroke-width": r * RIM,
        "stroke-dasharray": identity === UNKNOWN
          ? BROKEN.map((part) => short(r * part)).join(" ")
          : undefined,
      }
      : { fill, stroke: palette.paper, "stroke-width": 1.5 },
  );
  const middle = at.y + r * markShift(shape);
  const mark = identity ? "?" : look?.mark;
  const letter = identity === UNDISCLOSED
    ? [
      element("rect", {
        x: at.x - r * BAR[0] / 2,
        y: middle - r * BAR[1] / 2,
        width: r * BAR[0],
        height: r * BAR[1],
        fill,
      }),
    ]
    : r < 5 || !mark
    ? []
    : [
      element("text", {
        x: at.x,
        y: middle + r * 0.4,
        "font-size": r * 1.02,
        "font-weight": 600,
        "text-anchor": "middle",
        fill: identity ? fill : palette.paper,
      }, mark),
    ];
  const ring = { fill: "none", "stroke-width": 2.4, stroke: palette.accent };
  const dashed = { ...ring, stroke: palette.ink, "stroke-dasharray": "4 3" };
  return element(
    "g",
    { opacity: over && over.opacity < 1 ? over.opacity : undefined },
    over?.open ? outline(shape, at, r + 5, ring) : null,
    over?.changed ? outline(shape, at, r + 4, { ...ring, stroke: over.changed }) : null,
    over?.chosen ? outline("dot", at, r + 6, dashed) : null,
    form,
    ...letter,
  );
}

/** How a line of the picture is drawn. */
export interface Look extends Stroke {
  readonly band: boolean;
  readonly sign: string;
  readonly signColour: string;
  readonly signSize: number;
}

/** Size of the signs on lines, and where lines crowd. */
export const SIGN = 15;
export const SIGN_OF_MANY = 9;

/** The look of a line that nothing is laid over, as in a legend. */
export function plainLook(line: Line, palette: Palette): Look {
  return {
    colour: line.faint ? palette.faint : palette.line,
    opacity: 1,
    width: line.width,
    dashes: line.dashes || WHOLE,
    band: line.band,
    sign: line.sign,
    signColour: palette.marked,
    signSize: SIGN,
  };
}

/** A line with the marks of basis, state, origins and direction; `d` is its path. */
export function stroke(
  d: string,
  look: Look,
  tip: Piece | null,
  middle: Point,
  palette: Palette,
): Piece {
  const pieces: Piece[] = [];
  const path = (attributes: Record<string, string | number | undefined>) =>
    pieces.push(element("path", { d, fill: "none", ...attributes }));
  if (look.band) path({ stroke: palette.band, "stroke-width": look.width + 7 });
  path({
    stroke: look.colour,
    "stroke-width": look.width,
    "stroke-dasharray": look.dashes.length > 0 ? look.dashes.join(" ") : undefined,
  });
  if (tip) pieces.push(tip);
  if (look.sign) {
    pieces.push(element("text", {
      x: middle.x,
      y: middle.y + look.signSize / 3,
      "font-size": look.signSize,
      "font-weight": 700,
      "text-anchor": "middle",
      fill: look.signColour,
      stroke: palette.paper,
      "stroke-width": 4,
      "paint-order": "stroke",
    }, look.sign));
  }
  return element("g", { opacity: look.opacity < 1 ? look.opacity : undefined }, ...pieces);
}

/** The head of an arrow that ends at a point, coming from another. */
function arrow(from: Point, to: Point, look: Look, crowded: boolean): Piece {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  const size = crowded ? 3 + look.width / 2 : 6 + look.width;
  const corner = (side: number) =>
    `${short(to.x - ux * size - uy * side * size * 0.45)},${
      short(to.y - uy * size + ux * side * size * 0.45)
    }`;
  const points = `${short(to.x)},${short(to.y)} ${corner(1)} ${corner(-1)}`;
  return element("polygon", { points, fill: look.colour });
}

/** A relation between two places whose marks have these radii; `directed` lines have a head. */
export function relation(
  look: Look,
  directed: boolean,
  ends: readonly [Point, Point],
  radii: readonly [number, number],
  bend: Bend | undefined,
  palette: Palette,
  crowded: boolean,
): Piece {
  const [a, b] = ends;
  const control = controlOf(a, b, bend);
  if (control.loop > 0) {
    const size = control.loop;
    const centre = control;
    const d =
      `M ${short(centre.x - size)} ${short(centre.y)} a ${size} ${size} 0 1 1 ${2 * size} 0` +
      ` a ${size} ${size} 0 1 1 ${-2 * size} 0`;
    return stroke(d, look, null, { x: centre.x + size, y: centre.y - size }, palette);
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
    look,
    directed ? arrow(control, end, look, crowded) : null,
    middle,
    palette,
  );
}

/** A name with its halo. */
export function label({ wish, lines, x, y }: Placed, palette: Palette): Piece {
  return element(
    "text",
    {
      "font-size": LABEL_SIZE,
      "font-weight": wish.strong ? 600 : undefined,
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
