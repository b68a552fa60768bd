/** What was taken back, what went with it, and what stands on less. */

import type { VNode } from "preact";
import { text } from "../model/model.ts";
import { usePage } from "../state/page.ts";
import { figure, REPORTS } from "../words/words.ts";
import { Part } from "./part.tsx";
import { Listed } from "./relations_or_entities.tsx";

/** The report: tombstones, and the damage in numbers, since what fell is not told again. */
export function Retractions(): VNode {
  const { model } = usePage();
  const { tombstones, damage } = model.view;
  const told = (column: readonly number[], at: number) => text(model, column[at]);
  const relationsOf = (claims: readonly number[]) => [
    ...new Set(claims.map((claim) => model.relationOf[claim] ?? 0)),
  ];
  const numbers = [
    [REPORTS.gone.claims, damage.claims],
    [REPORTS.gone.documents, damage.documents],
    [REPORTS.gone.relations, damage.relations],
    [REPORTS.gone.entities, damage.entities],
  ] as const;
  const standing = [
    [REPORTS.left.weaker, damage.weaker, REPORTS.leftNotes.weaker],
    [REPORTS.left.answers, relationsOf(damage.answers), REPORTS.leftNotes.answers],
    [REPORTS.left.copies, relationsOf(damage.copies), REPORTS.leftNotes.copies],
  ] as const;
  return (
    <section class="report" aria-label={REPORTS.titles.retractions}>
      <h2>{REPORTS.titles.retractions}</h2>
      <p class="hint">{REPORTS.retractionsNote}</p>
      <dl class="numbers">
        {numbers.filter(([, count]) => count > 0).map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure(count)}</dd>
          </div>
        ))}
      </dl>
      {standing.filter(([, relations]) => relations.length > 0).map(([label, relations, note]) => (
        <Part key={label} label={label} count={relations.length} note={note}>
          {() => <Listed relations={relations} entities={[]} />}
        </Part>
      ))}
      <h3>{REPORTS.stones}</h3>
      <ul class="plain stones">
        {tombstones.id.map((_, at) => (
          <li key={told(tombstones.id, at)}>
            <code>{told(tombstones.id, at)}</code>
            {told(tombstones.date, at) && `, ${told(tombstones.date, at)}`}
            {told(tombstones.reason, at) && (
              <>
                : <span dir="auto" lang="">{told(tombstones.reason, at)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
