/** The walks: what lies around entities, between two of them, together with one, or is one. */

import { type Model, otherEnd } from "../model/model.ts";
import type { Focus, Ground } from "../state/state.ts";

/** Whether a walk is asked for. */
export function walksOf(focus: Focus | null, ground: Ground): boolean {
  return focus !== null || ground.path.length === 2 || ground.component >= 0 ||
    ground.only.length > 0;
}

/** Whether an entity is there. */
export type Has = (entity: number) => boolean;

/** Which entities every walk comes to along some relations, from entities that live. */
export type Walker = (relations: ArrayLike<number>, lives: Has) => Has;

/** The entities one step from another, once for each relation along which one may go. */
type Steps = (entity: number, visit: (other: number) => void) => void;

/**
 * A walker along lists of relations.
 *
 * A call takes as long as the list and what it reaches, not as the record: the counts of a filter
 * walk once for each of its values.
 */
export function walkerOf(model: Model, focus: Focus | null, ground: Ground): Walker {
  const { source, target } = model.view.relations;
  // The relations of each entity as a chain: the first link, and the link after each.
  const head = new Int32Array(model.entityCount).fill(-1);
  const after = new Int32Array(2 * model.relationCount);
  let last: ArrayLike<number> = [];
  const link = (relations: ArrayLike<number>) => {
    for (let i = 0; i < last.length; i++) {
      head[source[last[i] ?? -1] ?? -1] = -1;
      head[target[last[i] ?? -1] ?? -1] = -1;
    }
    last = relations;
    for (let i = 0; i < relations.length; i++) {
      const r = relations[i] ?? -1;
      [source[r] ?? -1, target[r] ?? -1].forEach((end, side) => {
        after[2 * r + side] = head[end] ?? -1;
        head[end] = 2 * r + side;
      });
    }
  };
  const steps: Steps = (entity, visit) => {
    for (let at = head[entity] ?? -1; at >= 0; at = after[at] ?? -1) {
      visit(otherEnd(model, at >> 1, entity));
    }
  };
  return (relations, lives) => {
    link(relations);
    const keeps: { readonly has: Has }[] = [];
    const reach = (around: readonly number[], depth: number) =>
      distances(steps, around.filter(lives), depth);
    if (focus) keeps.push(reach(focus.around, focus.depth));
    const [one, other] = ground.path;
    if (one !== undefined && other !== undefined) {
      keeps.push(new Set(shortest(steps, one, reach([other], Infinity))));
    }
    if (ground.component >= 0) keeps.push(reach([ground.component], Infinity));
    if (ground.only.length > 0) keeps.push(new Set(ground.only));
    return (entity) => keeps.every((keep) => keep.has(entity));
  };
}

/** Keep only the entities that every walk comes to and the relations between (changes both). */
export function walk(
  model: Model,
  focus: Focus | null,
  ground: Ground,
  relations: Uint8Array,
  entities: Uint8Array,
): void {
  const living: number[] = [];
  relations.forEach((lives, r) => {
    if (lives) living.push(r);
  });
  const has = walkerOf(model, focus, ground)(living, (entity) => entities[entity] === 1);
  for (let e = 0; e < model.entityCount; e++) if (!has(e)) entities[e] = 0;
  const { source, target } = model.view.relations;
  for (const r of living) {
    if (!entities[source[r] ?? -1] || !entities[target[r] ?? -1]) relations[r] = 0;
  }
}

/** A shortest path to where the distances begin; of several the first by ids; or nothing. */
function shortest(steps: Steps, from: number, left: ReadonlyMap<number, number>): number[] {
  let far = left.get(from);
  if (far === undefined) return [];
  const way = [from];
  while (far > 0) {
    far -= 1;
    let next = Infinity;
    steps(way.at(-1) ?? from, (other) => {
      // Entities stand in the order of their ids.
      if (left.get(other) === far && other < next) next = other;
    });
    way.push(next);
  }
  return way;
}

/** Steps to each entity within some depth of those to start from. */
function distances(steps: Steps, around: readonly number[], depth: number): Map<number, number> {
  const found = new Map<number, number>(around.map((entity) => [entity, 0]));
  let edge = [...around];
  for (let step = 1; step <= depth && edge.length > 0; step++) {
    const next: number[] = [];
    for (const entity of edge) {
      steps(entity, (other) => {
        if (found.has(other)) return;
        found.set(other, step);
        next.push(other);
      });
    }
    edge = next;
  }
  return found;
}
