/** The rows of the timeline: dated claims of the selection, and acts that have a date themselves. */

import type { Bounds } from "../model/dates.ts";
import { type Model, text, typeCode } from "../model/model.ts";
import type { Selection } from "../filters/select.ts";
import { reach } from "./axis.ts";

/** A claim, or an entity that is an act. */
export interface Event {
  readonly kind: "claim" | "entity";
  readonly at: number;
  readonly start: string;
  readonly end: string;
  readonly bounds: Bounds;
}

/** The entity types that happen: their own dates are dates of acts. */
const ACTS: ReadonlySet<string> = new Set(["action", "case", "event", "policy"]);

/** The events in the order of time, and how many claims of the selection say no date. */
export function eventsOf(
  model: Model,
  selection: Selection,
): { events: readonly Event[]; undated: number } {
  const { claims, entities } = model.view;
  const events: Event[] = [];
  let undated = 0;
  const add = (kind: Event["kind"], at: number, start: string, end: string) =>
    events.push({ kind, at, start, end, bounds: reach(start, end) });
  for (let c = 0; c < model.claimCount; c++) {
    if (!selection.claims[c]) continue;
    const [start, end] = [text(model, claims.start[c]), text(model, claims.end[c])];
    if (start || end) add("claim", c, start, end);
    else undated += 1;
  }
  for (let e = 0; e < model.entityCount; e++) {
    if (!selection.entities[e] || !ACTS.has(typeCode(model, e))) continue;
    const [start, end] = [text(model, entities.start[e]), text(model, entities.end[e])];
    if (start || end) add("entity", e, start, end);
  }
  const moment = ({ first, last }: Bounds) => Number.isFinite(first) ? first : last;
  events.sort((a, b) =>
    moment(a.bounds) - moment(b.bounds) || a.bounds.last - b.bounds.last || a.at - b.at
  );
  return { events, undated };
}
