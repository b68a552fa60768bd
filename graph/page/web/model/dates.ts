/**
 * EDTF texts (ISO 8601-2) as the days they may cover.
 *
 * Days are whole numbers `year * 416 + month * 32 + day`: they order like dates, which is all
 * that comparing needs. Python has already refused what is not EDTF.
 */

/**
 * The days that a text may mean; infinite where open or unknown.
 *
 * A single date is one day between `first` and `last`. An interval is all days from a first one
 * between `first` and `firstLatest` to a last one between `lastEarliest` and `last`.
 */
export interface Bounds {
  readonly first: number;
  readonly firstLatest: number;
  readonly lastEarliest: number;
  readonly last: number;
  readonly interval: boolean;
}

/** The time of a claim: what is possible, and what is sure (if `sureFrom` is not after `sureTo`). */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
  readonly sureFrom: number;
  readonly sureTo: number;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const SEASONS: Record<string, readonly [number, number]> = {
  "21": [3, 5],
  "22": [6, 8],
  "23": [9, 11],
  "24": [12, 12],
};

/** A day as a whole number. */
export function dayNumber(year: number, month: number, day: number): number {
  return year * 416 + month * 32 + day;
}

function lastDay(year: number, month: number): number {
  if (month !== 2) return DAYS[month - 1] ?? 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

function bound(part: string, last: boolean): number {
  const match = /^(-?[0-9X]+)(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?$/.exec(part.replace(/[?~%]/g, ""));
  if (!match) return last ? Infinity : -Infinity;
  const negative = (match[1] ?? "").startsWith("-");
  const digit = last !== negative ? "9" : "0";
  const year = Number((match[1] ?? "").replaceAll("X", digit));
  const season = SEASONS[match[2] ?? ""];
  if (season) {
    const month = last ? season[1] : season[0];
    return dayNumber(year, month, last ? lastDay(year, month) : 1);
  }
  const month = match[2] && !match[2].includes("X") ? Number(match[2]) : last ? 12 : 1;
  const day = match[3] && !match[3].includes("X")
    ? Number(match[3])
    : last
    ? lastDay(year, month)
    : 1;
  return dayNumber(year, month, day);
}

const ALWAYS: Bounds = {
  first: -Infinity,
  firstLatest: Infinity,
  lastEarliest: -Infinity,
  last: Infinity,
  interval: false,
};

// The dates of a record are few texts for many claims.
const KNOWN = new Map<string, Bounds>();

/** The days a text may mean; an empty text may be any day. */
export function boundsOf(date: string): Bounds {
  if (date === "") return ALWAYS;
  let bounds = KNOWN.get(date);
  if (!bounds) KNOWN.set(date, bounds = readBounds(date));
  return bounds;
}

function readBounds(date: string): Bounds {
  const [left, right] = date.split("/", 2);
  if (right === undefined) {
    const first = bound(date, false);
    const last = bound(date, true);
    return { first, firstLatest: last, lastEarliest: first, last, interval: false };
  }
  return interval(left ?? "", right);
}

function interval(left: string, right: string): Bounds {
  const first = bound(left, false);
  const last = bound(right, true);
  const starts = Number.isFinite(first);
  const ends = Number.isFinite(last);
  // Open ("..") reaches for ever; unknown ("") has an end that nobody knows.
  const backwards = left === ".." || !ends ? -Infinity : last;
  const forwards = right === ".." || !starts ? Infinity : first;
  return {
    first,
    firstLatest: starts ? Math.min(bound(left, true), last) : backwards,
    lastEarliest: ends ? Math.max(bound(right, false), first) : forwards,
    last,
    interval: true,
  };
}

/**
 * The time between two date cells, either of which may be empty (then open on that side).
 *
 * A `start` alone that is a single date holds certainly then, and possibly later.
 */
export function spanOf(start: string, end: string): Span {
  const begin = boundsOf(start);
  const finish = boundsOf(end);
  if (start === "") {
    return {
      earliest: -Infinity,
      latest: finish.last,
      sureFrom: finish.firstLatest,
      sureTo: finish.lastEarliest,
    };
  }
  const sureTo = end === ""
    ? begin.lastEarliest
    : Math.max(begin.lastEarliest, finish.lastEarliest);
  const latest = end !== "" ? finish.last : begin.interval ? begin.last : Infinity;
  return { earliest: begin.first, latest, sureFrom: begin.firstLatest, sureTo };
}

/** Whether some day of the window may belong to the span. */
export function possiblyIn(span: Span, window: Bounds): boolean {
  return span.earliest <= window.last && window.first <= span.latest;
}

/** Whether some day of the window belongs to the span however its dates are read. */
export function certainlyIn(span: Span, window: Bounds): boolean {
  const sure = span.sureFrom <= span.sureTo && span.sureFrom <= window.last &&
    window.first <= span.sureTo;
  return sure || (window.first <= span.earliest && span.latest <= window.last);
}
