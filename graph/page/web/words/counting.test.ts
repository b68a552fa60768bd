import { equal } from "node:assert/strict";
import { counting } from "./counting.ts";
import { LANGUAGES } from "./words.ts";

Deno.test("numbers are written as the language writes them, small ones too", () => {
  for (const code of LANGUAGES.keys()) {
    const { figure } = counting(code);
    const format = new Intl.NumberFormat(code);
    for (const value of [0, 1, 7, 10, 999, 1000, 9999, 10_000, 1_234_567, -1, 0.5, 999.5, NaN]) {
      equal(figure(value), format.format(value));
    }
  }
});
