import { equal } from "node:assert/strict";
import { INITIAL, type State } from "../state/state.ts";
import { createStore } from "../state/store.ts";
import { watch } from "./undo.ts";

Deno.test("a step back never changes the language, and a change of language is no step", () => {
  const store = createStore<State>(INITIAL);
  const { undo, redo } = watch(store);
  store.change({ hidden: [1] }, "push");
  store.change({ language: "es" }, "push");
  equal(undo(), true);
  equal(store.get().hidden.length, 0);
  equal(store.get().language, "es");
  equal(undo(), false);
  equal(redo(), true);
  equal(store.get().hidden.length, 1);
  equal(store.get().language, "es");
});
