/** The sign of something that differs from earlier data, with its meaning in words. */

import type { VNode } from "preact";
import { usePage } from "../state/page.ts";
import { CHANGES } from "../words/words.ts";
import { CHANGE_SIGNS, type ChangeSide, changesOf } from "./changes.ts";

/** The sign alone; what it means must stand beside it. */
export function ChangeSign({ side }: { side: ChangeSide }): VNode {
  return <span class={`side-mark change ${side}`} aria-hidden="true">{CHANGE_SIGNS[side]}</span>;
}

/** A line that says how something that is open differs from earlier data; nothing if it does not. */
export function ChangeMark(
  { kind, at }: { kind: "entities" | "relations" | "claims"; at: number },
): VNode | null {
  const { model } = usePage();
  const side = changesOf(model)[kind].get(at);
  if (!side) return null;
  return (
    <p class="change-mark">
      <ChangeSign side={side} /> {CHANGES.mark[side](model.view.changes.date)}
    </p>
  );
}
