import { deepEqual, equal } from "node:assert/strict";
import { sampleModel } from "../model/sample.ts";
import { INITIAL, NO_FILTERS, type State } from "../state/state.ts";
import { inLanguage, readAddress, relationKey, relationParts, writeAddress } from "./address.ts";

const IDS = [
  "__proto__",
  "constructor",
  "a|b",
  "100%",
  "%7C",
  "a&b=c#d",
  "郑福景",
  "with space",
  "a%20b",
  "\u202Erl",
  "x+y",
  "😀",
];
const model = sampleModel(
  IDS.map((id) => ({ id })),
  IDS.flatMap((source) => IDS.map((target) => ({ source, target }))),
  [{ id: "old", replacedBy: "constructor" }],
);
const round = (state: State) => readAddress(model, `#${writeAddress(model, state)}`);

Deno.test("any id survives the address", () => {
  IDS.forEach((_, at) => {
    deepEqual(round({ ...INITIAL, selected: { kind: "entity", at } }).selected, {
      kind: "entity",
      at,
    });
  });
});

Deno.test("any relation survives the address", () => {
  for (let at = 0; at < model.relationCount; at++) {
    deepEqual(round({ ...INITIAL, selected: { kind: "relation", at } }).selected, {
      kind: "relation",
      at,
    });
  }
});

Deno.test("a whole state survives the address", () => {
  const state: State = {
    ...INITIAL,
    selected: { kind: "entity", at: 2 },
    filters: {
      ...NO_FILTERS,
      type: ["agency", "person"],
      document: ["a&b=c#d"],
      "true-in": ["2019/2021"],
      uncontested: ["yes"],
    },
    focus: { around: [0, 3], depth: 2 },
    ground: { path: [2, 0], component: 4, only: [1, 5] },
    finding: true,
    way: 2,
    viewpoints: ["__proto__", "a|b"],
    sortEntities: { column: "name", descending: true },
    place: "list",
    theme: "dark",
    camera: { x: -12, y: 345, scale: 0.625 },
  };
  deepEqual(round(state), state);
});

Deno.test("what was moved by hand survives the address, and what is gone is kept", () => {
  const state: State = {
    ...INITIAL,
    hidden: [0, 2],
    pins: [{ entity: 5, x: -3, y: 40 }],
    chosen: [1],
    look: "map",
    gone: [{ kind: "hide", id: "lost" }, { kind: "pin", id: "lost,1,2" }],
  };
  deepEqual(round(state), state);
});

Deno.test("the state of a page just opened has an empty address", () => {
  equal(writeAddress(model, INITIAL), "");
  deepEqual(readAddress(model, ""), INITIAL);
});

Deno.test("ids that are gone and words that mean nothing are kept to be explained", () => {
  const state = readAddress(model, "#entity=old&around=lost&relation=a|b|c&oath=x");
  deepEqual(state.gone.map((gone) => gone.id), ["old", "lost", "a|b|c"]);
  deepEqual(state.ignored, ["oath"]);
  equal(state.focus, null);
});

Deno.test("of a word that takes one value the last counts, as on the command line", () => {
  const { filters } = readAddress(
    model,
    "#true-in=2019&true-in=2020&type=port&type=agency&known-by=2018",
  );
  deepEqual(filters["true-in"], ["2020"]);
  deepEqual(filters.type, ["port", "agency"]);
});

Deno.test("a relation word without bars is a filter by relation type", () => {
  deepEqual(readAddress(model, "#relation=designated-by").filters.relation, ["designated-by"]);
});

Deno.test("broken escapes and numbers do no harm", () => {
  const state = readAddress(model, "#entity=%E0%A4%A&camera=NaN,1,2&depth=zz&around=constructor");
  equal(state.camera, null);
  deepEqual(state.focus, { around: [1], depth: 1 });
});

Deno.test("a value that no filter knows filters nothing, and is named", () => {
  const unknown = [
    ...["basis=foo", "min-basis=foo", "relation=foo", "state=foo", "viewpoint=nobody", "depth=x"],
    ...["true-at=June", "true-in=2019/soon", "known-by=2019-13", "certainty=maybe", "country=USA"],
  ];
  const state = readAddress(model, `#${unknown.join("&")}&type=port`);
  deepEqual(state.filters, { ...NO_FILTERS, type: ["port"] });
  deepEqual(state.viewpoints, []);
  deepEqual(state.ignored, unknown);
});

Deno.test("a written key can be read, whatever stands in its parts", () => {
  for (const a of IDS) {
    for (const b of IDS) deepEqual(relationParts(relationKey(a, "type", b)), [a, "type", b]);
  }
  equal(relationParts("designated-by"), null);
});

Deno.test("the language is a word of the address, English is not said, and others are explained", () => {
  equal(writeAddress(model, { ...INITIAL, language: "es" }), "lang=es");
  equal(round({ ...INITIAL, language: "zh" }).language, "zh");
  equal(readAddress(model, "#lang=zh-Hans").language, "zh");
  equal(writeAddress(model, readAddress(model, "#lang=en")), "");
  for (const code of ["fr", "ES", "constructor", ""]) {
    const state = readAddress(model, `#lang=${code}`);
    equal(state.language, "en");
    deepEqual(state.ignored, [`lang=${code}`]);
  }
  equal(inLanguage("#type=port&lang=en", "es"), "type=port&lang=es");
  equal(inLanguage("", "zh"), "lang=zh");
  equal(inLanguage("lang=es&depth=2", "en"), "depth=2");
});

Deno.test("what is asked of the evidence survives the address", () => {
  const asked = { sides: ["opposed", "one"] as const, report: "gaps" as const };
  const state = round({ ...INITIAL, viewpoints: ["x", "y"], ...asked });
  deepEqual([state.sides, state.report], [asked.sides, asked.report]);
  deepEqual(readAddress(model, "#side=neither&report=secrets").ignored, ["side", "report"]);
});
