/** The part of vis-network that the chart uses. Only this folder knows the library. */

/** A point in the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is drawn of an edge; the chart changes these values at draw time. */
export interface EdgeValues {
  color: string;
  opacity: number;
  width: number;
  dashes: boolean | readonly number[];
  hidden: boolean;
  toArrow: boolean;
  toArrowScale: number;
  background: boolean;
  backgroundColor: string;
  backgroundSize: number;
}

/** What is drawn of an edge's label. */
export interface LabelValues {
  color: string;
  strokeColor: string;
  strokeWidth: number;
  size: number;
}

/** What vis-network hands to the renderer of a node. */
export interface NodeCall {
  readonly ctx: CanvasRenderingContext2D;
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** What the renderer of a node hands back. */
export interface NodeDrawing {
  readonly drawNode: () => void;
  readonly nodeDimensions: { readonly width: number; readonly height: number };
}

/** A node as vis-network wants it. Nothing here comes from the data but numbers. */
export interface VisNode {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** An edge as vis-network wants it. */
export interface VisEdge {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly label: string | undefined;
  readonly [option: string]: unknown;
}

/** A changing list of rows. */
export interface DataSet<T> {
  add(rows: readonly T[]): unknown;
  update(rows: readonly Partial<T>[]): unknown;
  remove(ids: readonly number[]): unknown;
  clear(): unknown;
  getIds(): number[];
  readonly length: number;
}

/** The drawing. */
export interface Network {
  on(event: string, listener: (parameters: never) => void): void;
  setSelection(what: { nodes: number[]; edges: number[] }, how: object): void;
  getNodeAt(point: Point): number | undefined;
  getEdgeAt(point: Point): number | undefined;
  getScale(): number;
  getViewPosition(): Point;
  canvasToDOM(point: Point): Point;
  DOMtoCanvas(point: Point): Point;
  moveTo(options: object): void;
  fit(options: object): void;
  redraw(): void;
  setSize(width: string, height: string): void;
  destroy(): void;
}

/** The global that the page's first script defines. */
export interface Vis {
  readonly DataSet: new <T>(rows: readonly T[]) => DataSet<T>;
  readonly Network: new (host: HTMLElement, data: object, options: object) => Network;
}

/** The library, which another script of the page has loaded. */
export function library(): Vis {
  return (globalThis as unknown as { vis: Vis }).vis;
}
