import { equal } from "node:assert/strict";
import { DATES } from "../words/words.ts";
import { gloss } from "./gloss.ts";

Deno.test("a date that is not exact is said in words, and an exact one needs none", () => {
  const said: readonly [string, string][] = [
    ["", ""],
    ["2021", ""],
    ["2021-07", ""],
    ["2021-07-07", ""],
    ["../2021-07-07", "by 7 July 2021"],
    ["/2021", "by 2021"],
    ["2018-06/..", "from June 2018 on"],
    ["2018-06/", "from June 2018, until an unknown time"],
    ["2007~/2018", "between about 2007 and 2018"],
    ["2019-01/2019-12-31", "between January 2019 and 31 December 2019"],
    ["2019~", "about 2019"],
    ["2019-05?", "perhaps May 2019"],
    ["2019-05-02%", "perhaps about 2 May 2019"],
    ["201X", "in the 2010s"],
    ["20XX", "in the years 2000 to 2099"],
    ["2018-XX", "a month of 2018"],
    ["2018-06-XX", "a day of June 2018"],
    ["2018-21", "spring 2018"],
    ["2018-24?", "perhaps winter 2018"],
    ["what?", "what?"],
  ];
  for (const [date, words] of said) equal(gloss(date, DATES), words, date);
});
