/** A claim: who says what, where it stands, and how to open it. */

import type { VNode } from "preact";
import { type Model, nameOf, speakersOf, stanceCode, text } from "../model/model.ts";
import { opening, usePage } from "../state/page.ts";
import { READER } from "../words/words.ts";
import { atQuote } from "./at_quote.ts";
import { EntityLink, Inside, Outside } from "./link.tsx";
import { ChangeMark } from "../changes/mark.tsx";
import { useMeant } from "../changes/meant.ts";
import { hasLeft } from "../export/taken.ts";
import { When } from "./when.tsx";
import { Later } from "../clocks/later_line.tsx";
import { officesOf } from "../viewpoints/offices.ts";

/** When something held, as the document says. */
export function held(start: string, end: string): string {
  if (start && end) return `${start} – ${end}`;
  return start ? start : end ? READER.until(end) : "";
}

/** The claims that a claim refers to, and those that refer to it. */
export function references(model: Model, claim: number): { about: number[]; from: number[] } {
  const { references: r } = model.view;
  const about: number[] = [];
  const from: number[] = [];
  r.claim.forEach((c, i) => {
    const other = r.about[i] ?? -1;
    if (c === claim) about.push(other);
    if (other === claim) from.push(c);
  });
  return { about, from };
}

function Citation({ claim, within }: { claim: number; within: number | undefined }): VNode {
  const { model } = usePage();
  const { claims, entities } = model.view;
  const document = claims.document[claim] ?? -1;
  if (document < 0) return <span class="uncited">{READER.noDocument}</span>;
  const quote = text(model, claims.quote[claim]);
  const url = atQuote(text(model, entities.url[document]), quote);
  const archive = atQuote(text(model, entities.archive_url[document]), quote);
  const locator = text(model, claims.locator[claim]);
  const published = text(model, claims.published[claim]);
  if (document === within) {
    return <span class="quiet">{locator ? `${READER.here}, ${locator}` : READER.here}</span>;
  }
  return (
    <>
      <cite>
        <EntityLink at={document} />
      </cite>
      {locator && <span>, {locator}</span>}
      {published && (
        <span>
          ,{" "}
          <time>
            <When start={published} />
          </time>
        </span>
      )}
      {url && (
        <span class="way">
          {" "}
          <Outside url={url}>{READER.open}</Outside>
        </span>
      )}
      {archive && (
        <span class="way">
          {" "}
          <Outside url={archive}>{READER.archived}</Outside>
        </span>
      )}
    </>
  );
}

/** The authorities for which an official speaks, with a link to what makes the tie. */
function InOffice({ claim }: { claim: number }): VNode {
  const { model } = usePage();
  return (
    <>
      {officesOf(model, claim).map(({ authority, tie }) => (
        <span key={authority} class="office">
          {", "}
          {tie < 0
            ? READER.inOffice
            : (
              <Inside to={opening({ kind: "relation", at: model.relationOf[tie] ?? 0 })}>
                {READER.inOffice}
              </Inside>
            )} <EntityLink at={authority} />
        </span>
      ))}
    </>
  );
}

function Speakers({ claim, always }: { claim: number; always: boolean }): VNode | null {
  const { model } = usePage();
  const speakers = speakersOf(model, claim);
  const named = (model.view.claims.speaker[claim] ?? -1) >= 0;
  if (speakers.length === 0) {
    const document = model.view.claims.document[claim] ?? -1;
    return document >= 0 && always ? <span class="quiet">{READER.unknownSpeaker}</span> : null;
  }
  return (
    <span class={named ? "speaker named" : "speaker"}>
      {speakers.map((speaker, i) => (
        <span key={speaker}>
          {i > 0 && ", "}
          <EntityLink at={speaker} />
        </span>
      ))}
      <InOffice claim={claim} />
      {": "}
    </span>
  );
}

