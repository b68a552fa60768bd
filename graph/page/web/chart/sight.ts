/** What the painter looks at, and what follows from it for one entity or relation. */

import { countOf, type Model } from "../model/model.ts";
import type { Camera, Selected } from "../state/state.ts";
import type { Drawn } from "./drawn.ts";
import type { Palette } from "./looks.ts";

/** What is shown; the chart changes it. */
export interface Sight {
  drawn: Drawn;
  selected: Selected;
  hovered: Selected;
  chosen: ReadonlySet<number>;
  palette: Palette;
  /** Where the picture that is being painted looks. */
  camera: Camera;
}

/** Radius on the screen below which no entity shrinks. */
const SMALLEST = 5;
const SMALLEST_OF_MANY = 2.4;
/** Of more entities than this the smallest shrinks further, so that they do not hide each other. */
const THRONG = 1500;
const SMALLEST_OF_ALL = 0.8;
/** And on little room, where the whole is seen from farther away than on a usual screen. */
const USUAL_SCALE = 0.13;
const LITTLE_ROOM = 0.6;
/** Arrows and signs of many lines from this magnification on. */
const ARROWS_FROM = 0.3;
const MANY = 400;
const PROMINENT = 60;

/** Radius of the least and the most connected entity in the drawing. */
const LEAST = 8;
const LARGEST = 20;

/** Radius of an entity in the drawing: it grows slowly with its relations. */
export function radiusOf(model: Model, entity: number): number {
  return LEAST + Math.min(LARGEST - LEAST, 2 * Math.log2(1 + countOf(model.relationsOf, entity)));
}

/** The questions that painting asks of what is shown. */
export interface Seen {
  readonly many: () => boolean;
  /** From far away lines grow in the drawing, so that they stay readable on the screen. */
  readonly farness: () => number;
  /** Whether lines are so small that arrows would only blot them. */
  readonly tiny: () => boolean;
  readonly radius: (entity: number) => number;
  /** The greatest radius of all. */
  readonly most: () => number;
  readonly isOpen: (entity: number) => boolean;
  readonly isNear: (entity: number) => boolean;
  readonly isHovered: (entity: number) => boolean;
  /** Whether something is open, so that all else steps back. */
  readonly isQuiet: () => boolean;
  /** Whether the reader has something open. */
  readonly isOpened: () => boolean;
  readonly isStrong: (relation: number) => boolean;
  /** Opacity of an ordinary line: each of a crowd fades, so that many read as a tone. */
  readonly crowd: () => number;
}

/** Make the answers for a model and what is shown of it. */
export function seenBy(model: Model, view: Sight): Seen {
  const { entities, relations } = model.view;
  const touches = (r: number, e: number) => relations.source[r] === e || relations.target[r] === e;
  const holds = (what: Selected, e: number) =>
    what?.kind === "entity" ? what.at === e : what !== null && touches(what.at, e);
  const isOpen = (e: number) => holds(view.selected, e);
  const isNear = (e: number) => isOpen(e) || view.drawn.neighbours.has(e);
  const many = () => view.drawn.relations.length > MANY;
  const speck = () =>
    Math.max(
      SMALLEST_OF_ALL,
      SMALLEST_OF_MANY * Math.min(1, Math.sqrt(THRONG / view.drawn.entities.length)) *
        Math.min(1, Math.max(LITTLE_ROOM, view.camera.scale / USUAL_SCALE)),
    );
  return {
    many,
    farness: () => Math.min(2.2, Math.max(1, 0.6 / view.camera.scale)),
    tiny: () => many() && view.camera.scale < ARROWS_FROM,
    radius(e) {
      const small = many() && !isNear(e) && (entities.rank[e] ?? 0) > PROMINENT;
      const own = small ? radiusOf(model, e) * 0.72 : radiusOf(model, e);
      return Math.max(own, (small ? speck() : SMALLEST) / view.camera.scale);
    },
    most: () => Math.max(LARGEST, SMALLEST / view.camera.scale),
    isOpen,
    isNear,
    isHovered: (e) => holds(view.hovered, e),
    isQuiet: () =>
      view.selected !== null || view.drawn.route.size > 0 ||
      view.drawn.changes.size + view.drawn.changedEntities.size > 0,
    isOpened: () => view.selected !== null,
    isStrong: (r) =>
      view.drawn.route.has(r) ||
      (view.selected?.kind === "relation"
        ? view.selected.at === r
        : view.selected !== null && touches(r, view.selected.at)),
    crowd: () =>
      many() && view.camera.scale < ARROWS_FROM * 2 ? (view.palette.dark ? 0.6 : 0.42) : 1,
  };
}
