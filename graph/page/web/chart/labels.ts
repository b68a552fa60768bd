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
  /** How many entities it may hide, being important; it never lies on another label. */
  readonly hides: number;
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
const ONE_LINE = 22;
const CELL = 64;
/** More rows of cells than a screen has. */
const COLUMN = 65_536;
/** An entity that is named counts as several where a label would hide it. */
const NAMED = 4;

// Signs that turn the direction of the text around them, or have no width.
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Letters about twice as wide as those of Latin; such names may break after any of them. */
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\uff00-\uff60]/u;

/** The room of some letters, in letters of Latin. */
function roomOf(letters: readonly string[]): number {
  return letters.reduce((sum, letter) => sum + (WIDE.test(letter) ? 1.9 : 1), 0);
}

/** The letters that fit into a room, with an ellipsis where some do not. */
function shortened(letters: readonly string[]): readonly string[] {
  if (roomOf(letters) <= LONGEST) return letters;
  let end = 0;
  for (let room = 1; end < letters.length; end++) {
    room += roomOf(letters.slice(end, end + 1));
    if (room > LONGEST) break;
  }
  return [...letters.slice(0, end).join("").trim(), "…"];
}

/** The names that were broken before: they are drawn again and again. */
const BROKEN = new Map<string, readonly string[]>();
const MOST_BROKEN = 4000;

/** One or two lines of a name, broken near its middle; what is longer ends in an ellipsis. */
export function breakName(name: string): readonly string[] {
  let lines = BROKEN.get(name);
  if (!lines) {
    if (BROKEN.size >= MOST_BROKEN) BROKEN.clear();
    BROKEN.set(name, lines = broken(name));
  }
  return lines;
}

function broken(name: string): string[] {
  const clean = name.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
  const letters = shortened([...clean]);
  const whole = roomOf(letters);
  if (whole <= ONE_LINE) return [letters.join("")];
  let best = -1;
  let least = Infinity;
  letters.forEach((letter, i) => {
    const breaks = letter === " " || WIDE.test(letters[i - 1] ?? "") && WIDE.test(letter);
    const off = Math.abs(roomOf(letters.slice(0, i)) - whole / 2);
    if (breaks && off < least) [best, least] = [i, off];
  });
  // A name without a place to break near its middle is cut there.
  if (least > whole / 4) best = Math.ceil(letters.length / 2);
  const second = letters.slice(best).join("");
  return [letters.slice(0, best).join("").trimEnd(), second.trimStart()];
}

/** Left, top, right and bottom on the screen. */
export type Box = readonly [number, number, number, number];

/** Boxes in a coarse grid, so that only near ones are compared. */
class Grid {
  readonly #cells = new Map<number, Box[]>();

  static #keys(box: Box): number[] {
    const keys: number[] = [];
    for (let i = Math.floor(box[0] / CELL); i <= Math.floor(box[2] / CELL); i++) {
      for (let j = Math.floor(box[1] / CELL); j <= Math.floor(box[3] / CELL); j++) {
        keys.push(i * COLUMN + j);
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
    return Grid.#keys(box).some((key) => this.#cells.get(key)?.some((other) => meet(box, other)));
  }

  /** How many boxes lie under this one. */
  covered(box: Box): number {
    const found = new Set<Box>();
    for (const key of Grid.#keys(box)) {
      for (const other of this.#cells.get(key) ?? []) if (meet(box, other)) found.add(other);
    }
    return found.size;
  }
}

function meet(one: Box, other: Box): boolean {
  return one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
}

/** Room without an edge. */
const ENDLESS: Box = [-Infinity, -Infinity, Infinity, Infinity];

/** Whether the walls cut nothing of a label: it is inside with its entity, or outside with it. */
function uncut(label: Box, { x, y }: Wish, walls: Box): boolean {
  const [left, top, right, bottom] = walls;
  if (x < left || x > right || y < top || y > bottom) return !meet(label, walls);
  return label[0] >= left && label[1] >= top && label[2] <= right && label[3] <= bottom;
}

/**
 * Where a label of this size may stand: below its entity, beside, above, at its corners.
 *
 * Below and above an entity in the room it gives way to the walls sideways.
 */
function spots({ x, y, reach }: Wish, width: number, height: number, walls: Box): Box[] {
  const box = (left: number, top: number): Box => [left, top, left + width, top + height];
  const [right, left, low, high] = [x + reach, x - reach - width, y + reach, y - reach - height];
  const near = reach * 0.6;
  const inside = x >= walls[0] && x <= walls[2];
  const middle = inside
    ? Math.max(walls[0], Math.min(x - width / 2, walls[2] - width))
    : x - width / 2;
  return [
    box(middle, low),
    box(right, y - height / 2),
    box(left, y - height / 2),
    box(middle, high),
    box(x + near, y + near),
    box(x - near - width, y + near),
    box(x + near, y - near - height),
    box(x - near - width, y - near - height),
  ];
}

/** What a label may lie on: other labels never, named entities at a price, others at a lower one. */
interface Taken {
  readonly labels: Grid;
  readonly named: Grid;
  readonly others: Grid;
}

/** The spot on no label that hides the fewest entities, if these are no more than it may hide. */
function spotOf(wish: Wish, boxes: readonly Box[], taken: Taken): Box | undefined {
  let best: Box | undefined;
  let least = wish.hides;
  for (const box of boxes) {
    if (taken.labels.hits(box)) continue;
    const hidden = taken.named.covered(box) * NAMED + taken.others.covered(box);
    if (hidden > least) continue;
    if (hidden === 0) return box;
    least = hidden - 1;
    best = box;
  }
  return best;
}

/**
 * The wishes that fit beside each other and the other entities, given a way to measure text.
 *
 * No label is cut by the walls, but for those that are drawn always.
 */
export function place(
  wishes: readonly Wish[],
  others: readonly Box[],
  measure: (text: string) => number,
  walls: Box = ENDLESS,
): Placed[] {
  const taken: Taken = { labels: new Grid(), named: new Grid(), others: new Grid() };
  for (const box of others) taken.others.add(box);
  for (const { x, y, reach } of wishes) {
    const half = (reach - 2) * 0.8;
    taken.named.add([x - half, y - half, x + half, y + half]);
  }
  const placed: Placed[] = [];
  for (const wish of wishes) {
    const lines = breakName(wish.text);
    const width = Math.max(...lines.map(measure)) + 6;
    const boxes = spots(wish, width, LINE * lines.length, walls);
    const box = spotOf(wish, boxes.filter((box) => uncut(box, wish, walls)), taken) ??
      (wish.always ? boxes[0] : undefined);
    if (!box) continue;
    taken.labels.add(box);
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
    ctx.fillStyle = wish.strong || wish.hides > 0 ? palette.ink : palette.quiet;
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
