/** Who writes about whom: claims of the selection by the document they rest on and their ends. */

import type { ChangeSide } from "../changes/changes.ts";
import type { Tally } from "../changes/tag.tsx";
import type { Model } from "../model/model.ts";
import type { Selection } from "../filters/select.ts";

/** The most prominent documents and entities, and how many there are of both. */
export interface Counts {
  readonly documents: readonly number[];
  readonly entities: readonly number[];
  readonly ofDocuments: number;
  readonly ofEntities: number;
  readonly claims: (document: number, entity: number) => number;
}

/** Of the claims in each cell those that differ from earlier data: `document entity` → tally. */
export function changedCells(
  model: Model,
  selection: Selection,
  differing: ReadonlyMap<number, ChangeSide>,
): ReadonlyMap<string, Tally> {
  const { claims, relations } = model.view;
  const cells = new Map<string, Map<ChangeSide, number>>();
  for (const [c, side] of differing) {
    const document = claims.document[c] ?? -1;
    if (!selection.claims[c] || document < 0 || (claims.origin[c] ?? 0) > 0) continue;
    const r = model.relationOf[c] ?? 0;
    for (const end of new Set([relations.source[r] ?? -1, relations.target[r] ?? -1])) {
      if (end === document) continue;
      const key = `${document} ${end}`;
      const tally = cells.get(key) ?? new Map<ChangeSide, number>();
      cells.set(key, tally.set(side, (tally.get(side) ?? 0) + 1));
    }
  }
  return cells;
}

/** Rows and columns that are shown at most. */
export const ROWS = 60;
export const COLUMNS = 24;

/** Count them; a document is no column of its own row. */
export function countsOf(model: Model, selection: Selection): Counts {
  const { claims, relations } = model.view;
  const cells = new Map<number, Map<number, number>>();
  const totals = new Map<number, number>();
  const breadth = new Map<number, number>();
  for (let c = 0; c < model.claimCount; c++) {
    const document = claims.document[c] ?? -1;
    if (!selection.claims[c] || document < 0 || (claims.origin[c] ?? 0) > 0) continue;
    const row = cells.get(document) ?? new Map<number, number>();
    cells.set(document, row);
    totals.set(document, (totals.get(document) ?? 0) + 1);
    const r = model.relationOf[c] ?? 0;
    for (const end of new Set([relations.source[r] ?? -1, relations.target[r] ?? -1])) {
      if (end === document) continue;
      if (!row.has(end)) breadth.set(end, (breadth.get(end) ?? 0) + 1);
      row.set(end, (row.get(end) ?? 0) + 1);
    }
  }
  const best = (map: ReadonlyMap<number, number>, many: number) =>
    [...map].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, many).map(([entity]) => entity);
  return {
    documents: best(totals, ROWS),
    entities: best(breadth, COLUMNS),
    ofDocuments: totals.size,
    ofEntities: breadth.size,
    claims: (document, entity) => cells.get(document)?.get(entity) ?? 0,
  };
}
