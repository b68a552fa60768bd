/** The part of the world that the map shows: all marks with some room, never less than a region. */

/** Degrees: west and north edge, width and height. */
export interface Window {
  readonly west: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
}

const LEAST_WIDTH = 50;
const LEAST_HEIGHT = 30;
const ROOM = 1.3;

/** The window that shows these places (longitude, latitude). */
export function windowOf(places: readonly (readonly [number, number])[]): Window {
  if (places.length === 0) return { west: -180, north: 85, width: 360, height: 145 };
  const lons = places.map(([lon]) => lon);
  const lats = places.map(([, lat]) => lat);
  const middle = (list: readonly number[]) => (Math.min(...list) + Math.max(...list)) / 2;
  const wide = (list: readonly number[]) => Math.max(...list) - Math.min(...list);
  const width = Math.min(360, Math.max(LEAST_WIDTH, wide(lons) * ROOM));
  const height = Math.min(180, Math.max(LEAST_HEIGHT, wide(lats) * ROOM, width * 0.42));
  return {
    west: Math.max(-180, Math.min(180 - width, middle(lons) - width / 2)),
    north: Math.min(90, Math.max(height - 90, middle(lats) + height / 2)),
    width,
    height,
  };
}

/** The lines of a graticule that cross the window: every so many degrees. */
export function linesOf(from: number, size: number, step: number): number[] {
  const lines: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= from + size; at += step) lines.push(at);
  return lines;
}
