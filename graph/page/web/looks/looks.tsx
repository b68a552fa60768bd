/** The ways to look at the selection: chart, timeline, map and matrix, as tabs. */

import type { VNode } from "preact";
import { WorldMap } from "../map/map.tsx";
import { Matrix } from "../matrix/matrix.tsx";
import { HandTools } from "../moving/hands.tsx";
import { usePage } from "../state/page.ts";
import { LOOKS } from "../state/state.ts";
import { LOOKING } from "../words/words.ts";
import { Timeline } from "../timeline/timeline.tsx";

/** The id of the panel that the tabs switch. */
export const PANEL = "look";

/** The tabs. */
export function LookTabs(): VNode {
  const { state, change } = usePage();
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    const at = (LOOKS.indexOf(state.look) + step + LOOKS.length) % LOOKS.length;
    const next = LOOKS[at];
    if (!next) return;
    change({ look: next });
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[at]?.focus();
  };
  return (
    <div class="look-bar">
      <div class="looks" role="tablist" aria-label={LOOKING.name} onKeyDown={onKey}>
        {LOOKS.map((look) => (
          <button
            type="button"
            role="tab"
            key={look}
            id={`tab-${look}`}
            aria-selected={state.look === look}
            aria-controls={PANEL}
            tabIndex={state.look === look ? 0 : -1}
            onClick={() => change({ look })}
          >
            {LOOKING.looks[look]}
          </button>
        ))}
      </div>
      <HandTools />
    </div>
  );
}

/** What stands in the panel instead of the chart. */
export function OtherLook(): VNode | null {
  const { look } = usePage().state;
  if (look === "timeline") return <Timeline />;
  if (look === "map") return <WorldMap />;
  return look === "matrix" ? <Matrix /> : null;
}