function References({ claim }: { claim: number }): VNode | null {
  const { model } = usePage();
  const { about, from } = references(model, claim);
  const corrections = from.filter((c) => stanceCode(model, c) === "corrects");
  if (about.length === 0 && corrections.length === 0) return null;
  const stance = stanceCode(model, claim);
  const word = stance === "corrects"
    ? READER.refers.corrects
    : stance === "retracts"
    ? READER.refers.retracts
    : READER.refers.other;
  // Two claims of one document with one amount read the same: one is enough.
  const distinct = (list: readonly number[]) => {
    const said = new Map(
      list.map((c) => [`${model.view.claims.document[c]} ${amountOf(model, c)}`, c]),
    );
    return [...said.values()];
  };
  const line = (c: number, i: number) => {
    const document = model.view.claims.document[c] ?? -1;
    return (
      <span key={c} class="reference">
        {i > 0 && "; "}
        <Inside to={opening({ kind: "relation", at: model.relationOf[c] ?? 0 })}>
          {amountOf(model, c) || READER.theClaim}
        </Inside>
        {document >= 0 && (
          <>
            {" "}
            {READER.inDocument} <cite>{nameOf(model, document)}</cite>
          </>
        )}
      </span>
    );
  };
  return (
    <p class="refers">
      {about.length > 0 && <span>{word} {distinct(about).map(line)}</span>}
      {corrections.length > 0 && <span>{READER.corrected} {distinct(corrections).map(line)}</span>}
    </p>
  );
}

/** The amount of a claim with its unit, or an empty text. */
export function amountOf(model: Model, claim: number): string {
  const amount = text(model, model.view.claims.amount[claim]);
  if (!amount) return "";
  const shown = amount.split("/").map((part) =>
    /^-?\d{4,}(\.\d+)?$/.test(part)
      ? part.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","))
      : part
  ).join(" – ");
  return `${shown} ${text(model, model.view.claims.unit[claim])}`.trim();
}

/** One claim in full. */
export function Claim(
  { claim, dim, within }: { claim: number; dim?: boolean; within?: number },
): VNode {
  const { model } = usePage();
  const { claims, vocabulary, claim_extras: extras } = model.view;
  const meant = useMeant(claim);
  const word = (column: readonly number[]) => text(model, column[claim]);
  const stance = stanceCode(model, claim);
  const when = held(word(claims.start), word(claims.end));
  const role = vocabulary.roles[claims.role[claim] ?? -1];
  const stage = vocabulary.stages[claims.stage[claim] ?? -1];
  const basis = vocabulary.bases[claims.basis[claim] ?? -1];
  const status = vocabulary.statuses[claims.status[claim] ?? -1];
  const amount = amountOf(model, claim);
  const quote = word(claims.quote);
  const note = word(claims.note);
  const checked = word(claims.checked);
  const own = extras.owner.flatMap((owner, i) => owner === claim ? [i] : []);
  return (
    <div
      ref={meant.ref}
      class={`claim ${stance} ${status?.code ?? ""}${dim ? " dim" : ""}${meant.word}`}
      data-claim={word(claims.id)}
    >
      <ChangeMark kind="claims" at={claim} />
      {amount && <p class="amount">{amount}</p>}
      {quote && <blockquote dir="auto" lang="">{quote}</blockquote>}
      <p class="facts">
        {basis && <span class={`basis ${basis.line}`} title={basis.meaning}>{basis.label}</span>}
        {stance !== "supports" && (
          <span class="stance">{vocabulary.stances[claims.stance[claim] ?? 0]?.label}</span>
        )}
        {status && status.code !== "current" && !hasLeft(model, claim) && (
          <span class="stance">{status.label}</span>
        )}
        {role && <span>{READER.role} {role.label}</span>}
        {stage && <span>{stage.label}</span>}
        {when && (
          <span class="when">
            <When start={word(claims.start)} end={word(claims.end)} />
          </span>
        )}
      </p>
      <Later claim={claim} />
      <p class="citation">
        {((claims.document[claim] ?? -1) !== within || (claims.speaker[claim] ?? -1) >= 0) && (
          <Speakers claim={claim} always={basis !== undefined} />
        )}
        <Citation claim={claim} within={within} />
      </p>
      <References claim={claim} />
      {note && <p class="note" dir="auto" lang="">{note}</p>}
      {own.map((i) => (
        <p class="note" key={i}>
          {text(model, extras.name[i])}:{" "}
          <span dir="auto" lang="">{text(model, extras.value[i])}</span>
        </p>
      ))}
      {checked && <p class="checked">{READER.checked(checked)}</p>}
    </div>
  );
}

/** The claims of a relation, as positions. */
export function claimsOf(model: Model, relation: number): number[] {
  const { first } = model.view.relations;
  const from = first[relation] ?? 0;
  return Array.from({ length: (first[relation + 1] ?? from) - from }, (_, i) => from + i);
}
