/** The selection as node-link JSON: the form of `docs/export-json.schema.json`. */

import { familyOf, idOf, type Model, text } from "../model/model.ts";
import { keyOf } from "../address/address.ts";
import { claimCells, claimExtra, entityCells, extraOf, ORIGINS } from "./cells.ts";
import type { Taken } from "./taken.ts";
import { createOrigins, type Facts, factsOf } from "../paths/facts.ts";

const FORMAT = 1;

/** An entity or a relation of the file. */
export type Item = Readonly<Record<string, unknown>>;

function node(model: Model, content: Taken, e: number, claims: ReadonlySet<number>): Item {
  const { aliases, identifiers } = model.view;
  const own = (owners: readonly number[]) => owners.flatMap((owner, i) => owner === e ? [i] : []);
  return {
    ...entityCells(model, e, claims),
    aliases: own(aliases.entity).map((i) => ({
      text: text(model, aliases.text[i]),
      language: text(model, aliases.language[i]),
    })),
    identifiers: own(identifiers.entity).map((i) => ({
      scheme: text(model, identifiers.scheme[i]),
      value: text(model, identifiers.value[i]),
    })),
    context: content.context.has(e),
    extra: Object.fromEntries(extraOf(model, model.view.entity_extras, e)),
  };
}

/** What the claims that are taken amount to: a part tells its own state, basis and origins. */
function factsIn(model: Model, content: Taken): (relation: number) => Facts {
  const living = new Uint8Array(model.claimCount);
  for (const claim of content.claims) living[claim] = 1;
  const origins = createOrigins(model);
  return (relation) => factsOf(model, relation, living, origins);
}

function edge(model: Model, r: number, claims: ReadonlySet<number>, facts: Facts): Item {
  const { relations, vocabulary, claims: columns } = model.view;
  const type = vocabulary.relation_types[relations.type[r] ?? -1];
  const own: object[] = [];
  for (let c = relations.first[r] ?? 0; c < (relations.first[r + 1] ?? 0); c++) {
    if (!claims.has(c)) continue;
    const extra = Object.fromEntries(claimExtra(model, c));
    own.push({
      ...claimCells(model, c, claims),
      undirected: relations.directed[r] === 0 && type?.label !== type?.reverse,
      origin: ORIGINS[columns.origin[c] ?? 0] ?? "row",
      extra,
    });
  }
  return {
    id: keyOf(model, r),
    source: idOf(model, relations.source[r] ?? 0),
    target: idOf(model, relations.target[r] ?? 0),
    type: type?.code ?? "",
    label: type?.label ?? "",
    family: vocabulary.families[familyOf(model, r)]?.code ?? "",
    directed: relations.directed[r] === 1,
    state: facts.state,
    basis: vocabulary.bases[facts.basis]?.code ?? "",
    origins: facts.origins,
    claims: own,
  };
}

/** What the file holds. */
export interface NodeLink {
  readonly hash: string;
  readonly date: string;
  readonly about: { readonly title: string; readonly disclaimer: string };
  readonly nodes: readonly Item[];
  readonly edges: readonly Item[];
}

/** The content of the file. */
export function nodeLink(model: Model, content: Taken): NodeLink {
  const { about, tombstones: stones } = model.view;
  const claims = new Set(content.claims);
  const facts = factsIn(model, content);
  const relations = new Set(content.claims.map((c) => model.relationOf[c] ?? 0));
  const { title, description, licence, contact, disclaimer, questions } = about;
  const whole = {
    format: FORMAT,
    generator: `recordgraph ${about.version}`,
    hash: about.hash,
    date: about.date,
    cited: about.cited,
    about: { title, description, licence, contact, disclaimer, questions },
    directed: true,
    multigraph: true,
    nodes: content.entities.map((e) => node(model, content, e, claims)),
    edges: [...relations].sort((a, b) => a - b).map((r) => edge(model, r, claims, facts(r))),
    tombstones: stones.id.map((id, i) => ({
      id: text(model, id),
      date: text(model, stones.date[i]),
      reason: text(model, stones.reason[i]),
      "replaced-by": text(model, stones.replaced_by[i]),
    })),
  };
  return whole;
}

/** The file. */
export function jsonText(model: Model, content: Taken): string {
  return `${JSON.stringify(nodeLink(model, content), null, 1)}\n`;
}
