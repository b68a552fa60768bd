/** The walk: what lies within some steps of chosen entities. */

import { itemsOf, type Model, otherEnd } from "../model/model.ts";
import type { Focus } from "../state/state.ts";

/** Keep only the entities within the focus and the relations between them (changes both). */
export function walk(
  model: Model,
  focus: Focus,
  relations: Uint8Array,
  entities: Uint8Array,
): void {
  const start = { ...focus, around: focus.around.filter((entity) => entities[entity] === 1) };
  const steps = distances(model, start, relations);
  for (let e = 0; e < model.entityCount; e++) entities[e] = steps.has(e) ? 1 : 0;
  const { source, target } = model.view.relations;
  for (let r = 0; r < model.relationCount; r++) {
    if (!steps.has(source[r] ?? -1) || !steps.has(target[r] ?? -1)) relations[r] = 0;
  }
}

/** Steps from the focus to each entity within its depth, along living relations. */
export function distances(model: Model, focus: Focus, relations: Uint8Array): Map<number, number> {
  const steps = new Map<number, number>(focus.around.map((entity) => [entity, 0]));
  let edge = [...focus.around];
  for (let step = 1; step <= focus.depth; step++) {
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
