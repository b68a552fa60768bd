/** Names on a canvas: which of them are wished for, where they fit, and those of what is near. */

import { type Model, nameOf } from "../model/model.ts";
import type { Geometry } from "./geometry.ts";
import { type Box, drawLabels, labelFont, place, type Placed, type Wish } from "./labels.ts";
import type { Seen, Sight } from "./sight.ts";
import type { Point } from "./vis.ts";

/** Names of many from far away; more appear on coming nearer. */
const LABELS_FAR = 34;
const NEARER_FROM = 0.3;
/** How many small entities the names of the most important may hide, the first first. */
const HIDES: readonly number[] = [
  ...Array(9).fill(Infinity),
  ...Array(9).fill(8),
  ...Array(12).fill(3),
];

/** The room of a picture: its size, what of it the screen shows, and where a place lies in it. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly screen: Box;
  readonly onScreen: (x: number, y: number) => Point;
}

/** The functions that draw names; the context is in pixels of the screen. */
export interface NamePainter {
  /** All that fit. */
  readonly all: (ctx: CanvasRenderingContext2D, room: Room) => void;
  /** Those of the entities that are pointed at, where `all` has put them if it has. */
  readonly some: (ctx: CanvasRenderingContext2D, room: Room, entities: readonly number[]) => void;
}

/** Make the painter of names. */
export function createNamePainter(
  model: Model,
  view: Sight,
  seen: Seen,
  shape: () => Geometry,
): NamePainter {
  const { rank } = model.view.entities;
  const widths = new Map<string, number>();
  const order = new WeakMap<Geometry, readonly number[]>();
  let placed = new Map<number, Placed>();

  const byRank = (geometry: Geometry) => {
    let known = order.get(geometry);
    if (!known) {
      known = [...geometry.entities].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
      order.set(geometry, known);
    }
    return known;
  };
  const measureWith = (ctx: CanvasRenderingContext2D) => (text: string) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const now = ctx.measureText(text).width;
    widths.set(text, now);
    return now;
  };
  const wishOf = (e: number, { x, y }: Point, strong: boolean, hides: number): Wish => ({
    entity: e,
    text: nameOf(model, e),
    x,
    y,
    reach: (seen.radius(e) + (seen.isOpen(e) ? 7 : 2)) * view.camera.scale + 2,
    always: strong,
    strong,
    hides,
  });

  return {
    all(ctx, { width, height, screen, onScreen }) {
      const geometry = shape();
      const { scale } = view.camera;
      const wishes: Wish[] = [];
      const others: Box[] = [];
      const limit = seen.many() ? LABELS_FAR * Math.max(1, (scale / NEARER_FROM) ** 2) : Infinity;
      const first = byRank(geometry);
      // What is open comes first, then its neighbours; nothing else is named beside them.
      const wanted = seen.isQuiet()
        ? [...first.filter(seen.isOpen), ...first.filter((e) => seen.isNear(e) && !seen.isOpen(e))]
        : first;
      for (const e of wanted) {
        const at = onScreen(geometry.x[e] ?? 0, geometry.y[e] ?? 0);
        if (at.x < -80 || at.y < -40 || at.x > width + 80 || at.y > height + 10) continue;
        const near = seen.isQuiet();
        if (!near && wishes.length >= limit) {
          const half = seen.radius(e) * scale * 0.9;
          others.push([at.x - half, at.y - half, at.x + half, at.y + half]);
          continue;
        }
        wishes.push(wishOf(e, at, seen.isOpen(e), near ? Infinity : HIDES[wishes.length] ?? 0));
      }
      ctx.font = labelFont(false);
      const labels = place(wishes, others, measureWith(ctx), screen);
      placed = new Map(labels.map((label) => [label.wish.entity, label]));
      drawLabels(ctx, labels, view.palette);
    },
    some(ctx, { onScreen }, entities) {
      const geometry = shape();
      ctx.font = labelFont(false);
      const measure = measureWith(ctx);
      const labels = entities.flatMap((e) => {
        const known = placed.get(e);
        if (known) return [{ ...known, wish: { ...known.wish, strong: true } }];
        const at = onScreen(geometry.x[e] ?? 0, geometry.y[e] ?? 0);
        return place([wishOf(e, at, true, Infinity)], [], measure);
      });
      drawLabels(ctx, labels, view.palette);
    },
  };
}
