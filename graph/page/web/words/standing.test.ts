import { deepEqual, equal, notEqual, ok } from "node:assert/strict";
import shared from "../../../../tests/shared_cases/standing.json" with { type: "json" };
import { CHINESE } from "./chinese.ts";
import { ENGLISH, type Words } from "./english.ts";
import { SPANISH } from "./spanish.ts";
import { type Given, translatedStanding } from "./standing.ts";

const CASES = shared.cases as unknown as readonly Given[];
const said = (given: Given, words: Words) => translatedStanding(given, words) ?? "";

Deno.test("every sentence of legal standing has its translation, with its names", () => {
  ok(CASES.length > 300);
  for (const words of [SPANISH, CHINESE]) {
    for (const given of CASES) {
      const text = said(given, words);
      ok(text !== "", `${words.language}: ${given.sentence}`);
      equal(text.includes(given.name), true, text);
      for (const who of given.who) {
        equal(text.includes(who), given.sentence.includes(who), `${text}: ${given.sentence}`);
      }
      for (const date of ["2021-03-02", "2015"]) {
        equal(text.includes(date), given.sentence.includes(date), `${text}: ${given.sentence}`);
      }
    }
  }
});

Deno.test("a translation keeps every difference that the English sentence makes", () => {
  for (const words of [SPANISH, CHINESE]) {
    const by = new Map<string, string>();
    for (const given of CASES) {
      const text = said(given, words);
      equal(by.get(text) ?? given.sentence, given.sentence, text);
      by.set(text, given.sentence);
    }
  }
});

/** English words that weaken or end what is said, and the same in the other languages. */
const CARE: readonly (readonly [string, string, string])[] = [
  ["(disputed)", "(en disputa)", "（有异议）"],
  ["(taken back)", "(lo dicho se retiró)", "（已收回）"],
  ["(as reported)", "(según se ha informado)", "（据报道）"],
  ["later: acquitted,", "después: absolución,", "后来：被判无罪"],
  ["also: acquitted,", "también: absolución,", "另有：被判无罪"],
  ["acquitted in part", "absolución parcial", "部分被判无罪"],
  ["later: charge dismissed", "después: cargo desestimado", "后来：指控被驳回"],
  ["dismissed in part", "desestimación parcial", "部分被驳回"],
  ["overturned,", "anulación,", "被撤销，"],
  ["reported by ", "según información de ", "报道："],
  ["reported: ", "según se ha informado: ", "据报道："],
  ["according to ", "según The", "称："],
  ["said by a named source: ", "dicho por una fuente con nombre: ", "据一具名来源称："],
  ["in the view of ", "en opinión de ", "认为："],
  ["an opinion: ", "una opinión: ", "一种意见："],
  ["said without a named source: ", "dicho sin fuente con nombre: ", "据未具名说法："],
  ["said without a citation: ", "dicho sin cita: ", "据无引证说法："],
  ["alleged", "se alega", "被指称"],
];

Deno.test("no care of the English sentence is lost", () => {
  for (const [english, spanish, chinese] of CARE) {
    const careful = CASES.filter((given) => given.sentence.includes(english));
    ok(careful.length > 0, english);
    for (const given of careful) {
      ok(said(given, SPANISH).includes(spanish), `${said(given, SPANISH)}: ${given.sentence}`);
      ok(said(given, CHINESE).includes(chinese), `${said(given, CHINESE)}: ${given.sentence}`);
    }
  }
});

Deno.test("who is no party accused never gets the words of a stage", () => {
  const stages = (words: Words) =>
    Object.values(words.VOCABULARY.stages).map(({ sentence }) => sentence("in", "X"));
  for (const words of [SPANISH, CHINESE]) {
    for (const role of ["victim", "witness", "plaintiff", "prosecutor", "court"]) {
      const mine = CASES.filter((given) => given.list === "roles" && given.code === role);
      ok(mine.length > 0, role);
      const sentence = words.VOCABULARY.roles[role]?.sentence("in", "X") ?? "";
      ok(!stages(words).includes(sentence), role);
    }
  }
  // A line without a stage is never worded by one.
  deepEqual(CASES.filter(({ code }) => code === ""), []);
});

Deno.test("a sentence that the tables cannot make again has no translation", () => {
  const given = CASES[0] as Given;
  equal(translatedStanding({ ...given, sentence: `${given.sentence} perhaps` }, SPANISH), null);
  equal(translatedStanding({ ...given, code: "constructor" }, SPANISH), null);
  equal(translatedStanding({ ...given, code: "exiled" }, SPANISH), null);
  equal(translatedStanding(given, ENGLISH), null);
  notEqual(translatedStanding(given, SPANISH), null);
});
