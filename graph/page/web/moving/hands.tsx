/** What a drag on the chart does: look around, choose with a lasso, or move entities. */

import type { VNode } from "preact";
import { type Page, usePage } from "../state/page.ts";
import type { Hand } from "../state/state.ts";
import { MOVING } from "../words/words.ts";

/** The change that takes a hand, or lets it go where it is the one in use. */
export function taking(
  { state, change, announce }: Pick<Page, "state" | "change" | "announce">,
  hand: Hand,
): void {
  const next = state.hand === hand ? "look" : hand;
  change({ hand: next }, "replace");
  announce(MOVING.handNotes[next]);
}

/** Dashed loop and crossed arrows: the same in every language. */
const DRAWN: Readonly<Record<Exclude<Hand, "look">, VNode>> = {
  choose: (
    <path
      d="M8 2.5c3.6 0 6 1.8 6 4.4s-2.4 4.4-6 4.4-6-1.8-6-4.4 2.4-4.4 6-4.4zM5 11l-1.6 3"
      stroke-dasharray="2.6 1.8"
    />
  ),
  move: (
    <path d="M8 1v14M1 8h14M5.8 3.2 8 1l2.2 2.2M5.8 12.8 8 15l2.2-2.2M3.2 5.8 1 8l2.2 2.2M12.8 5.8 15 8l-2.2 2.2" />
  ),
};

/** The buttons; on the chart only, where there is something to drag. */
export function HandTools(): VNode | null {
  const page = usePage();
  const { state } = page;
  if (state.look !== "chart") return null;
  return (
    <div class="hands" role="toolbar" aria-label={MOVING.hands}>
      {(["choose", "move"] as const).map((hand) => (
        <button
          type="button"
          key={hand}
          aria-pressed={state.hand === hand}
          aria-label={MOVING.handTools[hand]}
          title={MOVING.handNotes[hand]}
          onClick={() => taking(page, hand)}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">{DRAWN[hand]}</svg>
          <span class="word" aria-hidden="true">{MOVING.handNames[hand]}</span>
        </button>
      ))}
    </div>
  );
}
