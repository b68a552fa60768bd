/**
 * Coastlines: Natural Earth's land at 1:110 million (public domain), as topology of world-atlas.
 *
 * Definition of the arcs: the TopoJSON format, 2.1.4 (whole numbers, each the step from the last).
 */

import land from "world-atlas/land-110m.json" with { type: "json" };

interface Topology {
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
}

/** The coast as lines of longitude and latitude. */
export function coastlines(): readonly (readonly (readonly [number, number])[])[] {
  const { arcs, transform } = land as unknown as Topology;
  const [kx = 1, ky = 1] = transform.scale;
  const [dx = 0, dy = 0] = transform.translate;
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([stepX = 0, stepY = 0]): [number, number] => {
      x += stepX;
      y += stepY;
      return [x * kx + dx, y * ky + dy];
    });
  });
}
