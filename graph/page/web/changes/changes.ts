/** What changed since earlier data, as look-ups over the columns; nothing is computed anew. */

import { findRelation, type Model, text } from "../model/model.ts";

/** The ways in which something differs, in the order of their numbers. */
export const CHANGE_SIDES = ["added", "withdrawn", "changed"] as const;

/** One of them. */
export type ChangeSide = (typeof CHANGE_SIDES)[number];

/** Whether a text is one of them. */
export function isChangeSide(value: string): value is ChangeSide {
  return (CHANGE_SIDES as readonly string[]).includes(value);
}

/** The signs of the sides on lines and in lists. */
export const CHANGE_SIGNS: Readonly<Record<ChangeSide, string>> = {
  added: "+",
  withdrawn: "−",
  changed: "~",
};

/** The changes with their look-ups; rows are positions in the columns of `view.changes`. */
export interface Changes {
  /** Whether this page was compared with earlier data. */
  readonly compared: boolean;
  readonly entities: ReadonlyMap<number, ChangeSide>;
  readonly relations: ReadonlyMap<number, ChangeSide>;
  readonly claims: ReadonlyMap<number, ChangeSide>;
  /** Rows of what this page has no more, by id or key. */
  readonly goneEntities: ReadonlyMap<string, number>;
  readonly goneClaims: ReadonlyMap<string, number>;
  readonly goneRelations: ReadonlyMap<string, number>;
  /** Rows by side. */
  readonly entityRows: Readonly<Record<ChangeSide, readonly number[]>>;
  readonly claimRows: Readonly<Record<ChangeSide, readonly number[]>>;
  readonly relationRows: Readonly<Record<ChangeSide, readonly number[]>>;
  /** Changed cells of a row: of entities, of claims. */
  readonly cellsOf: readonly [ReadonlyMap<number, number[]>, ReadonlyMap<number, number[]>];
}

const KNOWN = new WeakMap<Model, Changes>();

/** The changes of a model, made once. */
export function changesOf(model: Model): Changes {
  let found = KNOWN.get(model);
  if (!found) KNOWN.set(model, found = makeChanges(model));
  return found;
}

/** The side of a number. */
export function sideOf(side: number | undefined): ChangeSide {
  return CHANGE_SIDES[side ?? 0] ?? "changed";
}

/** A relation as one text, for a look-up. */
export function keyOfEnds(source: string, type: string, target: string): string {
  return JSON.stringify([source, type, target]);
}

function makeChanges(model: Model): Changes {
  const { changes } = model.view;
  const sides = (columns: { readonly side: readonly number[]; readonly at: readonly number[] }) => {
    const places = new Map<number, ChangeSide>();
    const rows = { added: [] as number[], withdrawn: [] as number[], changed: [] as number[] };
    columns.side.forEach((number, row) => {
      const at = columns.at[row] ?? -1;
      if (at >= 0) places.set(at, sideOf(number));
      rows[sideOf(number)].push(row);
    });
    return { places, rows };
  };
  const { entities, claims, relations, cells } = changes;
  const gone = (rows: readonly number[], ids: readonly number[]) =>
    new Map(rows.map((row) => [text(model, ids[row]), row]));
  const [e, c, r] = [sides(entities), sides(claims), sides(relations)];
  const cellsOf: [Map<number, number[]>, Map<number, number[]>] = [new Map(), new Map()];
  cells.owner.forEach((owner, cell) => {
    const list = cellsOf[cells.kind[cell] === 0 ? 0 : 1];
    list.set(owner, [...list.get(owner) ?? [], cell]);
  });
  const word = (column: readonly number[], row: number) => text(model, column[row]);
  return {
    compared: changes.hash !== "",
    entities: e.places,
    relations: r.places,
    claims: c.places,
    goneEntities: gone(e.rows.withdrawn, entities.id),
    goneClaims: gone(c.rows.withdrawn, claims.id),
    goneRelations: new Map(
      r.rows.withdrawn.map((row) => [
        keyOfEnds(
          word(relations.source, row),
          word(relations.type, row),
          word(relations.target, row),
        ),
        row,
      ]),
    ),
    entityRows: e.rows,
    claimRows: c.rows,
    relationRows: r.rows,
    cellsOf,
  };
}

/** Whether the page shows what changed: the reader asked for it, or it draws two states as one. */
export function showsChanges(model: Model, report: string): boolean {
  return report === "changes" || (report === "" && model.view.changes.union);
}

/** The places of a look-up that are on the chosen sides; all of them where none is chosen. */
export function onChosen(
  places: ReadonlyMap<number, ChangeSide>,
  chosen: readonly ChangeSide[],
): ReadonlyMap<number, ChangeSide> {
  if (chosen.length === 0) return places;
  return new Map([...places].filter(([, side]) => chosen.includes(side)));
}

/** The relation of these ends, by their ids, or -1. */
export function relationBetween(
  model: Model,
  source: string,
  type: string,
  target: string,
): number {
  const [a, b] = [model.entityById.get(source) ?? -1, model.entityById.get(target) ?? -1];
  return a < 0 || b < 0 ? -1 : findRelation(model, a, type, b);
}
