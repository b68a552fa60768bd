/** Legal standing in order of time; an acquittal always beside its charge. */

import type { VNode } from "preact";
import { itemsOf, type Model, text } from "../model/model.ts";
import { opening, usePage } from "../state/page.ts";
import { givenOf, translatedStanding } from "../words/standing.ts";
import { CLOCKS, READER, WORDS } from "../words/words.ts";
import { EntityLink, Inside } from "./link.tsx";
import { When } from "./when.tsx";
import { isAfter } from "../clocks/later.ts";

const ENDINGS = new Set(["acquitted", "dismissed", "overturned", "delisted"]);

/** The lines of an entity's standing, in time order, by proceeding and party. */
export function linesOf(model: Model, entity: number): number[][] {
  const { standing } = model.view;
  const groups = new Map<string, number[]>();
  for (const line of itemsOf(model.standingOf, entity)) {
    const key = `${standing.proceeding[line]} ${standing.entity[line]}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

/** The sentence in the reader's language, or in English where no translation is sure. */
function Sentence({ line }: { line: number }): VNode {
  const { model } = usePage();
  const { sentence } = model.view.standing;
  if (WORDS.tag === "en") return <span>{text(model, sentence[line])}</span>;
  const said = translatedStanding(givenOf(model, line), WORDS);
  return said ? <span>{said}</span> : <span lang="en">{text(model, sentence[line])}</span>;
}

/** Whether a line says word for word what the one before it says; an ending is always said in full. */
export function repeats(model: Model, line: number, before: number | undefined): boolean {
  const { standing, vocabulary } = model.view;
  if (before === undefined) return false;
  const stage = vocabulary.stages[standing.stage[line] ?? -1]?.code ?? "";
  return !ENDINGS.has(stage) && standing.sentence[line] === standing.sentence[before] &&
    standing.entity[line] === standing.entity[before];
}

function Line(
  { line, before, entity }: { line: number; before: number | undefined; entity: number },
): VNode {
  const { model, state } = usePage();
  const { standing, claims, vocabulary } = model.view;
  const claim = standing.claim[line] ?? 0;
  const party = standing.entity[line] ?? 0;
  const stage = vocabulary.stages[standing.stage[line] ?? -1]?.code ?? "";
  const document = claims.document[claim] ?? -1;
  const again = repeats(model, line, before);
  const start = text(model, claims.start[claim]);
  const end = text(model, claims.end[claim]);
  return (
    <li class={again ? "again" : ENDINGS.has(stage) ? "ending" : undefined}>
      <span class="when">
        <When start={start || end ? start : text(model, claims.published[claim])} end={end} />
      </span>
      <span>
        {isAfter(model, state.filters, claim) && <em class="after">{`${CLOCKS.later} `}</em>}
        {party !== entity && !again && (
          <>
            <EntityLink at={party} />
            {" "}
          </>
        )}
        <Inside
          to={opening({ kind: "relation", at: model.relationOf[claim] ?? 0 })}
          class="sentence"
        >
          {again ? READER.again : <Sentence line={line} />}
        </Inside>
        {document >= 0 && (
          <span class="source">
            <cite>
              <EntityLink at={document} />
            </cite>
          </span>
        )}
      </span>
    </li>
  );
}

/** The standing of an entity, or nothing where there is none. */
export function Standing({ at }: { at: number }): VNode | null {
  const { model } = usePage();
  const groups = linesOf(model, at);
  if (groups.length === 0) return null;
  return (
    <section class="standing" aria-label={READER.standing}>
      <h3>{READER.standing}</h3>
      <p class="hint">{READER.standingNote}</p>
      {groups.map((lines) => (
        <ol key={lines[0]}>
          {lines.map((line, i) => (
            <Line
              key={line}
              line={line}
              before={lines[i - 1]}
              entity={at}
            />
          ))}
        </ol>
      ))}
    </section>
  );
}
