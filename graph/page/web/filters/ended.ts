/**
 * What has ended: relations whose evidence certainly was over by the day that the page shows.
 *
 * The day is the end of the true-clock's window where it has one, else the date of the data. The
 * evidence of a relation is over when each claim for it is: either the relation is of a kind that
 * lasts and the claim has an end whose last possible day lies before that day; or the claim states
 * a legal stage that another claim has ended, certainly by that day. An act is not over because it
 * is past, what has no end is not over because it is old, and `../2021` as a start says by when
 * something had begun, not when it ended.
 */

import { endingsOf, isAfter } from "../clocks/later.ts";
import { boundsOf, spanOf } from "../model/dates.ts";
import { familyOf, type Model, stanceCode, supports, text } from "../model/model.ts";
import type { Filters } from "../state/state.ts";
import type { Selection } from "./select.ts";

/** The families whose relations last: they hold over time, where others happen. */
const LASTING: ReadonlySet<string> = new Set(["structure", "geography", "identity"]);

/** The day that the page shows: the last of the true-clock's window, else of the data. */
export function shownDay(model: Model, filters: Filters): number {
  const windows = [...filters["true-at"], ...filters["true-in"]].map((date) => boundsOf(date).last)
    .filter(Number.isFinite);
  if (windows.length > 0) return Math.max(...windows);
  const { last } = boundsOf(model.view.about.date);
  return model.view.about.date === "" ? -Infinity : last;
}

/** Whether a claim names an end of what it says. */
function namesEnd(model: Model, claim: number): boolean {
  const { start, end } = model.view.claims;
  return text(model, end[claim]) !== "" || /^[^./]+\//.test(text(model, start[claim]));
}

function lastsOf(model: Model, relation: number): boolean {
  return LASTING.has(model.view.vocabulary.families[familyOf(model, relation)]?.code ?? "");
}

const POSSIBLE = new WeakMap<Model, readonly number[]>();

/** The relations that can have ended on any day: most have no claim that says so. */
function possiblyEnded(model: Model): readonly number[] {
  const known = POSSIBLE.get(model);
  if (known) return known;
  const { first } = model.view.relations;
  const found: number[] = [];
  for (let r = 0; r < model.relationCount; r++) {
    const lasts = lastsOf(model, r);
    for (let c = first[r] ?? 0; c < (first[r + 1] ?? 0); c++) {
      if (!(lasts && namesEnd(model, c)) && endingsOf(model, c).length === 0) continue;
      found.push(r);
      break;
    }
  }
  POSSIBLE.set(model, found);
  return found;
}

/** What was found for a selection: the chart asks, the switch asks, the legend asks. */
const FOUND = new WeakMap<Selection, { filters: Filters; ended: ReadonlySet<number> }>();

/** The relations of the selection that have ended. */
export function endedOf(model: Model, selection: Selection, filters: Filters): ReadonlySet<number> {
  const known = FOUND.get(selection);
  if (known?.filters === filters) return known.ended;
  const ended = findEnded(model, selection, filters);
  FOUND.set(selection, { filters, ended });
  return ended;
}

function findEnded(model: Model, selection: Selection, filters: Filters): ReadonlySet<number> {
  const { relations, claims } = model.view;
  const day = shownDay(model, filters);
  const ended = new Set<number>();
  const isOver = (claim: number, lasts: boolean) => {
    const [start, end] = [text(model, claims.start[claim]), text(model, claims.end[claim])];
    if (lasts && namesEnd(model, claim) && spanOf(start, end).latest < day) return true;
    return endingsOf(model, claim).some((by) =>
      boundsOf(text(model, claims.start[by])).last <= day && !isAfter(model, filters, by)
    );
  };
  for (const r of possiblyEnded(model)) {
    if (!selection.relations[r]) continue;
    const lasts = lastsOf(model, r);
    let evidence = 0;
    let over = 0;
    for (let c = relations.first[r] ?? 0; c < (relations.first[r + 1] ?? 0); c++) {
      if (!selection.claims[c] || !supports(stanceCode(model, c))) continue;
      evidence += 1;
      if (isOver(c, lasts)) over += 1;
    }
    if (evidence > 0 && over === evidence) ended.add(r);
  }
  return ended;
}
