import { deepEqual, equal, ok } from "node:assert/strict";
import { atQuote } from "./at_quote.ts";

const SHARED = new URL("../../../../tests/shared_cases/text_fragments.json", import.meta.url);
const shared = JSON.parse(Deno.readTextFileSync(SHARED)) as {
  readonly cases: readonly (readonly [string, string, string])[];
};

Deno.test("a quote is looked up as the command line looks it up", () => {
  ok(shared.cases.length > 20);
  for (const [url, quote, expected] of shared.cases) equal(atQuote(url, quote), expected);
});

Deno.test("a lone surrogate cannot break an address", () => {
  deepEqual(atQuote("https://a.example/", "x\ud800y"), "https://a.example/#:~:text=x%EF%BF%BDy");
});
