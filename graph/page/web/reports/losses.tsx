/** What rests on one alone: for each respect the values without which most relations are gone. */

import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { labelOf } from "../filters/captions.ts";
import { toggling, usePage } from "../state/page.ts";
import { lossesOf, type Respect, RESPECTS, wordOf } from "../viewpoints/loss.ts";
import { Sentences } from "../viewpoints/relation_list.tsx";
import { byName, LOSS, READER, REPORTS } from "../words/words.ts";
import { Part } from "./part.tsx";

const FIRST = 8;

function Value(
  { respect, value, relations }: {
    respect: Respect;
    value: string;
    relations: readonly number[];
  },
): VNode {
  const { model, state, change } = usePage();
  const word = wordOf(respect);
  const out = state.filters[word].includes(value);
  return (
    <Part
      label={labelOf(model, word, value)}
      count={relations.length}
      ofData={respect !== "basis" && respect !== "authorities"}
    >
      {() => (
        <>
          <p>
            <button
              type="button"
              aria-pressed={out}
              onClick={() => change(toggling(state, word, value))}
            >
              {out ? LOSS.putBack : REPORTS.leaveOut}
            </button>
          </p>
          <Sentences relations={relations} />
        </>
      )}
    </Part>
  );
}

function InOneRespect({ respect }: { respect: Respect }): VNode | null {
  const { model } = usePage();
  const [limit, setLimit] = useState(FIRST);
  const word = wordOf(respect);
  const found = [...lossesOf(model)[respect]].sort((a, b) =>
    b[1].length - a[1].length || byName(labelOf(model, word, a[0]), labelOf(model, word, b[0]))
  );
  if (found.length === 0) return null;
  return (
    <section aria-label={REPORTS.respects[respect]}>
      <h3>{REPORTS.respects[respect]}</h3>
      {found.slice(0, limit).map(([value, relations]) => (
        <Value key={value} respect={respect} value={value} relations={relations} />
      ))}
      {found.length > limit && (
        <button
          type="button"
          class="text more"
          onClick={() => setLimit(found.length)}
        >
          {READER.more(found.length - limit)}
        </button>
      )}
    </section>
  );
}

/** The report. */
export function Losses(): VNode {
  return (
    <section class="report" aria-label={REPORTS.titles.losses}>
      <h2>{REPORTS.titles.losses}</h2>
      <p class="hint">{REPORTS.lossesNote}</p>
      {RESPECTS.map((respect) => <InOneRespect key={respect} respect={respect} />)}
    </section>
  );
}
