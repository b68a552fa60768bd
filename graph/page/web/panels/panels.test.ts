import { deepEqual, equal } from "node:assert/strict";
import { sampleModel } from "../model/sample.ts";
import { createStore } from "../state/store.ts";
import { safeUrl } from "./link.tsx";
import { familiesOf } from "./profile.ts";
import { groundsOf } from "./sources.ts";
import { repeats } from "./standing.tsx";
import { prominent } from "./welcome.tsx";

Deno.test("only web addresses become links", () => {
  equal(safeUrl("https://example.org/a"), "https://example.org/a");
  for (
    const url of [
      "javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "",
      "x",
      "  javascript:0",
      "vbscript:x",
    ]
  ) {
    equal(safeUrl(url), null, url);
  }
});

Deno.test("a profile reads from its own end, and keeps families apart", () => {
  const model = sampleModel([{ id: "a" }, { id: "b" }, { id: "c" }], [
    { source: "a", target: "b" },
    { source: "c", target: "a", type: "associated-with" },
  ]);
  const families = familiesOf(model, 0, () => true);
  deepEqual(families.map((family) => [family.code, family.count]), [["enforcement", 1], [
    "structure",
    1,
  ]]);
  deepEqual(familiesOf(model, 0, () => false), []);
});

Deno.test("the most prominent come in order", () => {
  deepEqual(prominent([2, 0, 1, 3], 3), [1, 2, 0]);
  deepEqual(prominent([], 3), []);
});

Deno.test("a store tells its listeners of changes, and only of changes", () => {
  const store = createStore({ a: 1, b: 2 });
  const seen: string[] = [];
  const stop = store.subscribe((value, before, entry) =>
    seen.push(`${before.a}→${value.a} ${entry}`)
  );
  store.change({ a: 1 }, "push");
  store.change({ a: 5 }, "replace");
  stop();
  store.change({ a: 6 }, "push");
  deepEqual(seen, ["1→5 replace"]);
});

Deno.test("who speaks of an entity: by basis and date, without who published what", () => {
  const model = sampleModel(
    [{ id: "a" }, { id: "b" }, { id: "n", type: "document" }, { id: "o", type: "document" }],
    [
      { source: "a", target: "b", basis: "reporting", document: "n", published: "2020" },
      { source: "a", target: "b", basis: "official-action", document: "o", published: "2019" },
      {
        source: "a",
        target: "b",
        basis: "reporting",
        document: "o",
        stance: "denies",
        published: "2019-05",
      },
      { source: "n", target: "a", type: "published-by", basis: "reporting", document: "n" },
    ],
  );
  const read = (keep: (claim: number) => boolean) =>
    groundsOf(model, 0, keep).map(({ basis, sources }) => [
      model.view.vocabulary.bases[basis]?.code,
      sources.map((source) => [source.document, source.claims.length, source.opposes]),
    ]);
  deepEqual(read(() => true), [
    ["official-action", [[3, 1, false]]],
    ["reporting", [[3, 1, true], [2, 1, false]]],
  ]);
  deepEqual(read((claim) => claim === 1), [["official-action", [[3, 1, false]]]]);
});

Deno.test("a line of the standing is shortened where it repeats; an ending never is", () => {
  const model = sampleModel([{ id: "a" }, { id: "b" }], [{ source: "a", target: "b" }]);
  const code = (name: string) => ({ code: name, label: name, meaning: name });
  const view = {
    ...model.view,
    vocabulary: { ...model.view.vocabulary, stages: [code("designated"), code("delisted")] },
    standing: {
      entity: [0, 0, 1, 1, 1],
      proceeding: [1, 1, 1, 1, 1],
      role: [-1, -1, -1, -1, -1],
      stage: [0, 0, 0, 1, 1],
      claim: [0, 0, 0, 0, 0],
      sentence: [1, 1, 1, 2, 2],
    },
  };
  const read = [0, 1, 2, 3, 4].map((line) =>
    repeats({ ...model, view }, line, line === 0 ? undefined : line - 1)
  );
  deepEqual(read, [false, true, false, false, false]);
});
