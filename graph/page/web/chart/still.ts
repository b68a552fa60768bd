/**
 * The chart's canvas and camera until somebody first touches it: they draw and look, no more.
 *
 * The drawing library is large, and of what it does only the gestures are wanted. So the page
 * opens without it, and it takes this one's place, with the same camera and the same picture.
 */

import type { Look, Network, Point } from "./vis.ts";

/** Canvas and camera of a chart that nobody has touched yet. */
export interface Still extends Network {
  readonly canvas: HTMLCanvasElement;
}

/** Where a camera puts points; `size` is that of the element, in CSS pixels. */
export function projection(
  at: Point,
  scale: number,
  size: { readonly width: number; readonly height: number },
): Pick<Network, "canvasToDOM" | "DOMtoCanvas"> {
  const { width, height } = size;
  return {
    canvasToDOM: ({ x, y }) => ({
      x: (x - at.x) * scale + width / 2,
      y: (y - at.y) * scale + height / 2,
    }),
    DOMtoCanvas: ({ x, y }) => ({
      x: (x - width / 2) / scale + at.x,
      y: (y - height / 2) / scale + at.y,
    }),
  };
}

/** Put a canvas into an element that has a size. */
export function createStill(host: HTMLElement): Still {
  const canvas = document.createElement("canvas");
  const painters: ((ctx: CanvasRenderingContext2D) => void)[] = [];
  let at: Point = { x: 0, y: 0 };
  let scale = 1;
  const size = () => ({ width: host.clientWidth, height: host.clientHeight });
  const adjust = () => {
    const ratio = globalThis.devicePixelRatio || 1;
    const { width, height } = size();
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  };
  adjust();
  host.append(canvas);
  return {
    canvas,
    on(event, listener) {
      if (event === "beforeDrawing") painters.push(listener as (typeof painters)[number]);
    },
    getScale: () => scale,
    getViewPosition: () => at,
    canvasToDOM: (point) => projection(at, scale, size()).canvasToDOM(point),
    DOMtoCanvas: (point) => projection(at, scale, size()).DOMtoCanvas(point),
    moveTo(look: Look) {
      at = look.position ?? at;
      scale = look.scale ?? scale;
    },
    redraw() {
      const ctx = canvas.getContext("2d");
      if (!ctx) return;
      ctx.clearRect(0, 0, canvas.width, canvas.height);
      for (const paint of painters) paint(ctx);
    },
    setSize: adjust,
  };
}
