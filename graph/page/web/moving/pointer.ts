/** The mouse on the chart: drag an entity to pin it, Shift-click to choose, Shift-drag a lasso. */

import type { Point } from "../chart/vis.ts";

/** What the mouse finds and tells. */
export interface PointerEvents {
  readonly entityAt: (point: Point) => number | null;
  readonly click: (entity: number, choosing: boolean) => void;
  readonly drag: (entity: number, to: Point, done: boolean) => void;
  readonly lasso: (polygon: readonly Point[]) => void;
}

/** Pixels that a press may move and still be a click. */
const STILL = 4;
const SVG = "http://www.w3.org/2000/svg";

/** Listen before the drawing library does, which goes on to pan and to zoom. */
export function listenTo(host: HTMLElement, events: PointerEvents): void {
  host.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch" || event.button !== 0) return;
    const point = pointOf(host, event);
    const entity = events.entityAt(point);
    if (entity === null && !event.shiftKey) return;
    event.stopPropagation();
    event.preventDefault();
    host.focus({ preventScroll: true });
    if (entity !== null) drag(host, event, entity, events);
    else draw(host, event, events);
  }, true);
}

function pointOf(host: HTMLElement, event: PointerEvent): Point {
  const box = host.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** Follow the mouse until it is let go. */
function follow(move: (event: PointerEvent) => void, end: (event: PointerEvent) => void): void {
  const stop = (event: PointerEvent) => {
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", stop);
    removeEventListener("pointercancel", stop);
    end(event);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", stop);
  addEventListener("pointercancel", stop);
}

function drag(host: HTMLElement, start: PointerEvent, entity: number, events: PointerEvents): void {
  let moved = false;
  follow((event) => {
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    moved ||= far > STILL && !start.shiftKey;
    if (moved) events.drag(entity, pointOf(host, event), false);
  }, (event) => {
    if (moved) events.drag(entity, pointOf(host, event), true);
    else events.click(entity, start.shiftKey);
  });
}

function draw(host: HTMLElement, start: PointerEvent, events: PointerEvents): void {
  const points = [pointOf(host, start)];
  const sheet = document.createElementNS(SVG, "svg");
  sheet.classList.add("lasso");
  sheet.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "polygon");
  sheet.append(line);
  host.append(sheet);
  follow((event) => {
    points.push(pointOf(host, event));
    line.setAttribute("points", points.map(({ x, y }) => `${x},${y}`).join(" "));
  }, () => {
    sheet.remove();
    if (points.length > 2) events.lasso(points);
  });
}
