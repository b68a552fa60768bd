/** The walks: what lies around entities, between two of them, together with one, or is one. */

import { itemsOf, type Model, otherEnd } from "../model/model.ts";
import type { Focus, Ground } from "../state/state.ts";

/** Whether a walk is asked for. */
export function walksOf(focus: Focus | null, ground: Ground): boolean {
  return focus !== null || ground.path.length === 2 || ground.component >= 0 ||
    ground.only.length > 0;
}

/** Keep only the entities that every walk comes to and the relations between (changes both). */
export function walk(
  model: Model,
  focus: Focus | null,
  ground: Ground,
  relations: Uint8Array,
  entities: Uint8Array,
): void {
  const keeps: { readonly has: (entity: number) => boolean }[] = [];
  const living = (list: readonly number[]) => list.filter((entity) => entities[entity] === 1);
  const far = (around: readonly number[]) =>
    distances(model, { around: living(around), depth: Infinity }, relations);
  if (focus) {
    keeps.push(distances(model, { ...focus, around: living(focus.around) }, relations));
  }
  const [one, other] = ground.path;
  if (one !== undefined && other !== undefined) {
    keeps.push(new Set(shortest(model, one, far([other]), relations)));
  }
  if (ground.component >= 0) keeps.push(far([ground.component]));
  if (ground.only.length > 0) keeps.push(new Set(ground.only));
  for (let e = 0; e < model.entityCount; e++) {
    if (!keeps.every((keep) => keep.has(e))) entities[e] = 0;
  }
  const { source, target } = model.view.relations;
  for (let r = 0; r < model.relationCount; r++) {
    if (!entities[source[r] ?? -1] || !entities[target[r] ?? -1]) relations[r] = 0;
  }
}

/** A shortest path to where `steps` begin; of several the first by ids; or nothing. */
function shortest(
  model: Model,
  from: number,
  steps: ReadonlyMap<number, number>,
  relations: Uint8Array,
): number[] {
  let left = steps.get(from);
  if (left === undefined) return [];
  const way = [from];
  while (left > 0) {
    left -= 1;
    let next = Infinity;
    for (const r of itemsOf(model.relationsOf, way.at(-1) ?? from)) {
      const other = otherEnd(model, r, way.at(-1) ?? from);
      // Entities stand in the order of their ids.
      if (relations[r] && steps.get(other) === left && other < next) next = other;
    }
    way.push(next);
  }
  return way;
}

/** Steps from the focus to each entity within its depth, along living relations. */
export function distances(model: Model, focus: Focus, relations: Uint8Array): Map<number, number> {
  const steps = new Map<number, number>(focus.around.map((entity) => [entity, 0]));
  let edge = [...focus.around];
  for (let step = 1; step <= focus.depth && edge.length > 0; step++) {
    const next: number[] = [];
    for (const entity of edge) {
      for (const r of itemsOf(model.relationsOf, entity)) {
        if (!relations[r]) continue;
        const other = otherEnd(model, r, entity);
        if (steps.has(other)) continue;
        steps.set(other, step);
        next.push(other);
      }
    }
    edge = next;
  }
  return steps;
}
