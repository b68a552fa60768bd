/** The region Legend: every mark of the chart, what it says, and a switch of the filter for it. */

import type { ComponentChildren, VNode } from "preact";
import { ChangesLegend } from "../changes/legend.tsx";
import { ENDED, lineOf } from "../chart/looks.ts";
import type { CountedWord } from "../filters/bits.ts";
import { identitiesIn } from "../model/identity.ts";
import { toggling, usePage } from "../state/page.ts";
import { CLOCKS, STRINGS } from "../words/words.ts";
import { useFolding } from "./folding.ts";
import { Glyph, LineSample } from "./glyph.tsx";

/** On a window this high there is room for all of it. */
const TALL = 1300;
/** On a window this narrow it is folded. */
const NARROW = 800;

interface EntryProps {
  readonly name: CountedWord;
  readonly value: string;
  readonly label: string;
  readonly meaning?: string | undefined;
  readonly children: ComponentChildren;
}

/** A mark that filters: pressed, the chart shows only what has it (or another that is pressed). */
function Entry({ name, value, label, meaning, children }: EntryProps): VNode {
  const { state, change } = usePage();
  return (
    <li>
      <button
        type="button"
        aria-pressed={state.filters[name].includes(value)}
        title={meaning}
        onClick={() => change(toggling(state, name, value))}
      >
        {children}
        <span>{label}</span>
      </button>
    </li>
  );
}

/** A mark that only says something. */
function Mark({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    <li>
      {children}
      <span>{label}</span>
    </li>
  );
}

const PLAIN = lineOf("supported", "solid", 1, true);

/** The marks of the states, of what is over, and of parties without a name to give. */
function States(): VNode {
  const { model, state, overlay, change } = usePage();
  const { about, endings } = model.view;
  const states: readonly [string, string, string][] = [
    ["contested", STRINGS.legendContested, "solid"],
    ["denied", STRINGS.legendDenied, ""],
    ["mentioned", STRINGS.legendMentioned, ""],
  ];
  return (
    <ul>
      {states.map(([code, label, style]) => (
        <Entry key={code} name="state" value={code} label={label}>
          <LineSample line={lineOf(code, style, 1, code !== "mentioned")} />
        </Entry>
      ))}
      {endings.line.length > 0 && (
        <Mark label={CLOCKS.legendEnded}>
          <LineSample line={{ ...PLAIN, sign: ENDED }} />
        </Mark>
      )}
      {(overlay.ended.size > 0 || !state.dimsEnded) && (
        <li>
          <button
            type="button"
            class="usual"
            aria-pressed={state.dimsEnded}
            title={STRINGS.endedMeaning}
            onClick={() => change({ dimsEnded: !state.dimsEnded })}
          >
            <LineSample line={{ ...PLAIN, faint: true }} />
            <span>{STRINGS.legendOver}</span>
          </button>
        </li>
      )}
      {!about.cited && (
        <Mark label={STRINGS.legendUncited}>
          <LineSample line={lineOf("supported", "", 1, true)} />
        </Mark>
      )}
      <Mark label={STRINGS.legendWidth}>
        <LineSample line={lineOf("supported", "solid", 4, true)} />
      </Mark>
      {identitiesIn(model).map((identity) => (
        <Mark key={identity.code} label={identity.label}>
          <Glyph type="" identity={identity} told />
        </Mark>
      ))}
    </ul>
  );
}

/** The region. */
export function Legend(): VNode {
  return (
    <section class="legend" aria-label={STRINGS.legend}>
      {innerWidth > NARROW ? <Marks /> : (
        <details>
          <summary>{STRINGS.legend}</summary>
          <Marks />
        </details>
      )}
    </section>
  );
}

function Marks(): VNode {
  const { shown, details, summary } = useFolding(innerHeight >= TALL);
  return (
    <>
      <States />
      <ChangesLegend />
      <details {...details}>
        <summary {...summary}>{STRINGS.legendAll}</summary>
        {shown && <All />}
      </details>
    </>
  );
}

function All(): VNode {
  const { vocabulary } = usePage().model.view;
  return (
    <>
      <ul>
        {vocabulary.types.map(({ code, label, meaning }) => (
          <Entry key={code} name="type" value={code} label={label} meaning={meaning}>
            <Glyph type={code} />
          </Entry>
        ))}
      </ul>
      <ul>
        {vocabulary.bases.map(({ code, label, meaning, line }) => (
          <Entry key={code} name="basis" value={code} label={label} meaning={meaning}>
            <LineSample line={lineOf("supported", line, 1, true)} />
          </Entry>
        ))}
      </ul>
      <p class="hint">
        {STRINGS.legendTypes}. {STRINGS.legendLines}. {STRINGS.legendDirection}.{" "}
        {STRINGS.legendFilters}
      </p>
    </>
  );
}
