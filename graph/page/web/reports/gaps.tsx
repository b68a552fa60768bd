/** The gap report: what the record does not say. */

import type { VNode } from "preact";
import { usePage } from "../state/page.ts";
import { figure, languageName, REPORTS, STRINGS } from "../words/words.ts";
import { Part } from "./part.tsx";
import { Listed } from "./relations_or_entities.tsx";

/** The report; a line with nothing in it is said to have nothing. */
export function Gaps(): VNode {
  const { model } = usePage();
  const { gaps } = model.view;
  const sizeOf = (gap: typeof gaps[number]) => gap.relations.length + gap.entities.length;
  const word = (code: string) => REPORTS.gaps[code] ?? code.replaceAll("_", " ");
  const labelOf = ({ code, parts }: typeof gaps[number]) => {
    const told = parts.map((part) => `${languageName(part.code)} ${figure(part.count)}`);
    if (told.length === 0) return word(code);
    return word(code) + STRINGS.marks.colon + told.join(STRINGS.marks.semicolon);
  };
  const none = gaps.filter((gap) => sizeOf(gap) === 0);
  return (
    <section class="report" aria-label={REPORTS.titles.gaps}>
      <h2>{REPORTS.titles.gaps}</h2>
      <p class="hint">{REPORTS.gapsNote}</p>
      {gaps.filter((gap) => sizeOf(gap) > 0).map((gap) => (
        <Part
          key={gap.code}
          label={labelOf(gap)}
          count={sizeOf(gap)}
          note={REPORTS.gapNotes[gap.code]}
        >
          {() => <Listed relations={gap.relations} entities={gap.entities} />}
        </Part>
      ))}
      {none.length > 0 && (
        <p class="hint">{REPORTS.noGap(none.map((gap) => word(gap.code)).join("; "))}</p>
      )}
      {gaps.every((gap) => gap.code !== "relations_of_one_language") && (
        <p class="hint">{REPORTS.noLanguage}</p>
      )}
    </section>
  );
}
