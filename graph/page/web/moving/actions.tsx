/** What can be done with one entity: choose, hide, expand, collapse, put back. */

import type { VNode } from "preact";
import { neighboursOf } from "../chart/drawn.ts";
import { itemsOf, otherEnd } from "../model/model.ts";
import { opening, usePage } from "../state/page.ts";
import { MOVING } from "../words/words.ts";
import { leavesOf } from "./connect.ts";

/** The buttons. */
export function MovingActions({ at }: { at: number }): VNode {
  const { model, state, selection, change } = usePage();
  const { hidden, pins, chosen, focus } = state;
  const isHidden = hidden.includes(at);
  const isChosen = chosen.includes(at);
  const around = new Set([...itemsOf(model.relationsOf, at)].map((r) => otherEnd(model, r, at)));
  const folded = hidden.filter((e) => around.has(e));
  const grows = focus !== null && !focus.around.includes(at) &&
    [...around].some((e) => !neighboursOf(model, at, selection).has(e));
  const leaves = leavesOf(model, selection, at);
  const expand = () =>
    change({
      hidden: hidden.filter((e) => !around.has(e)),
      ...(grows && focus ? { focus: { ...focus, around: [...focus.around, at] } } : {}),
    });
  const show = () => change({ hidden: hidden.filter((e) => e !== at) });
  const hide = () => {
    // What is open is drawn whatever hides it, so it is closed.
    change({ ...opening(null), hidden: [...hidden, at] });
    document.getElementById("details")?.focus();
  };
  return (
    <>
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={() =>
          change({ chosen: isChosen ? chosen.filter((e) => e !== at) : [...chosen, at] })}
      >
        {MOVING.choose}
      </button>
      <button
        type="button"
        aria-pressed={isHidden}
        onClick={isHidden ? show : hide}
      >
        {MOVING.hide}
      </button>
      {(folded.length > 0 || grows) && (
        <button type="button" onClick={expand}>{MOVING.expand}</button>
      )}
      {leaves.length > 0 && (
        <button
          type="button"
          title={MOVING.collapseNote}
          onClick={() => change({ hidden: [...hidden, ...leaves] })}
        >
          {MOVING.collapse(leaves.length)}
        </button>
      )}
      {pins.some((pin) => pin.entity === at) && (
        <button
          type="button"
          onClick={() => change({ pins: pins.filter((p) => p.entity !== at) })}
        >
          {MOVING.unpin}
        </button>
      )}
    </>
  );
}
