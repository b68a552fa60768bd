import { deepEqual, equal, notEqual } from "node:assert/strict";
import { type SampleEntity, sampleModel } from "../model/sample.ts";
import { idOf } from "../model/model.ts";
import { fold } from "./fold.ts";
import { buildSearch, find } from "./search.ts";

interface Cases {
  readonly fold: readonly [string, string][];
  readonly same: readonly [string, string][];
  readonly different: readonly [string, string][];
  readonly entities: readonly SampleEntity[];
  readonly find: readonly { query: string; hits: readonly [string, string, string][] }[];
}

const SHARED = new URL("../../../../tests/shared_cases/search.json", import.meta.url);
const cases = JSON.parse(Deno.readTextFileSync(SHARED)) as Cases;

const model = sampleModel([
  {
    id: "org-zheng",
    name: "Zheng Drug Trafficking Organization",
    aliases: ["Zheng DTO", "郑福景"],
  },
  { id: "port-lazaro", name: "Puerto Lázaro Cárdenas", type: "port" },
  { id: "person-1", name: "Zhang Wei", type: "person" },
  { id: "__proto__", name: "constructor" },
], []);
const index = buildSearch(model);
const found = (query: string) => find(model, index, query, 10).map((hit) => hit.entity);

Deno.test("accents, case, width and punctuation do not matter", () => {
  equal(fold("LÁZARO  Cárdenas"), "lazaro cardenas");
  equal(fold("ＯＦＡＣ"), "ofac");
  equal(fold("O’Brien-Smith"), fold("OBrien Smith"));
  equal(fold("Straße"), fold("STRASSE"));
  deepEqual(found("lazaro cardenas"), [1]);
});

Deno.test("a hit says which alias matched", () => {
  const [hit] = find(model, index, "郑福景", 10);
  equal(hit?.entity, 0);
  equal(hit?.matched, "alias");
  equal(hit?.text, "郑福景");
});

Deno.test("words are found in any order, and beginnings come first", () => {
  deepEqual(found("organization zheng"), [0]);
  equal(found("zhang")[0], 2);
});

Deno.test("what is not there is not found; ids of any spelling are", () => {
  deepEqual(found("nowhere"), []);
  deepEqual(found("   "), []);
  deepEqual(found("__proto__"), [3]);
  deepEqual(found("constructor"), [3]);
});

Deno.test("texts fold as they do on the command line", () => {
  for (const [written, folded] of cases.fold) equal(fold(written), folded);
  for (const [one, other] of cases.same) equal(fold(one), fold(other));
  for (const [one, other] of cases.different) notEqual(fold(one), fold(other));
});

Deno.test("queries find what they find on the command line", () => {
  const shared = sampleModel(cases.entities, []);
  const searched = buildSearch(shared);
  for (const { query, hits } of cases.find) {
    const answers = find(shared, searched, query, 100)
      .map((hit) => [idOf(shared, hit.entity), hit.matched, hit.text]);
    deepEqual(answers, hits, query);
  }
});
