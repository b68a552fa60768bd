/** Two viewpoints beside each other: only the one, only the other, both, opposed. */

import type { VNode } from "preact";
import { type Side, SIDE_SIGNS } from "../chart/overlay.ts";
import { usePage } from "../state/page.ts";
import { figure, VIEWPOINTS } from "../words/words.ts";
import { Sentences } from "./relation_list.tsx";
import { SIDES } from "./sides.ts";
import { denies, labelOfViewpoint } from "./viewpoints.ts";

/** The sign of a side, with its meaning for those who do not see it. */
export function SideMark({ relation }: { relation: number }): VNode | null {
  const { model, state, overlay } = usePage();
  const side = overlay.sides.get(relation);
  const [a, b] = state.viewpoints.map((code) => labelOfViewpoint(model, code));
  if (!side || a === undefined || b === undefined) return null;
  const who = VIEWPOINTS.sides[side](a, b);
  const meaning = overlay.denials.has(relation) ? VIEWPOINTS.denying(who) : who;
  return (
    <span class={`side-mark ${side}`} title={meaning}>
      <span aria-hidden="true">{SIDE_SIGNS[side]}</span>
      <span class="hidden">{`${meaning}: `}</span>
    </span>
  );
}

/** The button that narrows the page to a side, or opens it again. */
function Narrow({ side, meaning }: { side: Side; meaning: string }): VNode {
  const { state, change } = usePage();
  const { sides } = state;
  const on = sides.includes(side);
  return (
    <button
      type="button"
      class="text narrow"
      aria-pressed={on}
      aria-label={VIEWPOINTS.narrow(meaning)}
      onClick={() => change({ sides: on ? sides.filter((one) => one !== side) : [...sides, side] })}
    >
      {on ? VIEWPOINTS.all : VIEWPOINTS.only}
    </button>
  );
}

/** The comparison in the reader's column. */
export function Comparison(): VNode | null {
  const { model, state, overlay, selection } = usePage();
  const [a, b] = state.viewpoints.map((code) => labelOfViewpoint(model, code));
  if (a === undefined || b === undefined) return null;
  const remark = (relation: number) => {
    if (overlay.denials.has(relation)) return VIEWPOINTS.denied;
    if (overlay.sides.get(relation) !== "opposed") return "";
    // What the page does not show just now is judged by all its claims.
    const living = selection.relations[relation] ? selection.claims : null;
    const who = state.viewpoints.filter((code) => denies(model, code, relation, living));
    return VIEWPOINTS.deniedBy(who.map((code) => labelOfViewpoint(model, code)).join(" / "));
  };
  return (
    <section class="comparison" aria-label={VIEWPOINTS.comparison}>
      <h2>
        {a} <span class="quiet">/</span> {b}
      </h2>
      <p class="hint">{VIEWPOINTS.as}</p>
      {SIDES.map((side) => {
        const relations = [...overlay.sides].filter(([, found]) => found === side)
          .map(([relation]) => relation);
        return (
          <section key={side} aria-label={VIEWPOINTS.sides[side](a, b)}>
            <h3>
              <span>
                <span class={`side-mark ${side}`} aria-hidden="true">{SIDE_SIGNS[side]}</span>{" "}
                {VIEWPOINTS.sides[side](a, b)}
              </span>
              <span class="count">{figure(relations.length)}</span>
            </h3>
            {relations.length > 0 && <Narrow side={side} meaning={VIEWPOINTS.sides[side](a, b)} />}
            <Sentences relations={relations} remark={remark} />
          </section>
        );
      })}
    </section>
  );
}
