/** From one year to another: the relations that may have held then. */

import type { VNode } from "preact";
import { setting, usePage } from "../state/page.ts";
import { STRINGS } from "../strings.ts";
import { Facet } from "./filters.tsx";

const OPEN = "..";

/** The two years of a range as the fields show them. */
export function yearsOf(range: string): readonly [string, string] {
  if (range === "") return ["", ""];
  const [from = "", to = ""] = range.includes("/") ? range.split("/") : [range, range];
  return [from === OPEN ? "" : from, to === OPEN ? "" : to];
}

/** The range of two fields, or an empty text where both are empty. */
export function rangeOf(from: string, to: string): string {
  if (from === "" && to === "") return "";
  return `${from || OPEN}/${to || OPEN}`;
}

/** The facet. */
export function YearFacet(): VNode {
  const { state, change } = usePage();
  const [from, to] = yearsOf(state.filters["true-in"][0] ?? "");
  const set = (a: string, b: string) => {
    if (![a, b].every((year) => year === "" || /^\d{4}(-\d{2}){0,2}$/.test(year))) return;
    const range = rangeOf(a, b);
    change(setting(state, "true-in", range ? [range] : []));
  };
  const field = (label: string, value: string, put: (year: string) => void) => (
    <label>
      {label}{" "}
      <input
        type="text"
        inputMode="numeric"
        size={6}
        maxLength={10}
        placeholder={STRINGS.year}
        defaultValue={value}
        key={value}
        onChange={(event) => put(event.currentTarget.value.trim())}
      />
    </label>
  );
  return (
    <Facet title={STRINGS.byTime}>
      <div class="years">
        {field(STRINGS.from, from, (year) => set(year, to))}
        {field(STRINGS.to, to, (year) => set(from, year))}
      </div>
    </Facet>
  );
}
