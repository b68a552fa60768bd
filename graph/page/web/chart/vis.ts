/** The part of vis-network that the chart uses. Only this folder knows the library. */

import { whenIdle } from "../state/idle.ts";
import { createStill } from "./still.ts";

/** A point in the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where to look; what is not said stays. */
export interface Look {
  readonly position?: Point;
  readonly scale?: number;
  readonly animation?: object | false;
}

/** The canvas, its camera, and the gestures that move it. */
export interface Network {
  on(event: string, listener: (parameters: never) => void): void;
  getScale(): number;
  getViewPosition(): Point;
  canvasToDOM(point: Point): Point;
  DOMtoCanvas(point: Point): Point;
  moveTo(look: Look): void;
  redraw(): void;
  setSize(width: string, height: string): void;
}

/** What the page's last script defines: the library, run when it is asked for. */
interface Globals {
  readonly loadVisNetwork?: () => void;
  readonly vis?: {
    readonly Network: new (host: Element, data: object, options: object) => Network;
  };
}

/** Whether the browser has come to the library in the file. */
function isRead(): boolean {
  return "loadVisNetwork" in globalThis;
}

/**
 * Make an empty network of the library in an element that has a size.
 *
 * It is given no nodes and no edges: making its objects takes half a millisecond each, and
 * nothing of the data can steer it (decision 14). It empties the element first.
 */
function load(host: HTMLElement): Network {
  const globals = globalThis as unknown as Globals;
  if (!globals.vis) globals.loadVisNetwork?.();
  const { vis } = globals;
  if (!vis) throw new Error("the drawing library is not in this page");
  const network = new vis.Network(host, { nodes: [], edges: [] }, {
    autoResize: false,
    physics: false,
    layout: { improvedLayout: false, randomSeed: 1 },
    interaction: {
      selectable: false,
      selectConnectedEdges: false,
      hover: false,
      dragNodes: false,
      tooltipDelay: 1e9,
      zoomSpeed: 0.6,
      keyboard: false,
    },
  });
  // The library makes its own element a stop of the Tab key; the page has one already.
  if (host.firstElementChild instanceof HTMLElement) host.firstElementChild.tabIndex = -1;
  return network;
}

/** What goes on after a press. */
const FOLLOWING = ["pointermove", "pointerup", "pointercancel"] as const;

/** Milliseconds after the first picture, at which the page is open. */
const SOON = 100;

/** Make a network in an element that has a size; the library comes with the first gesture. */
export function createNetwork(host: HTMLElement): Network {
  const still = createStill(host);
  const heard: Parameters<Network["on"]>[] = [];
  let now: Network = still;
  const wake = () => {
    if (now !== still || host.clientWidth === 0 || !isRead()) return;
    const look = { position: still.getViewPosition(), scale: still.getScale() };
    still.canvas.remove();
    now = load(host);
    for (const [event, listener] of heard) now.on(event, listener);
    now.moveTo(look);
    now.redraw();
  };
  // A gesture that began on this canvas goes on in that of the library, as soon as it is there.
  const held: (PointerEvent | WheelEvent)[] = [];
  const hand = () => {
    wake();
    if (now === still) setTimeout(hand, 4);
    else {
      const canvas = host.querySelector("canvas");
      for (const event of held.splice(0)) {
        const again = event instanceof WheelEvent ? WheelEvent : PointerEvent;
        canvas?.dispatchEvent(new again(event.type, event));
      }
    }
  };
  const begin = (event: PointerEvent | WheelEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (held.push(event) === 1) hand();
  };
  const follow = (event: PointerEvent) => {
    if (held.length > 0) held.push(event);
  };
  still.canvas.addEventListener("pointerover", wake);
  still.canvas.addEventListener("pointerdown", begin);
  still.canvas.addEventListener("wheel", begin, { passive: false });
  for (const name of FOLLOWING) addEventListener(name, follow);
  let drawn = false;
  return {
    on(event, listener) {
      heard.push([event, listener]);
      now.on(event, listener);
    },
    getScale: () => now.getScale(),
    getViewPosition: () => now.getViewPosition(),
    canvasToDOM: (point) => now.canvasToDOM(point),
    DOMtoCanvas: (point) => now.DOMtoCanvas(point),
    moveTo(look) {
      if (look.animation) wake();
      now.moveTo(look);
    },
    redraw() {
      now.redraw();
      if (!drawn) setTimeout(() => whenIdle(wake), SOON);
      drawn = true;
    },
    setSize: (width, height) => now.setSize(width, height),
  };
}
