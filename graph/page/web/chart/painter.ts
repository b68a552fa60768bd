/** The painter: how everything looks at the moment of drawing; nothing is written into the data. */

import { countOf, type Model, nameOf } from "../model/model.ts";
import type { Selected } from "../state/state.ts";
import type { Drawn } from "./drawn.ts";
import type { Side } from "./overlay.ts";
import { type Box, drawLabels, labelFont, place, type Wish } from "./labels.ts";
import type { Line, Palette } from "./looks.ts";
import { markShift, trace } from "./shapes.ts";
import type { EdgeValues, LabelValues, NodeCall, NodeDrawing, Point } from "./vis.ts";

/** What the painter looks at; the chart changes it. */
export interface Sight {
  drawn: Drawn;
  selected: Selected;
  hovered: Selected;
  chosen: ReadonlySet<number>;
  palette: Palette;
  readonly lines: Map<number, Line>;
  /** Magnification of the drawing. */
  readonly scale: () => number;
}

/** Where the labels are to be drawn. */
export interface Frame {
  readonly ctx: CanvasRenderingContext2D;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly onScreen: (entity: number) => Point;
}

/** The functions that draw. */
export interface Painter {
  readonly edge: (values: EdgeValues, relation: number) => void;
  readonly sign: (values: LabelValues, relation: number) => void;
  readonly node: (call: NodeCall) => NodeDrawing;
  readonly labels: (frame: Frame) => void;
}

/** Radius on the screen below which no entity shrinks, and size of the signs on lines. */
const SMALLEST = 5;
const SMALLEST_OF_MANY = 2.4;
/** Letters are drawn from this radius on, and arrows of many lines from this magnification on. */
const LETTERS_FROM = 5;
const ARROWS_FROM = 0.3;
const MANY = 400;
const LABELS_FAR = 34;
const PROMINENT = 60;
/** This many of the most important labels may lie on entities. */
const LABELS_OVER = 16;
export const SIGN_SIZE = 19;

/** Radius of an entity in the drawing: it grows slowly with its relations. */
export function radiusOf(model: Model, entity: number): number {
  return 8 + Math.min(12, 2 * Math.log2(1 + countOf(model.relationsOf, entity)));
}

function sideColour(palette: Palette, side: Side): string {
  const colours = { one: palette.one, other: palette.marked, opposed: palette.accent };
  return side === "both" ? palette.strong : colours[side];
}

