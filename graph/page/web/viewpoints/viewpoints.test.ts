import { deepEqual, equal, ok } from "node:assert/strict";
import { select } from "../filters/select.ts";
import { sampleModel } from "../model/sample.ts";
import { EVERYWHERE, NO_FILTERS } from "../state/state.ts";
import { lossesOf, worstLoss } from "./loss.ts";
import { compare, voicesOf } from "./viewpoints.ts";

const model = sampleModel(
  ["a", "b", "c", "d", "e", "one", "other", "doc-1", "doc-2"].map((id) => ({ id })),
  [
    { source: "a", target: "b", speaker: "one", document: "doc-1" },
    { source: "a", target: "c", speaker: "one", document: "doc-1", basis: "court-record" },
    { source: "a", target: "c", speaker: "other", document: "doc-2" },
    { source: "a", target: "d", speaker: "one", document: "doc-1" },
    { source: "a", target: "d", speaker: "other", document: "doc-2", stance: "denies" },
    { source: "a", target: "e", speaker: "other", document: "doc-1" },
    { source: "b", target: "e", speaker: "other", document: "doc-1", stance: "mentions" },
    { source: "doc-1", target: "one", type: "published-by", document: "doc-1" },
  ],
);
const view = (...codes: string[]) => {
  const selection = select(model, NO_FILTERS, null, EVERYWHERE, voicesOf(model, codes));
  return { selection, sides: compare(model, codes, selection) };
};

Deno.test("a viewpoint holds what it asserts or denies, by its own claims", () => {
  deepEqual([...view("one").selection.relations], [1, 1, 1, 0, 0, 1]);
  deepEqual([...view("other").selection.relations], [0, 1, 1, 1, 0, 0]);
  deepEqual([...view("nobody").selection.relations], [0, 0, 0, 0, 0, 0]);
  equal(voicesOf(model, []), null);
});

Deno.test("two viewpoints: only one, only the other, both, opposed", () => {
  const { sides } = view("one", "other");
  deepEqual([...sides], [[0, "one"], [1, "both"], [2, "opposed"], [3, "other"], [5, "one"]]);
  const turned = view("other", "one").sides;
  const only = (found: typeof sides, side: string) =>
    [...found].filter(([, s]) => s === side).map(([r]) => r);
  deepEqual(only(turned, "other"), only(sides, "one"));
  ok(only(sides, "one").every((r) => !only(turned, "one").includes(r)));
});

Deno.test("what rests on one voice is what selecting without it loses", () => {
  const losses = lossesOf(model);
  for (
    const [respect, word] of [
      ["speaker", "without-speaker"],
      ["document", "without-document"],
      ["publisher", "without-publisher"],
    ] as const
  ) {
    for (let e = 0; e < model.entityCount; e++) {
      const id = model.view.strings[model.view.entities.id[e] ?? 0] ?? "";
      const left = select(model, { ...NO_FILTERS, [word]: [id] }, null).relations;
      const whole = select(model, { ...NO_FILTERS, status: ["current"] }, null).relations;
      const gone = [...whole].flatMap((lives, r) => lives && !left[r] ? [r] : []);
      deepEqual(losses[respect].get(e) ?? [], gone, `${respect} ${id}`);
    }
  }
});

Deno.test("the worst single loss leaves the weakest", () => {
  const at = (id: string) => model.entityById.get(id);
  const loss = worstLoss(model, 1, "speaker");
  deepEqual([loss?.without, loss?.claims, loss?.basis], [at("one"), 1, 2]);
  equal(worstLoss(model, 0, "speaker")?.claims, 0);
  equal(worstLoss(model, 4, "speaker"), null);
});
