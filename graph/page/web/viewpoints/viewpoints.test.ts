import { deepEqual, equal, ok } from "node:assert/strict";
import { select } from "../filters/select.ts";
import { sampleModel } from "../model/sample.ts";
import { EVERYWHERE, NO_FILTERS } from "../state/state.ts";
import type { Side } from "../chart/overlay.ts";
import type { Model } from "../model/model.ts";
import { governmentsOf, lossesOf, RESPECTS, wordOf, worstLoss } from "./loss.ts";
import { onSides, SIDES } from "./sides.ts";
import { compare, denialsOf, denies, voicesOf } from "./viewpoints.ts";

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

/** For each value of a respect: what goes with it, and what selecting without it loses. */
function comparedLosses(tried: Model): void {
  const losses = lossesOf(tried);
  const ids = tried.view.entities.id.map((s) => tried.view.strings[s] ?? "");
  const values = {
    publisher: ids,
    speaker: ids,
    document: ids,
    authorities: ["US", "CN"],
    basis: tried.view.vocabulary.bases.map(({ code }) => code),
  };
  for (const respect of RESPECTS) {
    for (const value of values[respect]) {
      const filters = { ...NO_FILTERS, [wordOf(respect)]: [value] };
      const left = select(tried, filters, null).relations;
      const whole = select(tried, { ...NO_FILTERS, status: ["current"] }, null).relations;
      const gone = [...whole].flatMap((lives, r) => lives && !left[r] ? [r] : []);
      deepEqual(losses[respect].get(value) ?? [], gone, `${respect} ${value}`);
    }
  }
}

Deno.test("what rests on one voice is what selecting without it loses", () => {
  comparedLosses(model);
  comparedLosses(officials);
});

Deno.test("the worst single loss leaves the weakest", () => {
  const loss = worstLoss(model, 1, "speaker");
  deepEqual([loss?.without, loss?.claims, loss?.basis], ["one", 1, 2]);
  equal(worstLoss(model, 0, "speaker")?.claims, 0);
  equal(worstLoss(model, 4, "speaker"), null);
});

const officials = sampleModel(
  [
    { id: "a" },
    { id: "b", type: "person" },
    { id: "cn", countries: "CN" },
    { id: "paper", type: "outlet" },
    { id: "us", countries: "US" },
    { id: "doc", type: "document" },
  ],
  [
    { source: "a", target: "b", speaker: "b", office: "us", document: "doc" },
    { source: "a", target: "cn", speaker: "cn", document: "doc" },
    { source: "a", target: "paper", speaker: "paper", document: "doc", basis: "court-record" },
    { source: "a", target: "us", speaker: "us", document: "doc", stance: "denies" },
    { source: "a", target: "us", speaker: "b", document: "doc" },
  ],
);

Deno.test("an authority is heard in what its officials say in office, and nowhere else", () => {
  const heard = voicesOf(officials, ["us"]);
  deepEqual([0, 1, 2, 3, 4].map((claim) => heard?.(claim)), [true, false, false, true, false]);
  deepEqual([0, 1, 2, 3, 4].map((claim) => governmentsOf(officials, claim)), [
    ["US"],
    ["CN"],
    [""],
    ["US"],
    [""],
  ]);
});

Deno.test("what is only denied is told as a denial", () => {
  const { selection, sides } = view("one", "other");
  deepEqual([...denialsOf(model, ["one", "other"], sides, selection)], []);
  const alone = view("other", "nobody");
  deepEqual([...alone.sides].filter(([r]) => r === 2), [[2, "one"]]);
  deepEqual([...denialsOf(model, ["other", "nobody"], alone.sides, alone.selection)], [2]);
});

Deno.test("of what is opposed it is told who denies it", () => {
  deepEqual(["one", "other"].map((code) => denies(model, code, 2, null)), [false, true]);
});

Deno.test("the page narrows to the sides that were asked for", () => {
  const { selection, sides } = view("one", "other");
  const narrowed = (...chosen: Side[]) => onSides(model, selection, sides, chosen, true);
  deepEqual([...narrowed("opposed").relations], [0, 0, 1, 0, 0, 0]);
  deepEqual([...narrowed("opposed", "other").relations], [0, 0, 1, 1, 0, 0]);
  equal(narrowed("opposed").relationCount, 1);
  equal(narrowed("opposed").entityCount, 2);
  const claims = [...narrowed("opposed").claims];
  deepEqual(claims.flatMap((lives, c) => lives ? [c] : []), [3, 4]);
  equal(narrowed(), selection);
  equal(onSides(model, selection, sides, ["one"], false), selection);
  const parts = SIDES.map((side) => narrowed(side).relationCount);
  equal(parts.reduce((a, b) => a + b), sides.size);
});
