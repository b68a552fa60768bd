/** Relations in the reader: of an entity by family, and resting on a document or a voice. */

import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { nameOf, otherEnd, stateCode, text } from "../model/model.ts";
import { opening, usePage } from "../state/page.ts";
import { figure, READER } from "../words/words.ts";
import { relationLine } from "../chart/edges.ts";
import { Claim, claimsOf } from "./claim.tsx";
import { LineSample } from "./glyph.tsx";
import { EntityLink, Inside } from "./link.tsx";
import { familiesOf, type Kind } from "./profile.ts";

const FIRST = 12;
const CLAIMS = 3;

/** A list that shows its first rows, and the rest when asked. */
function useSome<T>(list: ArrayLike<T>, first: number): { shown: T[]; more: VNode | null } {
  const [limit, setLimit] = useState(first);
  const rest = list.length - limit;
  return {
    shown: Array.from({ length: Math.min(limit, list.length) }, (_, i) => list[i] as T),
    more: rest > 0
      ? (
        <button type="button" class="text more" onClick={() => setLimit(limit + 100)}>
          {READER.more(Math.min(rest, 100))}
        </button>
      )
      : null,
  };
}

/** The words of a relation, linked to its claims. */
export function RelationWords({ at, label }: { at: number; label: string }): VNode {
  return <Inside to={opening({ kind: "relation", at })} class="verb">{label}</Inside>;
}

function Item({ relation, from, label }: { relation: number; from: number; label: string }): VNode {
  const { model, selection } = usePage();
  const { shown, more } = useSome(claimsOf(model, relation), CLAIMS);
  const state = stateCode(model, relation);
  return (
    <li class={`item ${state}${selection.relations[relation] ? "" : " dim"}`}>
      <p class="said">
        <EntityLink at={otherEnd(model, relation, from)} glyph />
        <Inside to={opening({ kind: "relation", at: relation })} class="see">
          <LineSample line={relationLine(model, relation)} />
          <span class="hidden">{`${label} ${nameOf(model, otherEnd(model, relation, from))}`}</span>
        </Inside>
      </p>
      {READER.states[state] && <p class={`state ${state}`}>{READER.states[state]}</p>}
      {shown.map((c) => <Claim key={c} claim={c} within={from} dim={selection.claims[c] === 0} />)}
      {more}
    </li>
  );
}

function KindList({ kind, from }: { kind: Kind; from: number }): VNode {
  const { shown, more } = useSome(kind.relations, FIRST);
  return (
    <div class="kind">
      <h4>{kind.label}</h4>
      <ul>{shown.map((r) => <Item key={r} relation={r} from={from} label={kind.label} />)}</ul>
      {more}
    </div>
  );
}

/** The relations of an entity, by family. */
export function RelationList(
  { at, keep }: { at: number; keep: (relation: number) => boolean },
): VNode {
  const { model } = usePage();
  const families = familiesOf(model, at, keep);
  return (
    <>
      {families.map((family) => (
        <section key={`${at} ${family.code}`} class="family" aria-label={family.label}>
          <h3>
            {family.label} <span class="count">{figure(family.count)}</span>
          </h3>
          {family.kinds.map((kind) => <KindList key={kind.label} kind={kind} from={at} />)}
        </section>
      ))}
    </>
  );
}

function EvidenceRow({ claim }: { claim: number }): VNode {
  const { model, selection } = usePage();
  const { relations, vocabulary, claims } = model.view;
  const r = model.relationOf[claim] ?? 0;
  const locator = text(model, claims.locator[claim]);
  const stance = vocabulary.stances[claims.stance[claim] ?? 0];
  return (
    <li class={selection.claims[claim] ? undefined : "dim"}>
      <EntityLink at={relations.source[r] ?? 0} />{" "}
      <RelationWords
        at={r}
        label={vocabulary.relation_types[relations.type[r] ?? -1]?.label ?? ""}
      />{" "}
      <EntityLink at={relations.target[r] ?? 0} />
      {stance && stance.code !== "supports" && <span class="stance">{stance.label}</span>}
      {locator && <span class="quiet">, {locator}</span>}
    </li>
  );
}

/** Claims as sentences: what rests on a document, or what a voice says. */
export function Evidence(
  { claims, title }: { claims: Uint32Array; title: (n: number) => string },
): VNode | null {
  const { shown, more } = useSome<number>(claims, 25);
  if (claims.length === 0) return null;
  return (
    <section class="evidence">
      <h3>{title(claims.length)}</h3>
      <ul>{shown.map((c) => <EvidenceRow key={c} claim={c} />)}</ul>
      {more}
    </section>
  );
}
