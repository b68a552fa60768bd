/** A claim or entity that differs, as a line of the list: what it is, and what became of it. */

import type { VNode } from "preact";
import { type Model, text } from "../model/model.ts";
import { EntityLink, Inside } from "../panels/link.tsx";
import { opening, usePage } from "../state/page.ts";
import { CHANGES, READER } from "../words/words.ts";
import { changesOf, relationBetween } from "./changes.ts";

/** An entity by its id: a link where it is in this page, else the name it had, else the id. */
export function Named({ id }: { id: string }): VNode {
  const { model } = usePage();
  const at = model.entityById.get(id);
  if (at !== undefined) return <EntityLink at={at} />;
  const row = changesOf(model).goneEntities.get(id);
  const name = row === undefined ? "" : text(model, model.view.changes.entities.name[row]);
  return name ? <bdi class="gone-name">{name}</bdi> : <code>{id}</code>;
}

/** What the tombstone of an id says; without one, that it is gone (or nothing, if `quiet`). */
export function Stone({ id, quiet }: { id: string; quiet?: boolean }): VNode | null {
  const { model } = usePage();
  const { tombstones } = model.view;
  const grave = model.tombstones.get(id);
  if (grave === undefined) return quiet ? null : <span class="quiet">{CHANGES.noReason}</span>;
  const heir = text(model, tombstones.replaced_by[grave]);
  return (
    <span class="stone">
      {READER.tombstone(text(model, tombstones.date[grave]), "")}{" "}
      <span dir="auto" lang="">{text(model, tombstones.reason[grave])}</span>
      {heir && (
        <>
          {" "}
          {READER.replacedBy} <Named id={heir} />
        </>
      )}
    </span>
  );
}

/** The caption of a relation type; of a type that only the earlier data had, its code. */
function labelOf(model: Model, code: string): string {
  return model.view.vocabulary.relation_types.find((type) => type.code === code)?.label ?? code;
}

/** A relation by its parts, which opens where it is in this page. */
export function Ends(
  { source, type, target }: { source: string; type: string; target: string },
): VNode {
  const { model } = usePage();
  const at = relationBetween(model, source, type, target);
  const label = labelOf(model, type);
  return (
    <>
      <Named id={source} /> {at < 0
        ? <em>{label}</em>
        : <Inside to={opening({ kind: "relation", at })} class="verb">{label}</Inside>}{" "}
      <Named id={target} />
    </>
  );
}

/** A claim of this page: its relation, which opens at it, and its document. */
export function ClaimHere({ claim }: { claim: number }): VNode {
  const { model } = usePage();
  const { relations, claims, vocabulary } = model.view;
  const at = model.relationOf[claim] ?? 0;
  const document = claims.document[claim] ?? -1;
  return (
    <>
      <EntityLink at={relations.source[at] ?? 0} />{" "}
      <Inside to={{ ...opening({ kind: "relation", at }), claim }} class="verb">
        {vocabulary.relation_types[relations.type[at] ?? -1]?.label ?? ""}
      </Inside>{" "}
      <EntityLink at={relations.target[at] ?? 0} />
      {document >= 0 && (
        <span class="quiet">
          {" "}
          (<cite>
            <EntityLink at={document} />
          </cite>)
        </span>
      )}
    </>
  );
}

/** A claim that this page has no more: what may be said of it, and why it is gone. */
export function ClaimGone({ row }: { row: number }): VNode {
  const { model } = usePage();
  const { claims } = model.view.changes;
  const word = (column: readonly number[]) => text(model, column[row]);
  const id = word(claims.id);
  const told = word(claims.source) !== "";
  return (
    <>
      {told
        ? (
          <Ends
            source={word(claims.source)}
            type={word(claims.type)}
            target={word(claims.target)}
          />
        )
        : <code>{id}</code>}
      {told && (
        <span class="quiet">
          {" "}
          ({word(claims.document) && (
            <>
              <cite>
                <Named id={word(claims.document)} />
              </cite>
              {", "}
            </>
          )}
          {CHANGES.claim(id)})
        </span>
      )}
      {": "}
      <Stone id={id} />
    </>
  );
}
