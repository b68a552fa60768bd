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

/** The wishes that fit, given a way to measure text. */
export function place(wishes: readonly Wish[], measure: (text: string) => number): Placed[] {
  const cell = 64;
  const taken = new Map<number, [number, number, number, number][]>();
  const placed: Placed[] = [];
  for (const wish of wishes) {
    const lines = breakName(wish.text);
    const half = Math.max(...lines.map(measure)) / 2 + 3;
    const box: [number, number, number, number] = [
      wish.x - half,
      wish.y,
      wish.x + half,
      wish.y + LINE * lines.length,
    ];
    const keys: number[] = [];
    for (let i = Math.floor(box[0] / cell); i <= Math.floor(box[2] / cell); i++) {
      for (let j = Math.floor(box[1] / cell); j <= Math.floor(box[3] / cell); j++) {
        keys.push(i * 100_003 + j);
      }
    }
    const clash = keys.some((key) =>
      taken.get(key)?.some((other) =>
        box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]
      )
    );
    if (clash && !wish.always) continue;
    for (const key of keys) {
      const list = taken.get(key);
      if (list) list.push(box);
      else taken.set(key, [box]);
    }
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
