import { deepEqual, equal } from "node:assert/strict";
import cases from "../../../../tests/shared_cases/permalinks.json" with { type: "json" };
import { changesOf, onChosen, showsChanges } from "../changes/changes.ts";
import { buildModel, type Model } from "../model/model.ts";
import { NO_CHANGES, sampleModel } from "../model/sample.ts";
import { INITIAL } from "../state/state.ts";
import { addressOf, readAddress, writeAddress } from "./address.ts";
import { DIGITS, missing, permanent } from "./stamp.ts";

const OTHER = "0123456789abcdef".repeat(4);

/** A model of data with this hash, which may say what changed. */
function withHash(model: Model, hash: string, changes = NO_CHANGES): Model {
  const { view } = model;
  return buildModel({ ...view, changes, about: { ...view.about, hash } });
}

const ends = [...new Set(cases.relations.flatMap(([source, , target]) => [source, target]))];
const model = withHash(
  sampleModel(
    ends.map((id) => ({ id: id ?? "" })),
    cases.relations.map(([source = "", type, target = ""]) => ({
      source,
      type: type ?? "",
      target,
    })),
  ),
  cases.hash,
);

Deno.test("a permalink is written as Python writes it, and read back", () => {
  cases.relations.forEach(([source, , , fragment], at) => {
    const address = permanent(model, addressOf(model, at));
    equal(`#${address}`, `${fragment}&data=${cases.hash}`);
    const state = readAddress(model, address);
    deepEqual(state.selected, { kind: "relation", at }, source);
    equal(state.madeOn, "");
    deepEqual(state.ignored, []);
  });
});

Deno.test("an address carries the data it was made on, and keeps it until another is opened", () => {
  const here = writeAddress(model, { ...INITIAL, selected: { kind: "entity", at: 0 } });
  equal(here, `entity=a&data=${cases.hash.slice(0, DIGITS)}`);
  equal(writeAddress(model, INITIAL), "");
  for (const code of [OTHER, OTHER.slice(0, 8)]) {
    const state = readAddress(model, `entity=a&data=${code}`);
    equal(state.madeOn, code);
    equal(writeAddress(model, state), `entity=a&data=${code}`);
  }
  deepEqual(readAddress(model, "entity=a&data=no-hash").ignored, ["data"]);
  equal(readAddress(model, `entity=a&data=${cases.hash}`).madeOn, "");
});

Deno.test("a claim that is meant opens its relation; one that is gone is kept and told", () => {
  const state = readAddress(model, "claim=claim-1");
  deepEqual([state.selected, state.claim], [{ kind: "relation", at: 1 }, 1]);
  equal(readAddress(model, writeAddress(model, state)).claim, 1);
  deepEqual(readAddress(model, "claim=r9").gone, [{ kind: "claim", id: "r9" }]);
});

Deno.test("ids in filters that are not here are told, once", () => {
  const state = readAddress(model, "document=lost&speaker=lost&publisher=a&entity=gone");
  deepEqual(missing(model, state).map(({ id }) => id), ["gone", "lost"]);
});

Deno.test("what changed is asked for in the address", () => {
  const asked = readAddress(model, "changes&change=added&change=added");
  deepEqual([asked.report, asked.changed], ["changes", ["added"]]);
  equal(readAddress(model, writeAddress(model, asked)).report, "changes");
  deepEqual(readAddress(model, "change=nonsense").ignored, ["change"]);
});

Deno.test("changes are looked up by place, by id and by side", () => {
  const { strings } = model.view;
  const index = (text: string) => strings.indexOf(text);
  const changes = {
    ...NO_CHANGES,
    hash: OTHER,
    entities: { side: [0, 1], at: [0, -1], id: [index("a"), index("b")], name: [0, 0] },
    claims: {
      side: [1, 2],
      at: [-1, 3],
      id: [index("b"), index("claim-3")],
      source: [0, 0],
      type: [0, 0],
      target: [0, 0],
      document: [0, 0],
    },
    cells: { kind: [1, 1], owner: [1, 1], field: [1, 2], before: [0, 0], after: [1, 1] },
    relations: {
      side: [2, 1],
      at: [3, -1],
      source: [index("a"), index("a")],
      type: [0, 0],
      target: [index("b"), index("b")],
      before: [0, 0],
      after: [1, -1],
    },
  };
  const compared = withHash(model, cases.hash, changes);
  const found = changesOf(compared);
  equal(found.compared, true);
  equal(changesOf(model).compared, false);
  deepEqual([...found.entities], [[0, "added"]]);
  deepEqual([...found.relations], [[3, "changed"]]);
  deepEqual([...found.goneClaims], [["b", 0]]);
  deepEqual([...found.goneEntities], [["b", 1]]);
  deepEqual([...found.goneRelations.values()], [1]);
  deepEqual([...found.cellsOf[1]], [[1, [0, 1]]]);
  equal(onChosen(found.relations, []).size, 1);
  equal(onChosen(found.relations, ["added"]).size, 0);
  deepEqual([showsChanges(compared, ""), showsChanges(compared, "changes")], [false, true]);
  const union = withHash(model, cases.hash, { ...changes, union: true });
  deepEqual([showsChanges(union, ""), showsChanges(union, "gaps")], [true, false]);
});
