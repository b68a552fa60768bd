/** What connects some entities: a small tree of living relations that reaches all that it can. */

import { itemsOf, type Model, otherEnd } from "../model/model.ts";
import type { Selection } from "../filters/select.ts";

/** The way from one of `from` to the nearest of `to`, its ends included; empty where there is none. */
function nearest(
  model: Model,
  selection: Selection,
  from: ReadonlySet<number>,
  to: ReadonlySet<number>,
): number[] {
  const before = new Map<number, number>([...from].map((e) => [e, -1]));
  let edge = [...from].sort((a, b) => a - b);
  while (edge.length > 0) {
    const next: number[] = [];
    for (const e of edge) {
      for (const r of itemsOf(model.relationsOf, e)) {
        const other = otherEnd(model, r, e);
        if (!selection.relations[r] || before.has(other)) continue;
        before.set(other, e);
        if (to.has(other)) {
          const way = [other];
          for (let at = e; at >= 0; at = before.get(at) ?? -1) way.push(at);
          return way;
        }
        next.push(other);
      }
    }
    edge = next;
  }
  return [];
}

/** The entities that connect the chosen ones, and the chosen ones that nothing connects. */
export function connecting(
  model: Model,
  selection: Selection,
  chosen: readonly number[],
): { entities: number[]; apart: number[] } {
  const tree = new Set(chosen.slice(0, 1));
  const left = new Set(chosen.slice(1));
  while (left.size > 0) {
    const way = nearest(model, selection, tree, left);
    if (way.length === 0) break;
    for (const e of way) {
      tree.add(e);
      left.delete(e);
    }
  }
  const order = (a: number, b: number) => a - b;
  return { entities: [...tree, ...left].sort(order), apart: [...left].sort(order) };
}

/** The living neighbours of an entity that hang on nothing else. */
export function leavesOf(model: Model, selection: Selection, entity: number): number[] {
  const found = new Set<number>();
  for (const r of itemsOf(model.relationsOf, entity)) {
    const other = otherEnd(model, r, entity);
    if (!selection.relations[r] || other === entity) continue;
    const alone = [...itemsOf(model.relationsOf, other)].every((own) =>
      !selection.relations[own] || otherEnd(model, own, other) === entity
    );
    if (alone) found.add(other);
  }
  return [...found].sort((a, b) => a - b);
}

/** Whether a point lies within a polygon (even-odd rule). */
export function within(
  point: { x: number; y: number },
  polygon: readonly { x: number; y: number }[],
): boolean {
  let inside = false;
  polygon.forEach((a, i) => {
    const b = polygon[(i + polygon.length - 1) % polygon.length] ?? a;
    if ((a.y > point.y) === (b.y > point.y)) return;
    if (point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}
