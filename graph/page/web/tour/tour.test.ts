import { deepEqual, equal } from "node:assert/strict";
import { readAddress, writeAddress } from "../address/address.ts";
import { buildModel, type Model } from "../model/model.ts";
import { sampleModel } from "../model/sample.ts";
import { INITIAL, type State } from "../state/state.ts";
import { createStore } from "../state/store.ts";
import { arrived, atStep, createTour, linked, strayed } from "./tour.ts";

const bare = sampleModel([{ id: "a" }, { id: "b" }], [{ source: "a", target: "b" }]);

function told(...views: string[]): Model {
  const steps = views.map((view, at) => ({
    heading: `Step ${at + 1}`,
    view,
    label: "",
    blocks: [],
  }));
  return buildModel({ ...bare.view, story: { title: "", introduction: [], steps } });
}

const model = told("#entity=a&basis=reporting", "", "#around=b&depth=2&theme=dark&place=list", "#");
const address = (state: State) => writeAddress(model, state);

Deno.test("a step opens its view and is in the address", () => {
  const first = atStep(model, INITIAL, 1);
  equal(address(first), "entity=a&basis=reporting&step=1");
  deepEqual(readAddress(model, address(first)), first);
});

Deno.test("a step without a view leaves the view as it was; # is everything", () => {
  const second = atStep(model, atStep(model, INITIAL, 1), 2);
  equal(address(second), "entity=a&basis=reporting&step=2");
  equal(address(atStep(model, second, 4)), "step=4");
});

Deno.test("the reader's own settings are not the story's", () => {
  const third = atStep(model, { ...INITIAL, theme: "light", place: "chart" }, 3);
  equal(third.theme, "light");
  equal(third.place, "read");
  deepEqual(third.focus, { around: [1], depth: 2 });
});

Deno.test("an address of nothing but a step opens the step's view; others stand as they are", () => {
  equal(address(arrived(model, "#step=1")), "entity=a&basis=reporting&step=1");
  equal(
    address(arrived(model, "#step=1&theme=dark")),
    "entity=a&basis=reporting&theme=dark&step=1",
  );
  equal(address(arrived(model, "#entity=b&step=1")), "entity=b&step=1");
  deepEqual(arrived(model, ""), INITIAL);
});

Deno.test("a step that is not there is explained, not obeyed", () => {
  for (const value of ["5", "0", "-1", "1e0", "x", ""]) {
    const state = readAddress(model, `step=${value}`);
    equal(state.step, 0, value);
    deepEqual(state.ignored, ["step"], value);
  }
});

Deno.test("a link of the text keeps the step, and the reader has strayed until he is back", () => {
  const first = atStep(model, INITIAL, 1);
  equal(strayed(model, first), false);
  const away = linked(model, first, "#entity=b");
  equal(away.step, 1);
  equal(strayed(model, away), true);
  equal(strayed(model, { ...first, camera: { x: 1, y: 1, scale: 2 }, look: "map" }), false);
  equal(strayed(model, atStep(model, away, 2)), false);
});

Deno.test("the tour goes step by step, not beyond its ends, and out to where it was begun", () => {
  const store = createStore<State>({ ...INITIAL, selected: { kind: "entity", at: 1 } });
  const entries: string[] = [];
  store.subscribe((_state, _before, entry) => entries.push(entry));
  const tour = createTour(model, store);
  tour.go(0);
  equal(store.get().step, 0);
  tour.go(1);
  tour.go(2);
  tour.go(5);
  equal(store.get().step, 2);
  store.change({ theme: "dark" }, "replace");
  tour.leave();
  equal(address(store.get()), "entity=b&theme=dark");
  tour.leave();
  deepEqual(entries, ["push", "push", "replace", "push"]);
});

Deno.test("a tour that an address opened ends at the beginning of the page", () => {
  const store = createStore(arrived(model, "#step=1"));
  createTour(model, store).leave();
  deepEqual(store.get(), INITIAL);
});
