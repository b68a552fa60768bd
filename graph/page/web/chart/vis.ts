/** The part of vis-network that the chart uses. Only this folder knows the library. */

/** A point in the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The canvas, its camera, and the gestures that move it. */
export interface Network {
  on(event: string, listener: (parameters: never) => void): void;
  getScale(): number;
  getViewPosition(): Point;
  canvasToDOM(point: Point): Point;
  DOMtoCanvas(point: Point): Point;
  moveTo(options: object): void;
  redraw(): void;
  setSize(width: string, height: string): void;
  destroy(): void;
}

/** The global that the page's first script defines. */
interface Vis {
  readonly Network: new (host: HTMLElement, data: object, options: object) => Network;
}

/**
 * Make an empty network in an element that has a size.
 *
 * The library is given no nodes and no edges: making its objects takes half a millisecond each,
 * and nothing of the data can steer it (decision 16).
 */
export function createNetwork(host: HTMLElement): Network {
  const { Network } = (globalThis as unknown as { vis: Vis }).vis;
  return new Network(host, { nodes: [], edges: [] }, {
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
}
