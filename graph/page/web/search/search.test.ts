import { deepEqual, equal, notEqual } from "node:assert/strict";
import { type SampleClaim, type SampleEntity, sampleModel } from "../model/sample.ts";
import { idOf, text } from "../model/model.ts";
import { findClaims, foldClaims, startClaims } from "./claims.ts";
import { fold } from "./fold.ts";
import { buildSearch, find } from "./search.ts";
import { snippet } from "./snippet.ts";

interface Cases {
  readonly fold: readonly [string, string][];
  readonly same: readonly [string, string][];
  readonly different: readonly [string, string][];
  readonly entities: readonly SampleEntity[];
  readonly find: readonly { query: string; hits: readonly [string, string, string][] }[];
  readonly claims: readonly SampleClaim[];
  readonly find_claims: readonly { query: string; hits: readonly [string, string, string][] }[];
  readonly snippets: readonly {
    text: string;
    query: string;
    pieces: readonly [string, boolean][];
  }[];
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

Deno.test("queries find in claims what they find on the command line", () => {
  // What was retracted is not in a page at all.
  const told = cases.claims.filter(({ status }) => status !== "retracted");
  const shared = sampleModel(cases.entities, told);
  const searched = startClaims();
  equal(foldClaims(shared, searched, Infinity), true);
  for (const { query, hits } of cases.find_claims) {
    const answers = findClaims(shared, searched, query, 100)
      .map(({ claim, matched, text: found }) => {
        return [text(shared, shared.view.claims.id[claim]), matched, found];
      });
    deepEqual(answers, hits, query);
  }
});

Deno.test("claims are folded in slices", () => {
  const claims = Array.from(
    { length: 200 },
    (_, i) => ({ source: "a", target: "b", note: `n${i}` }),
  );
  const many = sampleModel([{ id: "a" }, { id: "b" }], claims);
  const slow = startClaims();
  let slices = 1;
  while (!foldClaims(many, slow, 0)) slices += 1;
  equal(slices, 4);
  equal(slow.folded.size, 200);
});

Deno.test("a snippet marks what it marks on the command line", () => {
  for (const { text: written, query, pieces } of cases.snippets) {
    deepEqual(snippet(written, query), pieces, query);
  }
});

Deno.test("plain text folds the short way as it does the long way", () => {
  for (let code = 0; code < 128; code++) {
    const plain = `A${String.fromCharCode(code)}b`;
    equal(fold(`${plain} é`), `${fold(plain)} e`.trim());
  }
});
