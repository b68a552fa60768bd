/** Bundles: the plain lines of a crowd, stroked many at a time. */

import type { Stroke } from "./stroke.ts";

/** Lines that one stroke takes: most of what there is to gain, and crossings still darken. */
const MOST = 32;

interface Bundle {
  readonly stroke: Stroke;
  path: Path2D;
  count: number;
}

/** Lines that wait to be stroked with others of the same look. */
export interface Bundles {
  readonly add: (ctx: CanvasRenderingContext2D, stroke: Stroke, curve: Curve) => void;
  /** Stroke what still waits. */
  readonly end: (ctx: CanvasRenderingContext2D) => void;
}

/** Begin, control point and end of a line. */
export type Curve = readonly [number, number, number, number, number, number];

/** Begin to gather. */
export function createBundles(): Bundles {
  const bundles = new Map<string, Bundle>();
  const draw = (ctx: CanvasRenderingContext2D, bundle: Bundle) => {
    if (bundle.count === 0) return;
    const { colour, opacity, width, dashes } = bundle.stroke;
    ctx.globalAlpha = opacity;
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.setLineDash([...dashes]);
    ctx.stroke(bundle.path);
    ctx.setLineDash([]);
    ctx.globalAlpha = 1;
    bundle.path = new Path2D();
    bundle.count = 0;
  };
  return {
    add(ctx, stroke, [x0, y0, cx, cy, x1, y1]) {
      const key = `${stroke.colour} ${stroke.opacity} ${stroke.width} ${stroke.dashes}`;
      let bundle = bundles.get(key);
      if (!bundle) bundles.set(key, bundle = { stroke, path: new Path2D(), count: 0 });
      bundle.path.moveTo(x0, y0);
      // The control point of a straight line is its middle.
      if (Math.abs(x0 + x1 - 2 * cx) + Math.abs(y0 + y1 - 2 * cy) < 1e-6) {
        bundle.path.lineTo(x1, y1);
      } else bundle.path.quadraticCurveTo(cx, cy, x1, y1);
      if (++bundle.count === MOST) draw(ctx, bundle);
    },
    end(ctx) {
      for (const bundle of bundles.values()) draw(ctx, bundle);
    },
  };
}
