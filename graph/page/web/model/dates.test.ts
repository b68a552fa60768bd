import { equal, ok } from "node:assert/strict";
import { boundsOf, certainlyIn, dayNumber, possiblyIn, spanOf } from "./dates.ts";

const DATES = [
  "2018",
  "2018-06",
  "2018-06-25",
  "201X",
  "2018-XX",
  "2018-06-XX",
  "2018?",
  "2018-06~",
  "2018-22",
  "2007/2018",
  "2018-06/..",
  "../2019",
  "2018-06/",
];

Deno.test("every form has a first day that is not after its last", () => {
  for (const date of DATES) {
    const { first, last } = boundsOf(date);
    ok(first <= last, date);
    ok(!Number.isNaN(first) && !Number.isNaN(last), date);
  }
});

Deno.test("a month ends on its last day, in leap years too", () => {
  equal(boundsOf("2018-02").last, dayNumber(2018, 2, 28));
  equal(boundsOf("2020-02").last, dayNumber(2020, 2, 29));
  equal(boundsOf("1900-02").last, dayNumber(1900, 2, 28));
});

Deno.test("unspecified digits cover what they leave open", () => {
  equal(boundsOf("201X").first, dayNumber(2010, 1, 1));
  equal(boundsOf("201X").last, dayNumber(2019, 12, 31));
  equal(boundsOf("2018-XX").last, dayNumber(2018, 12, 31));
});

Deno.test("open ends and unknown days reach everywhere", () => {
  equal(boundsOf("2018-06/..").last, Infinity);
  equal(boundsOf("../2019").first, -Infinity);
  equal(boundsOf("").first, -Infinity);
  equal(spanOf("2018", "").latest, Infinity);
  equal(spanOf("2018/2019", "").latest, dayNumber(2019, 12, 31));
});

Deno.test("a finer date never covers more than a coarser one", () => {
  for (const [fine, coarse] of [["2018-06-25", "2018-06"], ["2018-06", "2018"], ["2018", "201X"]]) {
    ok(boundsOf(fine ?? "").first >= boundsOf(coarse ?? "").first);
    ok(boundsOf(fine ?? "").last <= boundsOf(coarse ?? "").last);
  }
});

Deno.test("what is certain is possible", () => {
  const cells = ["", ...DATES];
  for (const start of cells) {
    for (const end of cells) {
      for (const window of DATES.map(boundsOf)) {
        const span = spanOf(start, end);
        if (certainlyIn(span, window)) ok(possiblyIn(span, window), `${start} ${end}`);
      }
    }
  }
});
