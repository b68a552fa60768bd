/** The geometry of what is drawn: places of entities and curves of relations, as flat columns. */

import type { Model } from "../model/model.ts";
import { type Bend, fan } from "./fan.ts";
import type { Point } from "./vis.ts";

/** Where everything is, in units of the drawing. */
export interface Geometry {
  /** Places by entity. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly entities: readonly number[];
  readonly relations: readonly number[];
  /** By position in `relations`: the control point of the curve, or the middle of a loop. */
  readonly controlX: Float64Array;
  readonly controlY: Float64Array;
  /** Radius where the relation is a loop, else 0. */
  readonly loop: Float64Array;
  readonly bends: ReadonlyMap<number, Bend>;
}

/** Radius of the loop with this place among the loops of an entity. */
function loopSize(place: number): number {
  return 12 + 6 * place;
}

/** The control point of the curve between two places, or the middle of the loop at one. */
export function controlOf(a: Point, b: Point, bend: Bend | undefined): Point & { loop: number } {
  if (bend && bend.loop >= 0) {
    const loop = loopSize(bend.loop);
    return { x: a.x + loop * 0.7, y: a.y - loop * 0.7, loop };
  }
  const side = (bend?.roundness ?? 0) * (bend?.clockwise ? -1 : 1);
  return {
    x: (a.x + b.x) / 2 - (b.y - a.y) * side,
    y: (a.y + b.y) / 2 + (b.x - a.x) * side,
    loop: 0,
  };
}

/** The geometry of some entities and relations of a model. */
export function geometryOf(
  model: Model,
  entities: readonly number[],
  relations: readonly number[],
  at: (entity: number) => Point,
): Geometry {
  const { source, target } = model.view.relations;
  const geometry: Geometry = {
    x: new Float64Array(model.entityCount),
    y: new Float64Array(model.entityCount),
    entities,
    relations,
    controlX: new Float64Array(relations.length),
    controlY: new Float64Array(relations.length),
    loop: new Float64Array(relations.length),
    bends: fan(relations, source, target),
  };
  const place = (e: number) => {
    const { x, y } = at(e);
    geometry.x[e] = x;
    geometry.y[e] = y;
  };
  entities.forEach(place);
  for (const r of relations) [source[r] ?? 0, target[r] ?? 0].forEach(place);
  relations.forEach((_, i) => curve(model, geometry, i));
  return geometry;
}

/** Set the curve of the relation at a position from the places of its ends. */
function curve(model: Model, geometry: Geometry, at: number): void {
  const r = geometry.relations[at] ?? 0;
  const [a, b] = [model.view.relations.source[r] ?? 0, model.view.relations.target[r] ?? 0];
  const control = controlOf(
    { x: geometry.x[a] ?? 0, y: geometry.y[a] ?? 0 },
    { x: geometry.x[b] ?? 0, y: geometry.y[b] ?? 0 },
    geometry.bends.get(r),
  );
  geometry.controlX[at] = control.x;
  geometry.controlY[at] = control.y;
  geometry.loop[at] = control.loop;
}

/** Put one entity elsewhere, and the curves at it with it. */
export function moveTo(model: Model, geometry: Geometry, entity: number, { x, y }: Point): void {
  const { source, target } = model.view.relations;
  geometry.x[entity] = x;
  geometry.y[entity] = y;
  geometry.relations.forEach((r, i) => {
    if (source[r] === entity || target[r] === entity) curve(model, geometry, i);
  });
}
