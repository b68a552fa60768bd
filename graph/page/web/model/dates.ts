/**
 * EDTF texts (ISO 8601-2) as the days they may cover.
 *
 * Days are whole numbers `year * 416 + month * 32 + day`: they order like dates, which is all
 * that comparing needs. Python has already refused what is not EDTF.
 */

/** The first and the last day that a text may mean; infinite where open or unknown. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
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

/** The days a text may cover; an empty text may be any day. */
export function boundsOf(date: string): Bounds {
  if (date === "") return { first: -Infinity, last: Infinity };
  const [from, to] = date.includes("/") ? date.split("/", 2) : [date, date];
  return { first: bound(from ?? "", false), last: bound(to ?? "", true) };
}

/** The days that something may have held, from its `start` and `end` texts. */
export function holding(start: string, end: string): Bounds {
  return { first: boundsOf(start).first, last: boundsOf(end).last };
}

/** The four digits of the year a text begins in, or an empty text. */
export function yearOf(date: string): string {
  return /^-?\d{4}/.exec(date)?.[0] ?? "";
}
