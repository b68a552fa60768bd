/** The scale of a clock: months from where most of the data begin to where they end. */

import { boundsOf } from "../model/dates.ts";
import { type Model, stanceCode, supports, text } from "../model/model.ts";

/** Months as whole numbers `year * 12 + month - 1`; `counts` are claims by bar. */
export interface Scale {
  readonly start: number;
  readonly steps: number;
  readonly perBar: number;
  readonly counts: readonly number[];
}

/** Days in the numbering of `model/dates.ts` per year and per month. */
const YEAR = 416;
const MONTH = 32;
const BARS = 48;
/** This part of the dates may lie before the scale begins: one old date must not stretch it. */
const BEFORE = 0.02;

/** The month of a day. */
export function monthOf(day: number): number {
  const year = Math.floor(day / YEAR);
  return year * 12 + Math.floor((day - year * YEAR) / MONTH) - 1;
}

/** The month as an EDTF text. */
export function monthText(month: number): string {
  const year = Math.floor(month / 12);
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${String(month - year * 12 + 1).padStart(2, "0")}`;
}

/** The scale of these months, or nothing where there are none. */
export function scaleOf(months: readonly number[]): Scale | null {
  if (months.length === 0) return null;
  const sorted = [...months].sort((a, b) => a - b);
  const first = sorted[Math.floor(sorted.length * BEFORE)] ?? 0;
  const start = Math.floor(first / 12) * 12;
  const last = Math.floor((sorted.at(-1) ?? 0) / 12) * 12 + 11;
  const steps = last - start + 1;
  const perBar = Math.max(3, Math.ceil(steps / BARS));
  const counts = new Array<number>(Math.ceil(steps / perBar)).fill(0);
  for (const month of sorted) {
    const bar = Math.max(0, Math.floor((month - start) / perBar));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return { start, steps, perBar, counts };
}

function monthsOf(model: Model, columns: readonly (readonly number[])[]): number[] {
  const known = new Map<number, number>();
  const found: number[] = [];
  for (let claim = 0; claim < model.claimCount; claim++) {
    if (!supports(stanceCode(model, claim))) continue;
    const cell = columns.map((column) => column[claim] ?? 0).find((index) => index !== 0);
    if (cell === undefined) continue;
    let month = known.get(cell);
    if (month === undefined) {
      const { first, last } = boundsOf(text(model, cell));
      const day = Number.isFinite(first) ? first : last;
      month = Number.isFinite(day) ? monthOf(day) : NaN;
      known.set(cell, month);
    }
    if (!Number.isNaN(month)) found.push(month);
  }
  return found;
}

/** When what is said was true: claims by the month in which they possibly begin. */
export function trueScale(model: Model): Scale | null {
  const { start, end } = model.view.claims;
  return scaleOf(monthsOf(model, [start, end]));
}

/** When what is said was known: claims by the month in which they possibly became public. */
export function knownScale(model: Model): Scale | null {
  return scaleOf(monthsOf(model, [model.view.claims.published]));
}

/** The step of a date on the scale: its first or last month, kept within. */
export function stepOf(scale: Scale, date: string, last: boolean): number {
  const bounds = boundsOf(date);
  const day = last ? bounds.last : bounds.first;
  if (!Number.isFinite(day)) return last ? scale.steps - 1 : 0;
  return Math.min(scale.steps - 1, Math.max(0, monthOf(day) - scale.start));
}
