/** The painter: one picture in steps, so that the page can do other things between them. */

import type { Model } from "../model/model.ts";
import { createBundles } from "./bundle.ts";
import { createEntityPainter } from "./entity_painter.ts";
import type { Geometry } from "./geometry.ts";
import type { Box } from "./labels.ts";
import { createLinePainter } from "./line_painter.ts";
import { createNamePainter } from "./name_painter.ts";
import { type Seen, seenBy, type Sight } from "./sight.ts";
import type { Point } from "./vis.ts";

/** A canvas to paint on: its context, its size in pixels of the screen, and their ratio. */
export interface Paper {
  readonly ctx: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** How far it reaches beyond the screen, to the left and right and above and below. */
  readonly beyond: Point;
}

/** The functions that paint. */
export interface Painter {
  /** All but what the pointer is on, in steps of a few milliseconds. */
  readonly steps: (paper: Paper) => Generator<void, void>;
  /** What the pointer is on, above the rest. */
  readonly pointed: (paper: Paper) => void;
  readonly seen: Seen;
}

/** Things that are painted in one step. */
const STEP = 100;

/** Make the painter of a chart. */
export function createPainter(model: Model, view: Sight, shape: () => Geometry): Painter {
  const seen = seenBy(model, view);
  const lines = createLinePainter(model, view, seen, shape);
  const entity = createEntityPainter(model, view, seen, shape);
  const names = createNamePainter(model, view, seen, shape);
  const { source, target } = model.view.relations;

  const enter = ({ ctx, width, height, ratio }: Paper) => {
    const { x, y, scale } = view.camera;
    ctx.setTransform(
      scale * ratio,
      0,
      0,
      scale * ratio,
      (width / 2 - x * scale) * ratio,
      (height / 2 - y * scale) * ratio,
    );
  };
  const onScreen = ({ width, height }: Paper) => (x: number, y: number): Point => ({
    x: (x - view.camera.x) * view.camera.scale + width / 2,
    y: (y - view.camera.y) * view.camera.scale + height / 2,
  });
  const letter = (paper: Paper) => {
    paper.ctx.setTransform(paper.ratio, 0, 0, paper.ratio, 0, 0);
    const { width, height, beyond } = paper;
    const screen: Box = [beyond.x, beyond.y, width - beyond.x, height - beyond.y];
    return { width, height, screen, onScreen: onScreen(paper) };
  };

  return {
    seen,
    *steps(paper) {
      const { ctx, width, height, ratio } = paper;
      const geometry = shape();
      const { x, y, scale } = view.camera;
      const [wide, high] = [width / 2 / scale, height / 2 / scale];
      // Names and rings reach beyond their entity by less than this.
      const room = 40 / scale + 40;
      const outside = (least: number, most: number, middle: number, half: number) =>
        most < middle - half - room || least > middle + half + room;
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.clearRect(0, 0, width * ratio, height * ratio);
      enter(paper);
      const strong: number[] = [];
      const bundles = createBundles();
      let done = 0;
      for (let i = 0; i < geometry.relations.length; i++) {
        const r = geometry.relations[i] ?? 0;
        if (seen.isStrong(r)) {
          strong.push(i);
          continue;
        }
        const [a, b] = [source[r] ?? 0, target[r] ?? 0];
        const [ax, ay, bx, by] = [
          geometry.x[a] ?? 0,
          geometry.y[a] ?? 0,
          geometry.x[b] ?? 0,
          geometry.y[b] ?? 0,
        ];
        const [cx, cy] = [geometry.controlX[i] ?? 0, geometry.controlY[i] ?? 0];
        if (outside(Math.min(ax, bx, cx), Math.max(ax, bx, cx), x, wide)) continue;
        if (outside(Math.min(ay, by, cy), Math.max(ay, by, cy), y, high)) continue;
        lines.among(ctx, i, bundles);
        if (++done % STEP === 0) yield;
      }
      bundles.end(ctx);
      for (const i of strong) {
        lines.one(ctx, i, false);
        if (++done % STEP === 0) yield;
      }
      const near: number[] = [];
      for (const e of geometry.entities) {
        const [ex, ey] = [geometry.x[e] ?? 0, geometry.y[e] ?? 0];
        if (outside(ex, ex, x, wide) || outside(ey, ey, y, high)) continue;
        if (seen.isNear(e)) near.push(e);
        else entity(ctx, e, false);
        if (++done % STEP === 0) yield;
      }
      for (const e of near) entity(ctx, e, false);
      yield;
      names.all(ctx, letter(paper));
    },
    pointed(paper) {
      const { hovered } = view;
      if (hovered === null) return;
      const { ctx } = paper;
      enter(paper);
      const ends = hovered.kind === "entity"
        ? [hovered.at]
        : [...new Set([source[hovered.at] ?? 0, target[hovered.at] ?? 0])];
      if (hovered.kind === "relation") {
        const at = shape().relations.indexOf(hovered.at);
        if (at >= 0) lines.one(ctx, at, true);
      }
      for (const e of ends) entity(ctx, e, true);
      names.some(ctx, letter(paper), ends);
    },
  };
}
