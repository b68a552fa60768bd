/** What changed in the legend: the switch of the overlay, and what its lines say. */

import type { VNode } from "preact";
import { lineOf } from "../chart/looks.ts";
import { changeLine } from "../chart/stroke.ts";
import { LineSample } from "../panels/glyph.tsx";
import { usePage } from "../state/page.ts";
import { CHANGES } from "../words/words.ts";
import { CHANGE_SIDES, changesOf, showsChanges } from "./changes.ts";

const PLAIN = lineOf("supported", "solid", 1, true);

/** The entries; nothing where the data were compared with none. */
export function ChangesLegend(): VNode | null {
  const { model, state, change } = usePage();
  const changes = changesOf(model);
  if (!changes.compared) return null;
  const on = showsChanges(model, state.report);
  const drawn = CHANGE_SIDES.filter((side) => [...changes.relations.values()].includes(side));
  return (
    <ul class="changes-legend">
      {!model.view.changes.union && (
        <li>
          <button
            type="button"
            aria-pressed={on}
            onClick={() => change({ report: on ? "" : "changes", changed: [] })}
          >
            <LineSample line={changeLine(PLAIN, "changed")} />
            <span>{CHANGES.overlay}</span>
          </button>
        </li>
      )}
      {on && drawn.map((side) => (
        <li key={side} class={`change ${side}`}>
          <LineSample line={changeLine(PLAIN, side)} />
          <span>{CHANGES.legend[side]}</span>
        </li>
      ))}
      {on && <li class="hint">{CHANGES.legendSigns}</li>}
    </ul>
  );
}
