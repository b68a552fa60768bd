/** What the chart shows over the selection: a path, what is lost without something, two sides. */

/** Who asserts a relation when two viewpoints are compared. */
export type Side = "one" | "other" | "both" | "opposed";

/** Relations by what is said of them beyond the selection. */
export interface Overlay {
  readonly route: readonly number[];
  readonly lost: readonly number[];
  readonly sides: ReadonlyMap<number, Side>;
  /** Of these, the relations that the viewpoints only deny. */
  readonly denials: ReadonlySet<number>;
}

/** Nothing. */
export const NO_OVERLAY: Overlay = { route: [], lost: [], sides: new Map(), denials: new Set() };

/** The signs of the sides in the middle of a line. */
export const SIDE_SIGNS: Readonly<Record<Side, string>> = {
  one: "A",
  other: "B",
  both: "A+B",
  opposed: "≠",
};
