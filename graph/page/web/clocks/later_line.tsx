/** The line that an acquittal, dismissal, reversal or delisting has wherever its stage is shown. */

import type { VNode } from "preact";
import { text } from "../model/model.ts";
import { Inside } from "../panels/link.tsx";
import { opening, usePage } from "../state/page.ts";
import { CLOCKS, STRINGS } from "../words/words.ts";
import { endingsOf, endingsOfRelation, stageWord } from "./later.ts";

function useWords(): (claim: number) => string {
  const { model } = usePage();
  return (claim) => {
    const date = text(model, model.view.claims.start[claim]);
    const word = date ? CLOCKS.later : CLOCKS.also;
    return `${word} ${stageWord(model, claim)}${date ? `${STRINGS.marks.comma}${date}` : ""}`;
  };
}

/** What ends the stage of a claim, each with a link to its own claim. */
export function Later({ claim }: { claim: number }): VNode | null {
  const { model } = usePage();
  const words = useWords();
  const ends = endingsOf(model, claim);
  if (ends.length === 0) return null;
  return (
    <p class="later">
      {ends.map((end, i) => (
        <span key={end}>
          {i > 0 && "; "}
          <Inside to={opening({ kind: "relation", at: model.relationOf[end] ?? 0 })}>
            {words(end)}
          </Inside>
        </span>
      ))}
    </p>
  );
}

/** The same for a row of the table and the note beside the pointer: words only. */
export function LaterWords({ relation }: { relation: number }): VNode | null {
  const { model } = usePage();
  const words = useWords();
  const own = model.view.relations.first;
  const ends = endingsOfRelation(model, relation)
    .filter((end) => end < (own[relation] ?? 0) || end >= (own[relation + 1] ?? 0));
  const shown = ends.length > 0 ? ends : endingsOfRelation(model, relation);
  if (shown.length === 0) return null;
  const said = [...new Set(shown.map(words))].join("; ");
  return <span class="later" title={said}>{` (${said})`}</span>;
}
