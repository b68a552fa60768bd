/** What the chart shows over the selection: a path, what is lost without something, two sides. */

import type { ChangeSide } from "../changes/changes.ts";

/** Who asserts a relation when two viewpoints are compared. */
export type Side = "one" | "other" | "both" | "opposed";

/** Relations by what is said of them beyond the selection. */
export interface Overlay {
  readonly route: readonly number[];
  readonly lost: readonly number[];
  readonly sides: ReadonlyMap<number, Side>;
  /** Of these, the relations that the viewpoints only deny. */
  readonly denials: ReadonlySet<number>;
  /** Relations that are certainly over, where these are dimmed. */
  readonly ended: ReadonlySet<number>;
  /** Relations, entities and claims that differ from earlier data, where that is shown. */
  readonly changes: ReadonlyMap<number, ChangeSide>;
  readonly changedEntities: ReadonlyMap<number, ChangeSide>;
  readonly changedClaims: ReadonlyMap<number, ChangeSide>;
}

/** Nothing. */
export const NO_OVERLAY: Overlay = {
  route: [],
  lost: [],
  sides: new Map(),
  denials: new Set(),
  ended: new Set(),
  changes: new Map(),
  changedEntities: new Map(),
  changedClaims: new Map(),
};

/** The signs of the sides in the middle of a line. */
export const SIDE_SIGNS: Readonly<Record<Side, string>> = {
  one: "A",
  other: "B",
  both: "A+B",
  opposed: "≠",
};
