/** The region Legend: every mark of the chart, and what it says. */

import type { VNode } from "preact";
import { ENDED, lineOf } from "../chart/looks.ts";
import { usePage } from "../state/page.ts";
import { CLOCKS, STRINGS } from "../words/words.ts";
import { Glyph, LineSample } from "./glyph.tsx";

/** On a window this high there is room for all of it. */
const TALL = 1000;

/** The region. */
export function Legend(): VNode {
  const { vocabulary, about, endings } = usePage().model.view;
  const bases = vocabulary.bases.map((basis): [string, VNode] => [
    basis.label,
    <LineSample key={basis.code} line={lineOf("supported", basis.line, 1, true)} />,
  ]);
  const uncited: [string, VNode] = [
    STRINGS.legendUncited,
    <LineSample key="u" line={lineOf("supported", "", 1, true)} />,
  ];
  const plain = lineOf("supported", "solid", 1, true);
  const ended: [string, VNode] = [
    CLOCKS.legendEnded,
    <LineSample key="e" line={{ ...plain, sign: ENDED }} />,
  ];
  const brief: [string, VNode][] = [
    [STRINGS.legendContested, <LineSample key="c" line={lineOf("contested", "solid", 1, true)} />],
    [STRINGS.legendDenied, <LineSample key="d" line={lineOf("denied", "", 0, true)} />],
    [STRINGS.legendMentioned, <LineSample key="m" line={lineOf("mentioned", "", 0, false)} />],
    ...(endings.line.length > 0 ? [ended] : []),
    ...(about.cited ? [] : [uncited]),
    [STRINGS.legendWidth, <LineSample key="w" line={lineOf("supported", "solid", 4, true)} />],
  ];
  return (
    <section class="legend" aria-label={STRINGS.legend}>
      <Rows rows={brief} />
      <details open={innerHeight >= TALL}>
        <summary>{STRINGS.legendAll}</summary>
        <ul>
          {vocabulary.types.map((type) => (
            <li key={type.code} title={type.meaning}>
              <Glyph type={type.code} />
              {type.label}
            </li>
          ))}
        </ul>
        <Rows rows={bases} />
        <p class="hint">{STRINGS.legendTypes}. {STRINGS.legendLines}. {STRINGS.legendDirection}.</p>
      </details>
    </section>
  );
}

function Rows({ rows }: { rows: readonly [string, VNode][] }): VNode {
  return (
    <ul>
      {rows.map(([label, sample]) => (
        <li key={label}>
          {sample}
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}
