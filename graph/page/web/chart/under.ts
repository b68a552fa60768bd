/** What lies under a point of the drawing: the entity on top, else the nearest relation. */

import type { Model } from "../model/model.ts";
import type { Geometry } from "./geometry.ts";
import type { Point } from "./vis.ts";

/** Pieces that a curve is measured in. */
const PIECES = 12;

/**
 * The entity under a point, the one painted last where several are, or null.
 *
 * `most` is the greatest radius of all: of what lies farther away no radius is asked.
 */
export function entityUnder(
  { x, y, entities }: Geometry,
  point: Point,
  radius: (entity: number) => number,
  most: number,
): number | null {
  for (let i = entities.length - 1; i >= 0; i--) {
    const e = entities[i] ?? 0;
    const [dx, dy] = [Math.abs((x[e] ?? 0) - point.x), Math.abs((y[e] ?? 0) - point.y)];
    if (dx > most + 1 || dy > most + 1) continue;
    const reach = radius(e) + 1;
    if (dx <= reach && dy <= reach) return e;
  }
  return null;
}

/** Distance from a point to the straight line between two others. */
function distanceTo(p: Point, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : ((p.x - ax) * dx + (p.y - ay) * dy) / length;
  const on = Math.min(1, Math.max(0, t));
  return Math.hypot(p.x - ax - on * dx, p.y - ay - on * dy);
}

/** The relation nearest to a point, none farther than `reach`, or null. */
export function relationUnder(
  model: Model,
  { x, y, relations, controlX, controlY, loop }: Geometry,
  point: Point,
  reach: number,
): number | null {
  const { source, target } = model.view.relations;
  let found: number | null = null;
  let least = reach;
  for (let i = 0; i < relations.length; i++) {
    const r = relations[i] ?? 0;
    const [a, b] = [source[r] ?? 0, target[r] ?? 0];
    const [ax, ay, bx, by] = [x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0];
    const [cx, cy, size] = [controlX[i] ?? 0, controlY[i] ?? 0, loop[i] ?? 0];
    if (point.x < Math.min(ax, bx, cx - size) - least) continue;
    if (point.x > Math.max(ax, bx, cx + size) + least) continue;
    if (point.y < Math.min(ay, by, cy - size) - least) continue;
    if (point.y > Math.max(ay, by, cy + size) + least) continue;
    const distance = size > 0
      ? Math.abs(Math.hypot(point.x - cx, point.y - cy) - size)
      : distanceToCurve(point, [ax, ay, cx, cy, bx, by]);
    if (distance < least) [found, least] = [r, distance];
  }
  return found;
}

type Curve = readonly [number, number, number, number, number, number];

function distanceToCurve(point: Point, [ax, ay, cx, cy, bx, by]: Curve): number {
  let least = Infinity;
  let [fromX, fromY] = [ax, ay];
  for (let k = 1; k <= PIECES; k++) {
    const t = k / PIECES;
    const s = 1 - t;
    const toX = s * s * ax + 2 * s * t * cx + t * t * bx;
    const toY = s * s * ay + 2 * s * t * cy + t * t * by;
    least = Math.min(least, distanceTo(point, fromX, fromY, toX, toY));
    [fromX, fromY] = [toX, toY];
  }
  return least;
}
