/** Leave one out: what rests on one voice alone, and what goes when it goes. */

import type { VNode } from "preact";
import { idOf } from "../model/model.ts";
import { EntityLink } from "../panels/link.tsx";
import { toggling, usePage } from "../state/page.ts";
import { LOSS } from "../words/words.ts";
import { lossesOf, type Respect, RESPECTS, worstLoss } from "./loss.ts";
import { Sentences } from "./relation_list.tsx";

/** In a profile: what would disappear without it, and the switch that leaves it out. */
export function LeaveOut({ at }: { at: number }): VNode | null {
  const { model, state, change } = usePage();
  const losses = lossesOf(model);
  const found = RESPECTS.flatMap((respect): [Respect, readonly number[]][] => {
    const relations = losses[respect].get(at);
    return relations ? [[respect, relations]] : [];
  });
  if (found.length === 0) return null;
  const id = idOf(model, at);
  return (
    <section class="leave-out" aria-label={LOSS.title}>
      <h3>{LOSS.title}</h3>
      {found.map(([respect, relations]) => {
        const word = `without-${respect}` as const;
        const out = state.filters[word].includes(id);
        return (
          <details key={respect} open={out}>
            <summary>{LOSS.respects[respect](relations.length)}</summary>
            <p>
              <button
                type="button"
                aria-pressed={out}
                onClick={() => change(toggling(state, word, id))}
              >
                {out ? LOSS.putBack : LOSS.leaveOut[respect]}
              </button>
            </p>
            <Sentences relations={relations} />
          </details>
        );
      })}
    </section>
  );
}

/** On a relation: what it would lose most by, in each respect. */
export function WorstLoss({ at }: { at: number }): VNode | null {
  const { model } = usePage();
  const { bases } = model.view.vocabulary;
  const found = RESPECTS.flatMap((respect) => worstLoss(model, at, respect) ?? []);
  const worst = found.sort((a, b) => a.claims - b.claims || b.basis - a.basis)[0];
  if (!worst) return null;
  const left = worst.claims === 0
    ? LOSS.nothing
    : LOSS.left(worst.claims, bases[worst.basis]?.label ?? "");
  return (
    <p class="worst-loss">
      {LOSS.worst} <EntityLink at={worst.without} /> {LOSS.without[worst.respect]}: {left}
    </p>
  );
}

/** What is gone because something is left out, in the reader's column. */
export function LostNotice(): VNode | null {
  const { overlay } = usePage();
  if (overlay.lost.length === 0) return null;
  return (
    <details class="lost" aria-label={LOSS.gone}>
      <summary>{LOSS.lost(overlay.lost.length)}</summary>
      <Sentences relations={overlay.lost} />
    </details>
  );
}
