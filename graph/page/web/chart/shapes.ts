/** The shapes of entity types as paths around the origin, for canvas and for SVG alike. */

/** A corner of a shape of radius 1; y points down. */
type Corner = readonly [number, number];

function ring(count: number, turn: number, radii: readonly number[]): Corner[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / count;
    const radius = radii[i % radii.length] ?? 1;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
}

const UP = -Math.PI / 2;
const CORNERS: Readonly<Record<string, readonly Corner[]>> = {
  square: [[-0.86, -0.86], [0.86, -0.86], [0.86, 0.86], [-0.86, 0.86]],
  diamond: ring(4, UP, [1.18]),
  hexagon: ring(6, 0, [1.06]),
  triangle: [[0, -1.12], [1.1, 0.82], [-1.1, 0.82]],
  triangleDown: [[-1.1, -0.82], [1.1, -0.82], [0, 1.12]],
  star: ring(10, UP, [1.28, 0.72]),
  page: [[-0.74, -1], [0.36, -1], [0.78, -0.56], [0.78, 1], [-0.74, 1]],
  bar: [[-1.15, -0.66], [1.15, -0.66], [1.15, 0.66], [-1.15, 0.66]],
};

/** The corners of a shape, or nothing for a disc (every shape that has no corners). */
export function cornersOf(shape: string): readonly Corner[] | null {
  return Object.hasOwn(CORNERS, shape) ? CORNERS[shape] ?? null : null;
}

/** How far below the middle the mark of a shape sits, in radii. */
export function markShift(shape: string): number {
  if (shape === "triangle") return 0.24;
  return shape === "triangleDown" ? -0.22 : 0;
}

/**
 * A party without a name to give is an empty outline: broken, with a question mark, where it is
 * unknown; whole, with a bar as over a name, where its name is not disclosed. In radii.
 */
export const RIM = 0.2;
export const BROKEN: readonly number[] = [0.5, 0.32];
export const BAR: readonly [number, number] = [1.2, 0.44];
export const UNKNOWN = "unknown";
export const UNDISCLOSED = "undisclosed";

/** Trace a shape on a canvas. */
export function trace(
  ctx: CanvasRenderingContext2D,
  shape: string,
  x: number,
  y: number,
  radius: number,
): void {
  const corners = cornersOf(shape);
  ctx.beginPath();
  if (!corners) {
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([cx, cy], i) => {
    if (i === 0) ctx.moveTo(x + cx * radius, y + cy * radius);
    else ctx.lineTo(x + cx * radius, y + cy * radius);
  });
  ctx.closePath();
}

/** The points of a shape for an SVG polygon in a box of 24 by 24. */
export function polygonPoints(shape: string, radius: number): string {
  return (cornersOf(shape) ?? [])
    .map(([x, y]) => `${(12 + x * radius).toFixed(2)},${(12 + y * radius).toFixed(2)}`).join(" ");
}
