/** The reader on an entity: a short profile with its sources. */

import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { identitiesOf, typeWords } from "../model/identity.ts";
import { countOf, idOf, itemsOf, nameOf, publishersOf, text, typeCode } from "../model/model.ts";
import { setting, usePage } from "../state/page.ts";
import { ChangeMark } from "../changes/mark.tsx";
import { MovingActions } from "../moving/actions.tsx";
import { READER } from "../words/words.ts";
import { Evidence, RelationList } from "./relations_of.tsx";
import { EntityGlyph } from "./glyph.tsx";
import { EntityLink, Outside } from "./link.tsx";
import { aliasesOf, extrasOf, identifiersOf } from "./profile.ts";
import { LeaveOut } from "../viewpoints/leave_out.tsx";
import { Sources } from "./sources.tsx";
import { Standing } from "./standing.tsx";
import { glossOf, When } from "./when.tsx";

function Facts({ at }: { at: number }): VNode {
  const { model } = usePage();
  const { entities } = model.view;
  const word = (column: readonly number[]) => text(model, column[at]);
  const start = word(entities.start);
  const end = word(entities.end);
  const isDocument = typeCode(model, at) === "document";
  const identifiers = identifiersOf(model, at);
  const publishers = isDocument ? publishersOf(model, at) : [];
  const lat = entities.lat[at] ?? null;
  const lon = entities.lon[at] ?? null;
  const row = (name: string, value: VNode | string) => (
    <div key={name}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
  const url = word(entities.url);
  const archive = word(entities.archive_url);
  const retrieved = word(entities.retrieved);
  return (
    <dl class="facts">
      {publishers.length > 0 &&
        row(READER.publisher, <>{publishers.map((p) => <EntityLink key={p} at={p} />)}</>)}
      {(start || end) && row(
        isDocument ? READER.published : READER.datesName,
        isDocument && !end ? <When start={start} /> : (
          <>
            {READER.dates(start, end)}
            {glossOf(start, end) && <span class="gloss">{` (${glossOf(start, end)})`}</span>}
          </>
        ),
      )}
      {word(entities.countries) && row(READER.country, word(entities.countries))}
      {identifiers.length > 0 && row(
        READER.identifiers,
        <>
          {identifiers.map(({ scheme, value }) => (
            <span class="identifier" key={`${scheme}:${value}`}>
              <span class="scheme">{scheme}</span> {value}
            </span>
          ))}
        </>,
      )}
      {lat !== null && lon !== null && row(READER.position, `${lat}°, ${lon}°`)}
      {(url || archive || isDocument) && row(
        READER.open,
        <>
          {url && (
            <Outside url={url}>{url.replace(/^https?:\/\/(www\.)?/, "").slice(0, 60)}</Outside>
          )}
          {archive && (
            <>
              {url && " · "}
              <Outside url={archive}>{READER.archived}</Outside>
            </>
          )}
          {!url && !archive && <span class="quiet">{READER.noLink}</span>}
          {retrieved && <span class="quiet">&nbsp;· {READER.retrieved(retrieved)}</span>}
        </>,
      )}
      {extrasOf(model, at).map(({ name, value }) => row(name, value))}
    </dl>
  );
}

function Actions({ at }: { at: number }): VNode {
  const page = usePage();
  const { model, state, change } = page;
  const id = idOf(model, at);
  const add = (name: "document" | "without-document" | "publisher" | "without-publisher") => () =>
    change(setting(state, name, [...state.filters[name].filter((v) => v !== id), id]));
  const publishes = [...itemsOf(model.relationsOf, at)].some((r) =>
    model.view.relations.target[r] === at && model.view.vocabulary
        .relation_types[model.view.relations.type[r] ?? -1]?.code === "published-by"
  );
  const around = state.focus?.around.includes(at) ? state.focus.depth : 0;
  return (
    <div class="actions">
      {countOf(model.relationsOf, at) > 0 && (
        <span role="group" aria-label={READER.focus} class="steps">
          <span>{READER.focus}</span>
          {[1, 2, 3].map((depth) => (
            <button
              type="button"
              key={depth}
              aria-pressed={around === depth}
              onClick={() =>
                change({ focus: around === depth ? null : { around: [at], depth }, camera: null })}
            >
              {READER.focusSteps(depth)}
            </button>
          ))}
        </span>
      )}
      <MovingActions at={at} />
      {countOf(model.claimsOn, at) > 0 && (
        <>
          <button type="button" onClick={add("document")}>{READER.onlyThis}</button>
          <button type="button" onClick={add("without-document")}>{READER.setAside}</button>
        </>
      )}
      {publishes && (
        <>
          <button type="button" onClick={add("publisher")}>{READER.onlyPublished}</button>
          <button type="button" onClick={add("without-publisher")}>
            {READER.withoutPublisher}
          </button>
        </>
      )}
    </div>
  );
}

/** An entity as a sourced profile. */
export function EntityReader({ at }: { at: number }): VNode {
  const { model, selection } = usePage();
  const [all, setAll] = useState(false);
  const { entities, vocabulary } = model.view;
  const type = vocabulary.types[entities.type[at] ?? -1];
  const identity = identitiesOf(model).get(at);
  const aliases = aliasesOf(model, at);
  const description = text(model, entities.description[at]);
  const note = text(model, entities.note[at]);
  const hidden = [...itemsOf(model.relationsOf, at)].filter((r) => !selection.relations[r]).length;
  return (
    <article class="profile" data-entity={idOf(model, at)}>
      <p class="kicker" title={type?.meaning}>
        <EntityGlyph at={at} told />
        {typeWords(model, at)}
      </p>
      <h2 dir="auto" lang="">{nameOf(model, at)}</h2>
      {identity && <p class="identity">{identity.meaning}</p>}
      <ChangeMark kind="entities" at={at} />
      {aliases.length > 0 && (
        <p class="aliases">
          <span class="label">{READER.aliases}</span>{" "}
          {aliases.map(({ text: alias, language }, i) => (
            <span key={i}>
              {i > 0 && "; "}
              <bdi lang={language}>{alias}</bdi>
            </span>
          ))}
        </p>
      )}
      {description && <p class="lead" dir="auto" lang="">{description}</p>}
      <Facts at={at} />
      <Actions at={at} />
      <Standing at={at} />
      <Sources at={at} />
      <LeaveOut at={at} />
      {hidden > 0 && (
        <p class="hidden-note">
          {READER.hidden(hidden)}{" "}
          <button type="button" class="text" onClick={() => setAll(!all)}>
            {all ? READER.hideHidden : READER.showHidden}
          </button>
        </p>
      )}
      <Evidence claims={itemsOf(model.claimsOn, at)} title={READER.restsOn} />
      <RelationList at={at} keep={(r) => all || selection.relations[r] === 1} />
      <Evidence claims={itemsOf(model.claimsBy, at)} title={READER.says} />
      {note && (
        <p class="note">
          <span class="label">{READER.note}</span> <span dir="auto" lang="">{note}</span>
        </p>
      )}
    </article>
  );
}
