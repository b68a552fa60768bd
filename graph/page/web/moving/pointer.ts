/**
 * The pointer on the chart: a mouse drags an entity to pin it, Shift and a click choose, Shift and a
 * drag draw a lasso; with the hands Choose and Move a finger does the same.
 */

import type { Point } from "../chart/vis.ts";
import type { Hand } from "../state/state.ts";

/** What the pointer finds and tells. */
export interface PointerEvents {
  readonly hand: () => Hand;
  readonly entityAt: (point: Point) => number | null;
  readonly click: (entity: number, choosing: boolean) => void;
  readonly drag: (entity: number, to: Point, done: boolean) => void;
  readonly lasso: (polygon: readonly Point[]) => void;
}

/** Pixels that a press may move and still be a click. */
const STILL = 4;
/** A second finger on the screen ends what the first began. */
const ENDS = ["pointerup", "pointercancel", "pointerdown"] as const;
const SVG = "http://www.w3.org/2000/svg";

/** Listen before the drawing library does, which goes on to pan and to zoom. */
export function listenTo(host: HTMLElement, events: PointerEvents): void {
  host.addEventListener("pointerdown", (event) => {
    const hand = events.hand();
    // A finger pans and pinches, unless the reader took another hand.
    if (event.button !== 0 || !event.isPrimary) return;
    if (event.pointerType === "touch" && hand === "look") return;
    const entity = events.entityAt(pointOf(host, event));
    if (entity === null && hand !== "choose" && !event.shiftKey) return;
    event.stopPropagation();
    event.preventDefault();
    host.focus({ preventScroll: true });
    if (hand === "choose" || entity === null) draw(host, event, entity, events);
    else drag(host, event, entity, events);
  }, true);
}

function pointOf(host: HTMLElement, event: PointerEvent): Point {
  const box = host.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** Follow the pointer until it is let go; it ends in vain where the browser or a finger breaks in. */
function follow(
  { pointerId }: PointerEvent,
  move: (event: PointerEvent) => void,
  end: (event: PointerEvent, inVain: boolean) => void,
): void {
  const moves = (event: PointerEvent) => {
    if (event.pointerId === pointerId) move(event);
  };
  const stop = (event: PointerEvent) => {
    const other = event.pointerId !== pointerId;
    if (other && event.type !== "pointerdown") return;
    removeEventListener("pointermove", moves);
    for (const name of ENDS) removeEventListener(name, stop, true);
    end(event, event.type !== "pointerup");
  };
  addEventListener("pointermove", moves);
  for (const name of ENDS) addEventListener(name, stop, true);
}

function drag(host: HTMLElement, start: PointerEvent, entity: number, events: PointerEvents): void {
  let at = pointOf(host, start);
  let moved = false;
  follow(start, (event) => {
    moved ||= isFar(start, event) && !start.shiftKey;
    at = pointOf(host, event);
    if (moved) events.drag(entity, at, false);
  }, (_, inVain) => {
    if (moved) events.drag(entity, at, true);
    else if (!inVain) events.click(entity, start.shiftKey);
  });
}

/** A lasso; a press that stays where it is chooses what is under it. */
function draw(
  host: HTMLElement,
  start: PointerEvent,
  entity: number | null,
  events: PointerEvents,
): void {
  const points = [pointOf(host, start)];
  let moved = false;
  const sheet = document.createElementNS(SVG, "svg");
  sheet.classList.add("lasso");
  sheet.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "polygon");
  sheet.append(line);
  host.append(sheet);
  follow(start, (event) => {
    moved ||= isFar(start, event);
    points.push(pointOf(host, event));
    line.setAttribute("points", points.map(({ x, y }) => `${x},${y}`).join(" "));
  }, (_, inVain) => {
    sheet.remove();
    if (inVain) return;
    if (moved && points.length > 2) events.lasso(points);
    else if (!moved && entity !== null) events.click(entity, true);
  });
}

function isFar(start: PointerEvent, event: PointerEvent): boolean {
  return Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > STILL;
}
