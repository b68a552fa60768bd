/** What the chart draws: all of a small selection, the most prominent part of a large one. */

import { itemsOf, type Model, otherEnd } from "../model/model.ts";
import type { Selection } from "../filters/select.ts";
import { NO_OVERLAY, type Overlay } from "./overlay.ts";
import type { Selected } from "../state/state.ts";

/** Up to this many entities the chart draws all. */
export const DRAWS_ALL = 60_000;
/** Beyond, it draws this many of the most prominent. */
export const DRAWS_MOST_PROMINENT = 300;
/** And at most this many neighbours of what is open. */
const NEIGHBOURS = 150;

/** What is drawn, and how much of what could be. */
export interface Drawn {
  readonly entities: readonly number[];
  readonly relations: readonly number[];
  readonly of: number;
  readonly neighbours: ReadonlySet<number>;
  /** Relations of the path that is shown, and those that are lost without what is left out. */
  readonly route: ReadonlySet<number>;
  readonly lost: ReadonlySet<number>;
  readonly sides: Overlay["sides"];
  readonly ended: Overlay["ended"];
  readonly changes: Overlay["changes"];
  readonly changedEntities: Overlay["changedEntities"];
  /** Entities that only what is lost has brought here. */
  readonly pale: ReadonlySet<number>;
}

/** The entities that are open: one, or the two ends of a relation. */
export function openEntities(model: Model, selected: Selected): readonly number[] {
  if (!selected) return [];
  if (selected.kind === "entity") return [selected.at];
  const { source, target } = model.view.relations;
  return [source[selected.at] ?? 0, target[selected.at] ?? 0];
}

/** The neighbours of an entity along living relations. */
export function neighboursOf(model: Model, entity: number, selection: Selection): Set<number> {
  const found = new Set<number>();
  for (const r of itemsOf(model.relationsOf, entity)) {
    if (selection.relations[r]) found.add(otherEnd(model, r, entity));
  }
  return found;
}

/** Choose what to draw. What is open is always drawn, even where a filter hides it. */
export function choose(
  model: Model,
  selection: Selection,
  selected: Selected,
  overlay: Overlay = NO_OVERLAY,
  drawsAll = DRAWS_ALL,
): Drawn {
  const { rank } = model.view.entities;
  const { source, target } = model.view.relations;
  const byRank = (a: number, b: number) => (rank[a] ?? 0) - (rank[b] ?? 0);
  const living: number[] = [];
  for (let e = 0; e < model.entityCount; e++) if (selection.entities[e]) living.push(e);
  const open = openEntities(model, selected);
  const neighbours = selected?.kind === "entity"
    ? neighboursOf(model, selected.at, selection)
    : new Set<number>();
  const some = living.length > drawsAll;
  const chosen = new Set(some ? living.sort(byRank).slice(0, DRAWS_MOST_PROMINENT) : living);
  if (some) { for (const e of [...neighbours].sort(byRank).slice(0, NEIGHBOURS)) chosen.add(e); }
  for (const e of open) chosen.add(e);
  const route = new Set<number>();
  for (const r of overlay.route) {
    for (const e of [source[r] ?? 0, target[r] ?? 0]) {
      chosen.add(e);
      route.add(e);
    }
  }
  if (!some) {
    for (const r of overlay.lost) chosen.add(source[r] ?? 0).add(target[r] ?? 0);
  }
  const relations: number[] = [];
  const drawn = new Set<number>();
  for (const e of chosen) {
    for (const r of itemsOf(model.relationsOf, e)) {
      if (drawn.has(r) || !selection.relations[r]) continue;
      if (chosen.has(source[r] ?? -1) && chosen.has(target[r] ?? -1)) drawn.add(r);
    }
  }
  if (selected?.kind === "relation") drawn.add(selected.at);
  for (const r of overlay.route) drawn.add(r);
  const lost = overlay.lost.filter((r) =>
    chosen.has(source[r] ?? -1) && chosen.has(target[r] ?? -1)
  );
  for (const r of lost) drawn.add(r);
  // What was withdrawn is evidence of nothing, so no filter selects it; where it was, it is drawn.
  for (const [r, side] of overlay.changes) {
    if (side === "withdrawn" && chosen.has(source[r] ?? -1) && chosen.has(target[r] ?? -1)) {
      drawn.add(r);
    }
  }
  relations.push(...[...drawn].sort((a, b) => a - b));
  // With nothing open, the ends of what changed stand out.
  const touched = new Set<number>();
  if (!selected && overlay.changes.size + overlay.changedEntities.size > 0) {
    for (const r of relations) {
      if (overlay.changes.has(r)) touched.add(source[r] ?? 0).add(target[r] ?? 0);
    }
    for (const e of chosen) if (overlay.changedEntities.has(e)) touched.add(e);
  }
  return {
    entities: [...chosen].sort((a, b) => a - b),
    relations,
    of: selection.entityCount,
    neighbours: route.size + touched.size > 0
      ? new Set([...neighbours, ...route, ...touched])
      : neighbours,
    route: new Set(overlay.route),
    lost: new Set(lost),
    sides: overlay.sides,
    ended: overlay.ended,
    changes: overlay.changes,
    changedEntities: overlay.changedEntities,
    pale: new Set(
      [...chosen].filter((e) => !selection.entities[e] && !route.has(e) && !open.includes(e)),
    ),
  };
}
