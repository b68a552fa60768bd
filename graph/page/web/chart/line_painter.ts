/** Relations on a canvas: the line, its band, its arrow and its sign. */

import type { Model } from "../model/model.ts";
import { CHANGE_SIGNS } from "../changes/changes.ts";
import type { Bundles } from "./bundle.ts";
import { relationLine } from "./edges.ts";
import type { Geometry } from "./geometry.ts";
import { SIDE_SIGNS } from "./overlay.ts";
import type { Seen, Sight } from "./sight.ts";
import { changeColour, sideColour, strokeOf } from "./stroke.ts";

/** Size of the signs on lines, in units of the drawing. */
const SIGN_SIZE = 19;

/** The way of a line from the edge of one entity to that of the other. */
interface Way {
  readonly x0: number;
  readonly y0: number;
  readonly cx: number;
  readonly cy: number;
  readonly x1: number;
  readonly y1: number;
  readonly loop: number;
}

/** The functions that paint relations, by their position in the geometry. */
export interface LinePainter {
  /** Paint one; `under` tells that it is pointed at. */
  readonly one: (ctx: CanvasRenderingContext2D, at: number, under: boolean) => void;
  /** Paint one of a crowd: a plain line waits in the bundles until there are several. */
  readonly among: (ctx: CanvasRenderingContext2D, at: number, bundles: Bundles) => void;
}

/** Make the painter of relations. */
export function createLinePainter(
  model: Model,
  view: Sight,
  seen: Seen,
  shape: () => Geometry,
): LinePainter {
  const { source, target } = model.view.relations;

  const wayOf = (geometry: Geometry, at: number): Way => {
    const r = geometry.relations[at] ?? 0;
    const [a, b] = [source[r] ?? 0, target[r] ?? 0];
    const [ax, ay] = [geometry.x[a] ?? 0, geometry.y[a] ?? 0];
    const [bx, by] = [geometry.x[b] ?? 0, geometry.y[b] ?? 0];
    const [cx, cy] = [geometry.controlX[at] ?? 0, geometry.controlY[at] ?? 0];
    const loop = geometry.loop[at] ?? 0;
    if (loop > 0) return { x0: ax, y0: ay, cx, cy, x1: bx, y1: by, loop };
    const begin = Math.min(1, seen.radius(a) / (Math.hypot(cx - ax, cy - ay) || 1));
    const end = Math.min(1, (seen.radius(b) + 1) / (Math.hypot(cx - bx, cy - by) || 1));
    return {
      x0: ax + (cx - ax) * begin,
      y0: ay + (cy - ay) * begin,
      cx,
      cy,
      x1: bx + (cx - bx) * end,
      y1: by + (cy - by) * end,
      loop,
    };
  };

  const trace = (ctx: CanvasRenderingContext2D, way: Way) => {
    ctx.beginPath();
    if (way.loop > 0) ctx.arc(way.cx, way.cy, way.loop, 0, 2 * Math.PI);
    else {
      ctx.moveTo(way.x0, way.y0);
      ctx.quadraticCurveTo(way.cx, way.cy, way.x1, way.y1);
    }
  };

  const head = (ctx: CanvasRenderingContext2D, way: Way, width: number) => {
    const length = (width > 2 ? 6 : 8.25) + 3 * width;
    const far = Math.hypot(way.x1 - way.cx, way.y1 - way.cy) || 1;
    const [ux, uy] = [(way.x1 - way.cx) / far * length, (way.y1 - way.cy) / far * length];
    ctx.beginPath();
    ctx.moveTo(way.x1, way.y1);
    ctx.lineTo(way.x1 - ux - uy * 0.3, way.y1 - uy + ux * 0.3);
    ctx.lineTo(way.x1 - ux * 0.9, way.y1 - uy * 0.9);
    ctx.lineTo(way.x1 - ux + uy * 0.3, way.y1 - uy - ux * 0.3);
    ctx.closePath();
    ctx.fill();
  };

  const sign = (ctx: CanvasRenderingContext2D, way: Way, r: number, text: string, far: number) => {
    const side = view.drawn.sides.get(r);
    const [x, y] = way.loop > 0
      ? [way.cx + way.loop * 0.7, way.cy - way.loop * 0.7]
      : [(way.x0 + 2 * way.cx + way.x1) / 4, (way.y0 + 2 * way.cy + way.y1) / 4];
    ctx.font = `${SIGN_SIZE * far}px system-ui, sans-serif`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.lineWidth = 5 * far;
    ctx.strokeStyle = view.palette.paper;
    ctx.strokeText(text, x, y);
    const change = view.drawn.changes.get(r);
    ctx.fillStyle = change
      ? changeColour(view.palette, change)
      : seen.isQuiet() && !seen.isStrong(r)
      ? view.palette.faint
      : side
      ? sideColour(view.palette, side)
      : view.palette.marked;
    ctx.fillText(text, x, y);
  };

  const textOf = (r: number, own: string) => {
    const side = view.drawn.sides.get(r);
    const change = view.drawn.changes.get(r);
    if (change) return CHANGE_SIGNS[change];
    // A letter on every line of a crowd hides the lines; colour and the lists tell the sides there.
    const crowded = (side === "one" || side === "other") && seen.crowd() < 1 && !seen.isStrong(r);
    return side && !crowded ? SIDE_SIGNS[side] : own;
  };

  const one: LinePainter["one"] = (ctx, at, under) => {
    const geometry = shape();
    const r = geometry.relations[at] ?? 0;
    const line = relationLine(model, r);
    const strong = under || seen.isStrong(r);
    const far = seen.farness();
    const way = wayOf(geometry, at);
    const { colour, opacity, width, dashes } = strokeOf(view, seen, r, line, strong, far);
    if (line.band && (strong || !seen.isQuiet())) {
      trace(ctx, way);
      ctx.strokeStyle = view.palette.band;
      ctx.lineWidth = (line.width + 7) * far;
      ctx.stroke();
    }
    ctx.globalAlpha = opacity;
    ctx.strokeStyle = ctx.fillStyle = colour;
    ctx.lineWidth = width;
    if (dashes.length > 0) ctx.setLineDash([...dashes]);
    trace(ctx, way);
    ctx.stroke();
    if (dashes.length > 0) ctx.setLineDash([]);
    if (line.arrow && way.loop === 0 && (strong || !seen.tiny())) head(ctx, way, width);
    ctx.globalAlpha = 1;
    const text = textOf(r, line.sign);
    if (text) sign(ctx, way, r, text, far);
  };

  const among: LinePainter["among"] = (ctx, at, bundles) => {
    const { relations, x, y, controlX, controlY, loop } = shape();
    const r = relations[at] ?? 0;
    const line = relationLine(model, r);
    if (!seen.tiny() || line.band || loop[at] || textOf(r, line.sign)) return one(ctx, at, false);
    const [a, b] = [source[r] ?? 0, target[r] ?? 0];
    bundles.add(ctx, strokeOf(view, seen, r, line, false, seen.farness()), [
      x[a] ?? 0,
      y[a] ?? 0,
      controlX[at] ?? 0,
      controlY[at] ?? 0,
      x[b] ?? 0,
      y[b] ?? 0,
    ]);
  };
  return { one, among };
}
