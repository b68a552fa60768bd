/** The axis of the timeline: days as parts of its width, and dates as what they may cover. */

import { type Bounds, boundsOf } from "../model/dates.ts";

/** From one year to another, both whole; what lies before is said, not drawn. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** What is drawn in a row: where it may lie, where it surely lies, and which ends are open. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly sure: readonly [number, number] | null;
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

/** The share of dates that may lie before the axis, so that one old date does not squeeze all. */
const BEFORE = 0.04;
const MONTH = 32;
const YEAR = 416;

/** A day number as a year with its part. */
export function yearOf(day: number): number {
  const year = Math.floor(day / YEAR);
  const month = Math.floor((day % YEAR) / MONTH);
  return year + Math.min(0.999, Math.max(0, (month - 1) / 12 + (day % MONTH) / 372));
}

/** The days between which two date cells put something: from the first to the last possible. */
export function reach(start: string, end: string): Bounds {
  if (end === "") return boundsOf(start);
  const begin = start === "" ? boundsOf(`../${end.split("/").at(-1)}`) : boundsOf(start);
  const finish = boundsOf(end);
  return {
    first: begin.first,
    firstLatest: begin.firstLatest,
    lastEarliest: finish.lastEarliest,
    last: finish.last,
    interval: true,
  };
}

/** The axis that shows these days. */
export function axisOf(all: readonly Bounds[]): Axis {
  const firsts = all.flatMap(({ first, last }) => [first, last]).filter(Number.isFinite)
    .map(yearOf).sort((a, b) => a - b);
  const low = firsts[Math.floor(firsts.length * BEFORE)] ?? 2000;
  const high = firsts.at(-1) ?? 2001;
  const from = Math.floor(low);
  const to = Math.max(from + 1, Math.floor(high) + 1);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((years) => (to - from) / years <= 5) ??
    1000;
  const ticks: number[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) ticks.push(year);
  return { from, to, ticks };
}

/** A year as a part of the axis, 0 at its left end and 1 at its right. */
export function partOf(axis: Axis, year: number): number {
  return (year - axis.from) / (axis.to - axis.from);
}

/** The mark of some days on an axis. */
export function markOf(axis: Axis, bounds: Bounds): Mark {
  const part = (day: number) =>
    Number.isFinite(day) ? Math.min(1, Math.max(0, partOf(axis, yearOf(day)))) : day < 0 ? 0 : 1;
  const { first, last, firstLatest, lastEarliest } = bounds;
  const surely = bounds.interval && Number.isFinite(firstLatest) && Number.isFinite(lastEarliest) &&
    firstLatest <= lastEarliest;
  return {
    from: part(first),
    to: part(last),
    sure: surely ? [part(firstLatest), part(lastEarliest)] : null,
    openLeft: !Number.isFinite(first) || yearOf(first) < axis.from,
    openRight: !Number.isFinite(last),
  };
}
