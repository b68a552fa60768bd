/** Work done ahead: what the first click or letter would wait for, while nobody waits. */

import type { Model } from "../model/model.ts";
import { searchOf } from "../search/search.ts";
import { whenIdle } from "../state/idle.ts";
import { lossesOf } from "../viewpoints/loss.ts";

/** Milliseconds after opening. */
const LATER = 700;

/** Make ready, one after the other: the search, then what is lost without whom. */
export function workAhead(model: Model): void {
  const tasks = [() => searchOf(model), () => lossesOf(model)];
  const next = () => {
    tasks.shift()?.();
    if (tasks.length > 0) whenIdle(next);
  };
  setTimeout(() => whenIdle(next), LATER);
}
