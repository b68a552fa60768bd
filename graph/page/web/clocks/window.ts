/** The window of the true-clock as the filters hold it, and the dates that a reader may write. */

import { boundsOf } from "../model/dates.ts";
import type { Filters, State } from "../state/state.ts";
import { withFilter } from "../state/state.ts";

const OPEN = "..";
const DATE = /^-?(?:\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?$/;

/** From a date to a date, as they are written; empty where it is open. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** The window that the filters hold. A moment is a window of one date. */
export function windowOf(filters: Filters): Window {
  const range = filters["true-in"][0] ?? filters["true-at"][0] ?? "";
  if (!range.includes("/")) return { from: range, to: range };
  const [from = "", to = ""] = range.split("/");
  return { from: from === OPEN ? "" : from, to: to === OPEN ? "" : to };
}

/** The change that sets the window; both dates empty: no window. */
export function settingWindow(state: State, { from, to }: Window): Partial<State> {
  const at = from !== "" && from === to ? [from] : [];
  const range = at.length > 0 || (from === "" && to === "")
    ? []
    : [`${from || OPEN}/${to || OPEN}`];
  return { filters: withFilter(withFilter(state.filters, "true-at", at), "true-in", range) };
}

/** Whether a text is a date of the calendar: a year, month, season or day of EDTF. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const month = Number(match[1] ?? 1);
  const day = Number(match[2] ?? 1);
  if (month > 12 && !(month >= 21 && month <= 24 && match[2] === undefined)) return false;
  if (month === 0 || day === 0) return false;
  if (match[1] === undefined || Number.isNaN(month) || match[2] === undefined) return true;
  const { last } = boundsOf(text.replace(/-\d\d[?~%]?$/, ""));
  return Number.isNaN(day) || day <= last % 32;
}

/** Whether the end of a window certainly lies before its start. */
export function isBackwards({ from, to }: Window): boolean {
  return from !== "" && to !== "" && boundsOf(to).last < boundsOf(from).first;
}
