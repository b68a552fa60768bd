/** The region Legend: every mark of the chart, and what it says. */

import type { VNode } from "preact";
import { lineOf } from "../chart/looks.ts";
import { usePage } from "../state/page.ts";
import { STRINGS } from "../strings.ts";
import { Glyph, LineSample } from "./glyph.tsx";

/** The region. */
export function Legend(): VNode {
  const { vocabulary, about } = usePage().model.view;
  const rows: [string, VNode][] = [
    ...vocabulary.bases.map((basis): [string, VNode] => [
      basis.label,
      <LineSample key={basis.code} line={lineOf("supported", basis.line, 1, true)} />,
    ]),
    [
      STRINGS.legendContested,
      <LineSample key="contested" line={lineOf("contested", "solid", 1, true)} />,
    ],
    [STRINGS.legendDenied, <LineSample key="denied" line={lineOf("denied", "", 0, true)} />],
    [
      STRINGS.legendMentioned,
      <LineSample key="mentioned" line={lineOf("mentioned", "", 0, false)} />,
    ],
    [STRINGS.legendWidth, <LineSample key="width" line={lineOf("supported", "solid", 4, true)} />],
  ];
  if (!about.cited) {
    rows.push([
      STRINGS.legendUncited,
      <LineSample key="uncited" line={lineOf("supported", "", 1, true)} />,
    ]);
  }
  return (
    <section class="legend" aria-label={STRINGS.legend}>
      <h2>{STRINGS.legend}</h2>
      <p class="hint">{STRINGS.legendTypes}</p>
      <ul class="types">
        {vocabulary.types.map((type) => (
          <li key={type.code} title={type.meaning}>
            <Glyph type={type.code} />
            {type.label}
          </li>
        ))}
      </ul>
      <p class="hint">{STRINGS.legendLines}. {STRINGS.legendDirection}.</p>
      <ul class="lines">
        {rows.map(([label, sample]) => (
          <li key={label}>
            {sample}
            <span>{label}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
