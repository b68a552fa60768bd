/** The guided tour: its steps as changes of the state, and the way out. */

import { readAddress, writeAddress } from "../address/address.ts";
import type { Model } from "../model/model.ts";
import type { StepView } from "../model/view.ts";
import { INITIAL, type State } from "../state/state.ts";
import type { Store } from "../state/store.ts";

/** The steps of the tour; none where the data have no story. */
export function stepsOf(model: Model): readonly StepView[] {
  return model.view.story.steps;
}

/** What is the reader's own, in every view of a story. */
type Own = Pick<State, "theme" | "language" | "lists">;

function own({ theme, language, lists }: Own): Own {
  return { theme, language, lists };
}

/** The state that a link of the story leads to, in the step in which the reader is. */
export function linked(model: Model, state: State, link: string): State {
  return {
    ...readAddress(model, link),
    madeOn: state.madeOn,
    ...own(state),
    place: "read",
    step: state.step,
  };
}

/** The state at a step (from 1): its view, or the view that there is where it has none. */
export function atStep(model: Model, state: State, step: number): State {
  const view = stepsOf(model)[step - 1]?.view ?? "";
  const now = view === ""
    ? { ...state, gone: [], ignored: [], place: "read" as const }
    : linked(model, state, view);
  return { ...now, step };
}

/** Whether the reader has left the view of the step; the camera and the place do not count. */
export function strayed(model: Model, state: State): boolean {
  if ((stepsOf(model)[state.step - 1]?.view ?? "") === "") return false;
  const address = (of: State) =>
    writeAddress(model, { ...of, camera: null, place: INITIAL.place, look: INITIAL.look });
  return address(state) !== address(atStep(model, state, state.step));
}

/** The state that an address names; one that names nothing but a step opens the step's view. */
export function arrived(model: Model, fragment: string): State {
  const state = readAddress(model, fragment);
  const bare = writeAddress(model, { ...INITIAL, ...own(state), step: state.step });
  const named = writeAddress(model, {
    ...state,
    place: INITIAL.place,
    ignored: [],
    madeOn: "",
  });
  return state.step > 0 && bare === named ? atStep(model, state, state.step) : state;
}

/** The tour as the page drives it. */
export interface Tour {
  /** Go to a step; beyond the last or before the first nothing happens. */
  readonly go: (step: number) => void;
  /** End the tour where it was begun. */
  readonly leave: () => void;
}

/** Drive the tour of a store; it remembers where the reader was before. */
export function createTour(model: Model, store: Store<State>): Tour {
  let before: State | null = null;
  store.subscribe((state, earlier) => {
    if (earlier.step === 0 && state.step > 0) before = earlier;
  });
  return {
    go(step) {
      if (step < 1 || step > stepsOf(model).length) return;
      store.change(atStep(model, store.get(), step), "push");
    },
    leave() {
      const now = store.get();
      if (now.step === 0) return;
      store.change({ ...(before ?? INITIAL), ...own(now), step: 0 }, "push");
    },
  };
}
