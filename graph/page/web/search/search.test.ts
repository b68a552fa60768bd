import { deepEqual, equal } from "node:assert/strict";
import { sampleModel } from "../model/sample.ts";
import { fold } from "./fold.ts";
import { buildSearch, find } from "./search.ts";

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
