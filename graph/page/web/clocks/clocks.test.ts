import { deepEqual, equal, ok } from "node:assert/strict";
import { boundsOf, dayNumber } from "../model/dates.ts";
import { INITIAL, NO_FILTERS, withFilter } from "../state/state.ts";
import { sampleModel } from "../model/sample.ts";
import { select } from "../filters/select.ts";
import { knownScale, monthOf, monthText, scaleOf, stepOf, trueScale } from "./scale.ts";
import { isBackwards, isDate, settingWindow, windowOf } from "./window.ts";

Deno.test("a month survives its text", () => {
  for (const day of [dayNumber(2019, 1, 1), dayNumber(2019, 12, 31), dayNumber(-44, 3, 15)]) {
    const month = monthOf(day);
    const { first, last } = boundsOf(monthText(month));
    ok(first <= day && day <= last, monthText(month));
  }
  equal(monthText(monthOf(dayNumber(2020, 2, 29))), "2020-02");
});

Deno.test("one old date does not stretch the scale, and every date is in a bar", () => {
  const months = [1890 * 12, ...Array.from({ length: 99 }, (_, i) => 2015 * 12 + i)];
  const scale = scaleOf(months);
  ok(scale && scale.start === 2015 * 12);
  equal(scale.counts.reduce((a, b) => a + b), months.length);
  equal(scale.start % 12, 0);
  equal(scale.steps % 12, 0);
  equal(scaleOf([]), null);
});

Deno.test("dates outside the scale stand at its ends", () => {
  const scale = scaleOf([2015 * 12, 2020 * 12]);
  ok(scale);
  equal(stepOf(scale, "1999", false), 0);
  equal(stepOf(scale, "2016", false), 12);
  equal(stepOf(scale, "2016", true), 23);
  equal(stepOf(scale, "2030-01-01", true), scale.steps - 1);
  equal(stepOf(scale, "", true), scale.steps - 1);
});

Deno.test("the clocks count what supports", () => {
  const model = sampleModel([{ id: "a" }, { id: "b" }], [
    { source: "a", target: "b", start: "2019-05", published: "2020" },
    { source: "a", target: "b", start: "2018", stance: "denies", published: "2018" },
    { source: "a", target: "b" },
  ]);
  deepEqual(trueScale(model)?.start, 2019 * 12);
  deepEqual(knownScale(model)?.start, 2020 * 12);
});

Deno.test("a window is read as it was set", () => {
  for (
    const window of [
      { from: "2019", to: "2021" },
      { from: "2019-06", to: "" },
      { from: "", to: "2019-06-30" },
      { from: "2019-06-30", to: "2019-06-30" },
      { from: "", to: "" },
    ]
  ) {
    const { filters } = settingWindow(INITIAL, window);
    deepEqual(windowOf(filters ?? NO_FILTERS), window);
  }
  deepEqual(windowOf(withFilter(NO_FILTERS, "true-in", ["2019"])), { from: "2019", to: "2019" });
});

Deno.test("a reader writes dates of the calendar", () => {
  for (
    const good of ["2019", "2019-06", "2020-02-29", "201X", "2019-06?", "2019-21", "2019-XX-XX"]
  ) {
    ok(isDate(good), good);
  }
  for (const bad of ["", "19", "2019-13", "2019-02-29", "2019-00", "June", "2019/2020", "2019-6"]) {
    ok(!isDate(bad), bad);
  }
  ok(isBackwards({ from: "2020", to: "2019" }));
  ok(!isBackwards({ from: "2019-06", to: "2019" }));
});

Deno.test("what is known only grows with time, and at the end it is everything", () => {
  const dates = ["2017", "2018-05", "2018-05-07", "", "2019~", "201X", "2021-12-31"];
  const model = sampleModel(
    [{ id: "a" }, ...dates.map((_, i) => ({ id: `b${i}` }))],
    dates.map((published, i) => ({ source: "a", target: `b${i}`, published })),
  );
  for (const certainty of [[], ["certain"]]) {
    let before = new Uint8Array(model.relationCount);
    for (let month = 2016 * 12; month <= 2022 * 12; month++) {
      const filters = { ...NO_FILTERS, certainty, "known-by": [monthText(month)] };
      const { relations } = select(model, filters, null);
      before.forEach((lived, r) => ok(!lived || relations[r], monthText(month)));
      before = relations.slice();
    }
    ok(before.every((lives) => lives === 1));
  }
});
