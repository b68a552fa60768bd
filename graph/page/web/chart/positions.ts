/** Where entities are drawn: the given positions, spread, and the pins. */

import type { Model } from "../model/model.ts";
import type { Pin } from "../moving/moving.ts";
import { spreadOf } from "./spread.ts";
import type { Point } from "./vis.ts";

const spreads = new WeakMap<Model, number>();

/** The function from an entity to its place in the drawing. */
export function placesOf(model: Model, pins: readonly Pin[]): (entity: number) => Point {
  const { entities } = model.view;
  const spread = spreads.get(model) ?? spreadOf(entities.x, entities.y, entities.rank);
  spreads.set(model, spread);
  const pinned = new Map(pins.map(({ entity, x, y }) => [entity, { x, y }]));
  return (e) =>
    pinned.get(e) ?? {
      x: (entities.x[e] ?? 0) * spread,
      y: (entities.y[e] ?? 0) * spread,
    };
}
