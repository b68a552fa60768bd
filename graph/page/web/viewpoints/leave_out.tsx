/** Leave one out: what rests on one voice alone, and what goes when it goes. */

import type { VNode } from "preact";
import { idOf } from "../model/model.ts";
import { EntityLink } from "../panels/link.tsx";
import { toggling, usePage } from "../state/page.ts";
import { LOSS, STRINGS, VIEWPOINTS } from "../words/words.ts";
import { type Loss, lossesOf, worstLoss } from "./loss.ts";
import { Sentences } from "./relation_list.tsx";

/** What a profile can be left out as. */
const OWN = ["publisher", "speaker", "document"] as const;
/** Who a relation may rest on alone; on one basis most do. */
const VOICES = ["publisher", "speaker", "authorities", "document"] as const;

/** In a profile: what would disappear without it, and the switch that leaves it out. */
export function LeaveOut({ at }: { at: number }): VNode | null {
  const { model, state, change } = usePage();
  const losses = lossesOf(model);
  const id = idOf(model, at);
  const found = OWN.flatMap((respect): [typeof OWN[number], readonly number[]][] => {
    const relations = losses[respect].get(id);
    return relations ? [[respect, relations]] : [];
  });
  if (found.length === 0) return null;
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

/** What is left out: an entity with its link, or the authorities of a country. */
function Without({ loss }: { loss: Loss }): VNode {
  const { model } = usePage();
  const at = loss.respect === "authorities" ? undefined : model.entityById.get(loss.without);
  if (at === undefined) return <span>{VIEWPOINTS.made.authorities(loss.without)}</span>;
  return <EntityLink at={at} />;
}

/** On a relation: what it would lose most by, in each respect. */
export function WorstLoss({ at }: { at: number }): VNode | null {
  const { model } = usePage();
  const { bases } = model.view.vocabulary;
  const found = VOICES.flatMap((respect) => worstLoss(model, at, respect) ?? []);
  const worst = found.sort((a, b) => a.claims - b.claims || b.basis - a.basis)[0];
  if (!worst) return null;
  const left = worst.claims === 0
    ? LOSS.nothing
    : LOSS.left(worst.claims, bases[worst.basis]?.label ?? "");
  return (
    <p class="worst-loss">
      {LOSS.worst} <Without loss={worst} /> {LOSS.without[worst.respect]}
      {STRINGS.marks.colon}
      {left}
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
