/** Labels of the chart: the important first, and none on another. */

import type { Palette } from "./looks.ts";

/** A label that wants to be drawn, in the order of importance. */
export interface Wish {
  readonly entity: number;
  readonly text: string;
  /** Middle of the upper edge, on the screen. */
  readonly x: number;
  readonly y: number;
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

/** The cells of a coarse grid that a box touches. */
function cellsOf(box: Box): number[] {
  const keys: number[] = [];
  for (let i = Math.floor(box[0] / CELL); i <= Math.floor(box[2] / CELL); i++) {
    for (let j = Math.floor(box[1] / CELL); j <= Math.floor(box[3] / CELL); j++) {
      keys.push(i * 100_003 + j);
    }
  }
  return keys;
}

/** The wishes that fit beside each other and the obstacles, given a way to measure text. */
export function place(
  wishes: readonly Wish[],
  obstacles: readonly Box[],
  measure: (text: string) => number,
): Placed[] {
  const taken = new Map<number, Box[]>();
  const placed: Placed[] = [];
  const occupy = (box: Box, keys: readonly number[]) => {
    for (const key of keys) {
      const list = taken.get(key);
      if (list) list.push(box);
      else taken.set(key, [box]);
    }
  };
  const blocked = new Map<number, Box[]>();
  for (const box of obstacles) {
    for (const key of cellsOf(box)) {
      const list = blocked.get(key);
      if (list) list.push(box);
      else blocked.set(key, [box]);
    }
  }
  for (const wish of wishes) {
    const lines = breakName(wish.text);
    const half = Math.max(...lines.map(measure)) / 2 + 3;
    const box: Box = [
      wish.x - half,
      wish.y,
      wish.x + half,
      wish.y + LINE * lines.length,
    ];
    const keys = cellsOf(box);
    const hits = (boxes: readonly Box[] | undefined) =>
      boxes?.some((other) =>
        box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]
      ) === true;
    const clash = keys.some((key) =>
      hits(taken.get(key)) || (!wish.over && hits(blocked.get(key)))
    );
    if (clash && !wish.always) continue;
    occupy(box, keys);
    placed.push({ wish, lines });
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
  for (const { wish, lines } of labels) {
    ctx.font = labelFont(wish.strong);
    ctx.fillStyle = wish.strong ? palette.ink : palette.quiet;
    lines.forEach((line, i) => ctx.strokeText(line, wish.x, wish.y + i * LINE));
    lines.forEach((line, i) => ctx.fillText(line, wish.x, wish.y + i * LINE));
  }
}

/** The font of a label. */
export function labelFont(strong: boolean): string {
  return `${
    strong ? "600 " : ""
  }${LABEL_SIZE}px system-ui, "Segoe UI", "Liberation Sans", sans-serif`;
}
