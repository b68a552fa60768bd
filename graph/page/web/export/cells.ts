/** The cells of entities and claims, by the columns of the data format. */

import { idOf, type Model, stanceCode, text, typeCode } from "../model/model.ts";
import type { ExtraColumns } from "../model/view.ts";
import { claimId } from "./taken.ts";

/** Cells by column, as texts or lists of texts. */
export type Cells = Readonly<Record<string, string | readonly string[]>>;

/** Where a claim stands: a row, or a document's publisher or author cell. */
export const ORIGINS = ["row", "publisher", "author"] as const;

/** The unknown columns of one owner. */
export function extraOf(model: Model, extras: ExtraColumns, owner: number): [string, string][] {
  return extras.owner.flatMap((own, i): [string, string][] =>
    own === owner ? [[text(model, extras.name[i]), text(model, extras.value[i])]] : []
  );
}

/** The entities that a document's cell of this kind names, by the claims that are taken. */
function bylines(
  model: Model,
  entity: number,
  kind: string,
  claims: ReadonlySet<number>,
): string[] {
  const { relations, claims: columns, vocabulary } = model.view;
  const found: string[] = [];
  for (let r = 0; r < model.relationCount; r++) {
    if (relations.source[r] !== entity) continue;
    if (vocabulary.relation_types[relations.type[r] ?? -1]?.code !== kind) continue;
    for (let c = relations.first[r] ?? 0; c < (relations.first[r + 1] ?? 0); c++) {
      if (claims.has(c) && (columns.origin[c] ?? 0) > 0) {
        found.push(idOf(model, relations.target[r] ?? 0));
      }
    }
  }
  return found;
}

/** The cells of an entity. */
export function entityCells(model: Model, e: number, claims: ReadonlySet<number>): Cells {
  const { entities, aliases, identifiers } = model.view;
  const word = (column: readonly number[]) => text(model, column[e]);
  const own = (owners: readonly number[]) => owners.flatMap((owner, i) => owner === e ? [i] : []);
  const document = typeCode(model, e) === "document";
  return {
    id: idOf(model, e),
    name: word(entities.name),
    type: typeCode(model, e),
    aliases: own(aliases.entity).map((i) => {
      const language = text(model, aliases.language[i]);
      return text(model, aliases.text[i]) + (language && `@${language}`);
    }),
    description: word(entities.description),
    country: word(entities.countries).split(" ").filter((code) => code !== ""),
    start: word(entities.start),
    end: word(entities.end),
    identifiers: own(identifiers.entity).map((i) =>
      `${text(model, identifiers.scheme[i])}:${text(model, identifiers.value[i])}`
    ),
    lat: String(entities.lat[e] ?? ""),
    lon: String(entities.lon[e] ?? ""),
    publisher: document ? bylines(model, e, "published-by", claims) : [],
    author: document ? bylines(model, e, "authored-by", claims) : [],
    url: word(entities.url),
    archive_url: word(entities.archive_url),
    retrieved: word(entities.retrieved),
    note: word(entities.note),
  };
}

/** The cells of a claim; references lead only to claims that are taken. */
export function claimCells(model: Model, c: number, claims: ReadonlySet<number>): Cells {
  const { claims: columns, relations, references, vocabulary, entities } = model.view;
  const word = (column: readonly number[]) => text(model, column[c]);
  const code = (list: readonly { code: string }[], column: readonly number[]) =>
    list[column[c] ?? -1]?.code ?? "";
  const name = (column: readonly number[]) =>
    (column[c] ?? -1) < 0 ? "" : idOf(model, column[c] ?? 0);
  const r = model.relationOf[c] ?? 0;
  const ends = [idOf(model, relations.source[r] ?? 0), idOf(model, relations.target[r] ?? 0)];
  if (columns.reversed[c]) ends.reverse();
  const document = columns.document[c] ?? -1;
  const published = word(columns.published);
  const inherited = document >= 0 && text(model, entities.start[document]) === published;
  return {
    id: claimId(model, c),
    source: ends[0] ?? "",
    type: vocabulary.relation_types[relations.type[r] ?? -1]?.code ?? "",
    target: ends[1] ?? "",
    role: code(vocabulary.roles, columns.role),
    stage: code(vocabulary.stages, columns.stage),
    start: word(columns.start),
    end: word(columns.end),
    amount: word(columns.amount),
    unit: word(columns.unit),
    basis: code(vocabulary.bases, columns.basis),
    stance: stanceCode(model, c),
    "refers-to": references.claim.flatMap((claim, i) =>
      claim === c && claims.has(references.about[i] ?? -1)
        ? [claimId(model, references.about[i] ?? 0)]
        : []
    ),
    speaker: name(columns.speaker),
    document: name(columns.document),
    locator: word(columns.locator),
    quote: word(columns.quote),
    published: inherited ? "" : published,
    checked: word(columns.checked),
    status: code(vocabulary.statuses, columns.status),
    note: word(columns.note),
  };
}

/** The unknown columns of a claim, with Gephi's direction where the type does not tell it. */
export function claimExtra(model: Model, c: number): [string, string][] {
  const { relations, vocabulary, claim_extras: extras } = model.view;
  const found = extraOf(model, extras, c);
  const r = model.relationOf[c] ?? 0;
  const type = vocabulary.relation_types[relations.type[r] ?? -1];
  const told = relations.directed[r] === 1 || type?.label === type?.reverse ||
    found.some(([name]) => name.toLowerCase() === "direction");
  return told ? found : [...found, ["direction", "Undirected"]];
}
