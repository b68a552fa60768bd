/** Labels of the chart: the important first, and none on another. */

import type { Palette } from "./looks.ts";

/** A label that wants to be drawn, in the order of importance. */
export interface Wish {
  readonly entity: number;
  readonly text: string;
  /** Middle of the entity on the screen, and how far a label keeps from it. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** Drawn even where it lies on another. */
  readonly always: boolean;
  readonly strong: boolean;
  /** Important enough to lie on an entity, though not on another label. */
  readonly over: boolean;
}

/** A label with the lines it has been broken into. */
export interface Placed {
  readonly wish: Wish;
  readonly lines: readonly string[];
  /** Middle of the upper edge. */
  readonly x: number;
  readonly y: number;
}

/** Size of the letters on the screen, in pixels. */
export const LABEL_SIZE = 12.5;
const LINE = 15;
const LONGEST = 46;
const CELL = 64;

// Signs that turn the direction of the text around them, or have no width.
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** One or two lines of a name; what is longer ends in an ellipsis. */
export function breakName(name: string): string[] {
  const clean = name.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
  const letters = [...clean];
  const short = letters.length > LONGEST
    ? `${letters.slice(0, LONGEST - 1).join("").trim()}…`
    : clean;
  if ([...short].length <= 22) return [short];
  const middle = short.length / 2;
  let best = -1;
  for (let i = short.indexOf(" "); i >= 0; i = short.indexOf(" ", i + 1)) {
    if (best < 0 || Math.abs(i - middle) < Math.abs(best - middle)) best = i;
  }
  return best < 0 ? [short] : [short.slice(0, best), short.slice(best + 1)];
}

/** Left, top, right and bottom on the screen. */
export type Box = readonly [number, number, number, number];

/** Boxes in a coarse grid, so that only near ones are compared. */
class Grid {
  readonly #cells = new Map<string, Box[]>();

  static #keys(box: Box): string[] {
    const keys: string[] = [];
    for (let i = Math.floor(box[0] / CELL); i <= Math.floor(box[2] / CELL); i++) {
      for (let j = Math.floor(box[1] / CELL); j <= Math.floor(box[3] / CELL); j++) {
        keys.push(`${i} ${j}`);
      }
    }
    return keys;
  }

  add(box: Box): void {
    for (const key of Grid.#keys(box)) {
      const list = this.#cells.get(key);
      if (list) list.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  hits(box: Box): boolean {
    return Grid.#keys(box).some((key) =>
      this.#cells.get(key)?.some((other) =>
        box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]
      )
    );
  }
}

/** Where a label of this size may stand beside its entity: below, right, left, above. */
function spots({ x, y, reach }: Wish, width: number, height: number): Box[] {
  const box = (left: number, top: number): Box => [left, top, left + width, top + height];
  return [
    box(x - width / 2, y + reach),
    box(x + reach, y - height / 2),
    box(x - reach - width, y - height / 2),
    box(x - width / 2, y - reach - height),
  ];
}

/** The wishes that fit beside each other and the obstacles, given a way to measure text. */
export function place(
  wishes: readonly Wish[],
  obstacles: readonly Box[],
  measure: (text: string) => number,
): Placed[] {
  const labels = new Grid();
  const entities = new Grid();
  for (const box of obstacles) entities.add(box);
  const placed: Placed[] = [];
  for (const wish of wishes) {
    const lines = breakName(wish.text);
    const width = Math.max(...lines.map(measure)) + 6;
    const boxes = spots(wish, width, LINE * lines.length);
    const box = boxes.find((spot) => !labels.hits(spot) && !entities.hits(spot)) ??
      (wish.over ? boxes.find((spot) => !labels.hits(spot)) : undefined) ??
      (wish.always ? boxes[0] : undefined);
    if (!box) continue;
    labels.add(box);
    placed.push({ wish, lines, x: (box[0] + box[2]) / 2, y: box[1] });
  }
  return placed;
}

/** Draw placed labels; the context is in screen pixels. */
export function drawLabels(
  ctx: CanvasRenderingContext2D,
  labels: readonly Placed[],
  palette: Palette,
): void {
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = palette.paper;
  for (const { wish, lines, x, y } of labels) {
    ctx.font = labelFont(wish.strong);
    ctx.fillStyle = wish.strong ? palette.ink : palette.quiet;
    lines.forEach((line, i) => ctx.strokeText(line, x, y + i * LINE));
    lines.forEach((line, i) => ctx.fillText(line, x, y + i * LINE));
  }
}

/** The font of a label. */
export function labelFont(strong: boolean): string {
  return `${
    strong ? "600 " : ""
  }${LABEL_SIZE}px system-ui, "Segoe UI", "Liberation Sans", sans-serif`;
}
