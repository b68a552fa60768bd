/** Undo and redo: the states that the reader left, whatever changed them. */

import type { State } from "../state/state.ts";
import type { Store } from "../state/store.ts";

const MOST = 200;

/** Steps back and forth. */
export interface Undo {
  readonly undo: () => boolean;
  readonly redo: () => boolean;
}

/** What a step back brings back: all but the way in which the page is looked at. */
function restoring(then: State, now: State): State {
  const { theme, place, language, lists, hand } = now;
  return { ...then, theme, place, language, lists, hand };
}

/** Whether a step back would bring nothing back. */
function sameBut(now: State, then: State): boolean {
  const back = restoring(then, now);
  return (Object.keys(now) as (keyof State)[]).every((key) => now[key] === back[key]);
}

/** Watch a store; steps that the browser's own Back makes are steps like all others. */
export function watch(store: Store<State>): Undo {
  const past: State[] = [];
  const future: State[] = [];
  let own = false;
  store.subscribe((state, before, entry) => {
    if (own || entry === "replace" || sameBut(state, before)) return;
    past.push(before);
    if (past.length > MOST) past.shift();
    future.length = 0;
  });
  const step = (from: State[], to: State[]) => () => {
    const then = from.pop();
    if (!then) return false;
    const now = store.get();
    to.push(now);
    own = true;
    store.change(restoring(then, now), "push");
    own = false;
    return true;
  };
  return { undo: step(past, future), redo: step(future, past) };
}
