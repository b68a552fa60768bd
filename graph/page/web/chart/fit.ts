/** The camera that shows a drawing whole. */

import type { Camera } from "../state/state.ts";
import type { Point } from "./vis.ts";

/** Pixels that stay free around the whole drawing; beside it a part of the width, for names. */
const EDGE = 34;
const BESIDE = 0.12;
const MOST_BESIDE = 90;
const NEAREST = 1.2;
const FARTHEST = 0.02;

function endsOf(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
}

/** The camera for these points on a screen of this size; nothing where there are no points. */
export function cameraFor(points: readonly Point[], width: number, height: number): Camera | null {
  if (points.length === 0) return null;
  const [left, right] = endsOf(points.map(({ x }) => x));
  const [top, bottom] = endsOf(points.map(({ y }) => y));
  const beside = Math.max(EDGE, Math.min(MOST_BESIDE, width * BESIDE));
  const scale = Math.min(
    NEAREST,
    (width - 2 * beside) / Math.max(1, right - left),
    (height - 2 * EDGE) / Math.max(1, bottom - top),
  );
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(FARTHEST, scale) };
}
