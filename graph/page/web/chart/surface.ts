/**
 * The surface: the last finished picture, which moves with the camera.
 *
 * A picture is painted beside the screen, in slices, and put on the screen when it is finished.
 * While the camera moves the last one is shifted and scaled; when it rests, or the picture covers
 * too little of the screen, a new one is painted.
 */

import type { Camera } from "../state/state.ts";
import type { Painter, Paper } from "./painter.ts";
import type { Sight } from "./sight.ts";

/** Milliseconds that one slice of painting may take, at rest and while the camera moves. */
const SLICE = 16;
const SLICE_MOVING = 7;
/** Milliseconds without a movement after which the camera rests. */
const REST = 90;
/** A picture reaches beyond the screen by this part of it, at most so many pixels. */
const MARGIN = 0.2;
const WIDEST_MARGIN = 200;
/** A picture may be magnified, and must cover of the screen, by this much while moving. */
const MAGNIFIED = 2.6;
const COVERED = 0.6;

/** What the surface must know of its surroundings. */
export interface Surroundings {
  readonly painter: Painter;
  readonly view: Sight;
  readonly camera: () => Camera;
  readonly size: () => { readonly width: number; readonly height: number };
  /** Have the screen drawn now; this calls `draw`. */
  readonly redraw: () => void;
}

/** The surface of a chart. */
export interface Surface {
  /** Something looks different: paint a new picture; `anew` drops one that is half painted. */
  readonly ask: (anew: boolean) => void;
  /** The camera was put elsewhere in one go: paint there at once, if that is not what is shown. */
  readonly jump: () => void;
  /** Have only what the pointer is on drawn again. */
  readonly touch: () => void;
  /** Put the picture on the screen. */
  readonly draw: (ctx: CanvasRenderingContext2D) => void;
}

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly paper: Paper;
  camera: Camera;
}

function same(a: Camera, b: Camera): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) * a.scale < 1e-6;
  return near(a.x, b.x) && near(a.y, b.y) && Math.abs(a.scale / b.scale - 1) < 1e-9;
}

/** Make the surface. */
export function createSurface(around: Surroundings): Surface {
  const { painter, view } = around;
  let front: Sheet | null = null;
  let back: Sheet | null = null;
  let steps: Generator<void, void> | null = null;
  let stale = true;
  let jumped = false;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let work: ReturnType<typeof setTimeout> | undefined;
  let last: Camera | null = null;

  const sheetFor = (old: Sheet | null): Sheet | null => {
    const { width, height } = around.size();
    const ratio = globalThis.devicePixelRatio || 1;
    const beyond = (size: number) => Math.round(Math.min(WIDEST_MARGIN, size * MARGIN));
    const edge = { x: beyond(width), y: beyond(height) };
    const wide = width + 2 * edge.x;
    const high = height + 2 * edge.y;
    const paper = old?.paper;
    if (paper?.width === wide && paper.height === high && paper.ratio === ratio) return old;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(wide * ratio);
    canvas.height = Math.round(high * ratio);
    // In memory, not on a graphics card: so painting is done when its slice is.
    const ctx = canvas.getContext("2d", { willReadFrequently: true });
    if (!ctx) return null;
    const made: Paper = { ctx, width: wide, height: high, ratio, beyond: edge };
    return { canvas, paper: made, camera: view.camera };
  };
  const begin = (camera: Camera) => {
    back = sheetFor(back);
    if (!back) return;
    stale = false;
    back.camera = view.camera = camera;
    steps = painter.steps(back.paper);
  };
  /** Paint for so long; whether the picture is finished. */
  const paint = (milliseconds: number): boolean => {
    const end = performance.now() + milliseconds;
    while (steps && !steps.next().done) {
      if (end === Infinity) continue;
      // Browsers put strokes off until somebody looks; looking keeps them within the slice.
      back?.paper.ctx.getImageData(0, 0, 1, 1);
      if (performance.now() >= end) return false;
    }
    if (!steps) return true;
    steps = null;
    [front, back] = [back, front];
    return true;
  };
  const later = () => {
    clearTimeout(work);
    work = setTimeout(() => {
      if (paint(last && front && !same(last, front.camera) ? SLICE_MOVING : SLICE)) {
        around.redraw();
      } else later();
    }, 0);
  };
  const start = (camera: Camera, milliseconds: number) => {
    begin(camera);
    if (!paint(milliseconds)) later();
  };
  const covers = (picture: Sheet, camera: Camera): boolean => {
    const { width, height } = around.size();
    const grown = camera.scale / picture.camera.scale;
    const part = (size: number, whole: number, off: number) => {
      const half = (whole * grown) / 2;
      return (Math.min(size / 2, off + half) - Math.max(-size / 2, off - half)) / size;
    };
    const [dx, dy] = [picture.camera.x - camera.x, picture.camera.y - camera.y];
    return grown < MAGNIFIED &&
      part(width, picture.paper.width, dx * camera.scale) > COVERED &&
      part(height, picture.paper.height, dy * camera.scale) > COVERED;
  };
  const settle = (camera: Camera) => {
    if (!front) start(camera, Infinity);
    else if (!steps && (stale || (jumped && !same(camera, front.camera)))) start(camera, SLICE);
    else if (!same(camera, steps && back ? back.camera : front.camera)) {
      if (!steps && !covers(front, camera)) start(camera, SLICE_MOVING);
      clearTimeout(rest);
      rest = setTimeout(() => {
        stale = true;
        around.redraw();
      }, REST);
    }
    last = camera;
    jumped = false;
  };
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(around.redraw);
  };

  return {
    ask(anew) {
      stale = true;
      if (anew) steps = null;
      soon();
    },
    jump() {
      jumped = true;
      soon();
    },
    touch: soon,
    draw(ctx) {
      const { width, height } = around.size();
      // Hidden; it is drawn when it has a size again.
      if (width === 0 || height === 0) return;
      const camera = around.camera();
      settle(camera);
      if (!front) return;
      const { canvas, paper } = front;
      const ratio = globalThis.devicePixelRatio || 1;
      const grown = camera.scale / front.camera.scale;
      const at = (size: number, whole: number, off: number) => {
        const place = (size / 2 - (whole / 2) * grown + off * camera.scale) * ratio;
        // Only shifted, a picture stays sharp on whole pixels.
        return Math.abs(grown - 1) < 1e-9 ? Math.round(place) : place;
      };
      const x = at(width, paper.width, front.camera.x - camera.x);
      const y = at(height, paper.height, front.camera.y - camera.y);
      const part = grown * ratio / paper.ratio;
      ctx.save();
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.drawImage(canvas, x, y, canvas.width * part, canvas.height * part);
      if (!steps && same(camera, front.camera)) {
        painter.pointed({ ctx, width, height, ratio, beyond: { x: 0, y: 0 } });
      }
      ctx.restore();
    },
  };
}