/** Make the painter of a chart. */
export function createPainter(model: Model, view: Sight): Painter {
  const { entities, vocabulary, relations } = model.view;
  const widths = new Map<string, number>();
  // From far away lines grow in the drawing, so that they stay readable on the screen.
  const farness = () => Math.min(2.2, Math.max(1, 0.6 / view.scale()));
  const many = () => view.drawn.relations.length > MANY;
  // Many lines on little room: each fades, so that the crowd reads as a tone and not as a wall.
  const crowd = (line: Line) =>
    many() && !line.band && view.scale() < ARROWS_FROM * 2 ? (view.palette.dark ? 0.6 : 0.42) : 1;
  const seenRadius = (e: number) => {
    const small = many() && !isNear(e) && (entities.rank[e] ?? 0) > PROMINENT;
    const own = small ? radiusOf(model, e) * 0.72 : radiusOf(model, e);
    return Math.max(own, (small ? SMALLEST_OF_MANY : SMALLEST) / view.scale());
  };
  const touches = (r: number, e: number) => relations.source[r] === e || relations.target[r] === e;
  const isOpen = (e: number) =>
    view.selected?.kind === "entity"
      ? view.selected.at === e
      : view.selected !== null && touches(view.selected.at, e);
  const isNear = (e: number) => isOpen(e) || view.drawn.neighbours.has(e);
  const isHovered = (e: number) =>
    view.hovered?.kind === "entity"
      ? view.hovered.at === e
      : view.hovered !== null && touches(view.hovered.at, e);
  const isQuiet = () => view.selected !== null || view.drawn.route.size > 0;
  const isStrong = (r: number) =>
    view.drawn.route.has(r) ||
    (view.selected?.kind === "relation"
      ? view.selected.at === r
      : view.selected !== null && touches(r, view.selected.at));

  const edge = (values: EdgeValues, r: number) => {
    const line = view.lines.get(r);
    if (!line) return;
    const strong = isStrong(r);
    const under = view.hovered?.kind === "relation" && view.hovered.at === r;
    values.width = strong || under ? line.width + 0.6 : line.width;
    const far = farness();
    values.width *= far;
    if (many() && !strong && view.scale() < ARROWS_FROM) values.toArrow = false;
    values.dashes = line.dashes && line.dashes.map((length) => length * far);
    values.color = strong || under
      ? view.palette.strong
      : line.faint
      ? view.palette.faint
      : view.palette.line;
    const side = view.drawn.sides.get(r);
    if (side && !strong && !under) values.color = sideColour(view.palette, side);
    if (view.drawn.lost.has(r)) {
      values.color = view.palette.faint;
      values.dashes = [2 * far, 4 * far];
    }
    values.opacity = isQuiet() && !strong && !under ? 0.16 : crowd(line);
    values.background = line.band && (strong || !isQuiet());
    values.backgroundColor = view.palette.band;
    values.backgroundSize = (line.width + 7) * far;
  };
  const sign = (values: LabelValues, r: number) => {
    const side = view.drawn.sides.get(r);
    const tone = side ? sideColour(view.palette, side) : view.palette.marked;
    values.color = isQuiet() && !isStrong(r) ? view.palette.faint : tone;
    values.strokeColor = view.palette.paper;
    values.strokeWidth = 5 * farness();
    values.size = SIGN_SIZE * farness();
  };
  const node = ({ ctx, id, x, y }: NodeCall): NodeDrawing => {
    const r = seenRadius(id);
    return {
      drawNode: () => {
        const type = vocabulary.types[entities.type[id] ?? 0];
        const form = type?.shape ?? "dot";
        ctx.save();
        ctx.globalAlpha = view.drawn.pale.has(id)
          ? 0.3
          : isQuiet() && !isNear(id) && !isHovered(id)
          ? 0.28
          : 1;
        if (isOpen(id) || isHovered(id)) {
          trace(ctx, form, x, y, r + 5);
          ctx.strokeStyle = isOpen(id) ? view.palette.accent : view.palette.quiet;
          ctx.lineWidth = 2.4;
          ctx.stroke();
        }
        if (view.chosen.has(id)) {
          ctx.globalAlpha = 1;
          trace(ctx, "dot", x, y, r + 6 / view.scale());
          ctx.setLineDash([4 / view.scale(), 3 / view.scale()]);
          ctx.strokeStyle = view.palette.ink;
          ctx.lineWidth = 2 / view.scale();
          ctx.stroke();
          ctx.setLineDash([]);
        }
        trace(ctx, form, x, y, r);
        ctx.fillStyle = view.palette.paper;
        ctx.strokeStyle = view.palette.paper;
        ctx.lineWidth = 3;
        ctx.stroke();
        ctx.fillStyle = (view.palette.dark ? type?.dark : type?.light) ?? view.palette.quiet;
        ctx.fill();
        ctx.fillStyle = view.palette.paper;
        ctx.font = `600 ${Math.round(r * 1.02)}px system-ui, "Liberation Sans", sans-serif`;
        ctx.textAlign = "center";
        ctx.textBaseline = "middle";
        if (type?.mark && r * view.scale() >= LETTERS_FROM) {
          ctx.fillText(type.mark, x, y + r * (0.06 + markShift(form)));
        }
        ctx.restore();
      },
      nodeDimensions: { width: 2 * r + 2, height: 2 * r + 2 },
    };
  };

  const importance = (e: number) =>
    (entities.rank[e] ?? 0) -
    (isOpen(e) ? 4e9 : isHovered(e) ? 3e9 : view.drawn.neighbours.has(e) ? 2e9 : 0);
  const labels = ({ ctx, scale, width, height, onScreen }: Frame) => {
    const ratio = globalThis.devicePixelRatio || 1;
    const wishes: Wish[] = [];
    const obstacles: Box[] = [];
    // From far away only the names of the most important; more appear on coming nearer.
    const limit = many() ? LABELS_FAR * Math.max(1, (scale / ARROWS_FROM) ** 2) : Infinity;
    const order = [...view.drawn.entities].sort((a, b) => importance(a) - importance(b));
    for (const e of order) {
      const strong = isOpen(e) || isHovered(e);
      const near = isQuiet() && isNear(e);
      if (isQuiet() && !strong && !near) continue;
      const { x, y } = onScreen(e);
      const half = seenRadius(e) * scale * 0.7;
      obstacles.push([x - half, y - half, x + half, y + half]);
      if (!strong && !near && wishes.length >= limit) break;
      if (x < -80 || y < -40 || x > width + 80 || y > height + 10) continue;
      wishes.push({
        entity: e,
        text: nameOf(model, e),
        x,
        y,
        reach: (seenRadius(e) + (isOpen(e) ? 7 : 2)) * scale + 2,
        always: strong,
        strong,
        over: strong || near || wishes.length < LABELS_OVER,
      });
    }
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.font = labelFont(false);
    const measure = (text: string) => {
      const known = widths.get(text);
      if (known !== undefined) return known;
      const now = ctx.measureText(text).width;
      widths.set(text, now);
      return now;
    };
    drawLabels(ctx, place(wishes, obstacles, measure), view.palette);
    ctx.restore();
  };
  return { edge, sign, node, labels };
}
