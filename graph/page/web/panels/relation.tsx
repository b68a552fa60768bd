/** The reader on a relation: its claims side by side, both sides where it is contested. */

import type { VNode } from "preact";
import { hasLeft } from "../export/taken.ts";
import { LineSample } from "./glyph.tsx";
import { ChangeMark } from "../changes/mark.tsx";
import { relationLine } from "../chart/edges.ts";
import { familyOf, opposes, stanceCode, stateCode } from "../model/model.ts";
import { usePage } from "../state/page.ts";
import { CHANGES, READER, STRINGS } from "../words/words.ts";
import { Claim, claimsOf } from "./claim.tsx";
import { WorstLoss } from "../viewpoints/leave_out.tsx";
import { EntityLink } from "./link.tsx";

function isCurrent(status: string | undefined): boolean {
  return status === "current";
}

function Column({ title, claims }: { title: string; claims: readonly number[] }): VNode | null {
  const { selection } = usePage();
  if (claims.length === 0) return null;
  return (
    <section class="side">
      <h3>
        {title} <span class="count">{claims.length}</span>
      </h3>
      {claims.map((c) => <Claim key={c} claim={c} dim={selection.claims[c] === 0} />)}
    </section>
  );
}

/** A relation with all its claims. */
export function RelationReader({ at }: { at: number }): VNode {
  const { model } = usePage();
  const { relations, vocabulary, claims } = model.view;
  const type = vocabulary.relation_types[relations.type[at] ?? -1];
  const state = stateCode(model, at);
  const all = claimsOf(model, at);
  const current = all.filter((c) => isCurrent(vocabulary.statuses[claims.status[c] ?? -1]?.code));
  const pick = (test: (stance: string) => boolean) =>
    current.filter((c) => test(stanceCode(model, c)));
  const origins = relations.origins[at] ?? 0;
  const sides: [string, number[]][] = [
    [READER.saysSo, pick((stance) => stance === "supports")],
    [READER.corrects, pick((stance) => stance === "corrects")],
    [READER.saysOtherwise, pick(opposes)],
    [READER.namedTogether, pick((stance) => stance === "mentions")],
  ];
  const filled = sides.filter(([, list]) => list.length > 0);
  return (
    <article class="relation">
      <p class="kicker">
        <LineSample line={relationLine(model, at)} />
        {vocabulary.families[familyOf(model, at)]?.label}
      </p>
      <h2>
        <EntityLink at={relations.source[at] ?? 0} glyph /> <em>{type?.label ?? ""}</em>{" "}
        <EntityLink at={relations.target[at] ?? 0} glyph />
      </h2>
      <ChangeMark kind="relations" at={at} />
      {READER.states[state] && <p class={`state ${state}`}>{READER.states[state]}</p>}
      <p class="summary">
        {READER.claimCount(current.length)}
        {STRINGS.marks.comma}
        {origins > 0 ? READER.origins(origins) : READER.noSupport}
      </p>
      <WorstLoss at={at} />
      <div class={filled.length > 1 ? "sides several" : "sides"}>
        {filled.map(([title, list]) => <Column key={title} title={title} claims={list} />)}
      </div>
      <Column
        title={READER.replaced}
        claims={all.filter((c) => !current.includes(c) && !hasLeft(model, c))}
      />
      <Column title={CHANGES.claims.withdrawn} claims={all.filter((c) => hasLeft(model, c))} />
    </article>
  );
}
