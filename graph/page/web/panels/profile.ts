/** A profile's relations: by family, then by what they say, the best supported first. */

import { familyOf, itemsOf, type Model, nameOf, otherEnd, text } from "../model/model.ts";
import { byName } from "../words/words.ts";

/** Relations of one kind, read from one end. */
export interface Kind {
  readonly label: string;
  readonly relations: readonly number[];
}

/** The kinds of one family. */
export interface Family {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly kinds: readonly Kind[];
}

/** The relations of an entity that `keep` keeps, grouped for reading. */
export function familiesOf(
  model: Model,
  entity: number,
  keep: (relation: number) => boolean,
): Family[] {
  const { relations, vocabulary } = model.view;
  const found = new Map<number, Map<string, number[]>>();
  for (const r of itemsOf(model.relationsOf, entity)) {
    if (!keep(r)) continue;
    const type = vocabulary.relation_types[relations.type[r] ?? -1];
    const outward = relations.source[r] === entity || relations.directed[r] === 0;
    const label = (outward ? type?.label : type?.reverse) ?? "";
    const family = familyOf(model, r);
    const kinds = found.get(family) ?? new Map<string, number[]>();
    found.set(family, kinds);
    const list = kinds.get(label);
    if (list) list.push(r);
    else kinds.set(label, [r]);
  }
  const order = (a: number, b: number) =>
    (relations.origins[b] ?? 0) - (relations.origins[a] ?? 0) ||
    byName(nameOf(model, otherEnd(model, a, entity)), nameOf(model, otherEnd(model, b, entity)));
  return [...found].map(([index, kinds]) => {
    const list = [...kinds].map(([label, members]) => ({ label, relations: members.sort(order) }))
      .sort((a, b) => b.relations.length - a.relations.length || byName(a.label, b.label));
    const family = vocabulary.families[index];
    return {
      code: family?.code ?? "",
      label: family?.label ?? "",
      count: list.reduce((sum, kind) => sum + kind.relations.length, 0),
      kinds: list,
    };
  }).sort((a, b) => rankOf(a.code) - rankOf(b.code));
}

const ORDER = [
  "enforcement",
  "structure",
  "policy",
  "quantity",
  "geography",
  "identity",
  "other",
  "reporting",
];

function rankOf(family: string): number {
  const at = ORDER.indexOf(family);
  return at < 0 ? ORDER.length : at;
}

/** Aliases with their language tags. */
export function aliasesOf(model: Model, entity: number): { text: string; language: string }[] {
  const { aliases } = model.view;
  return aliases.entity.flatMap((e, i) =>
    e === entity
      ? [{ text: text(model, aliases.text[i]), language: text(model, aliases.language[i]) }]
      : []
  );
}

/** Identifiers as `scheme` and `value`. */
export function identifiersOf(model: Model, entity: number): { scheme: string; value: string }[] {
  const { identifiers } = model.view;
  return identifiers.entity.flatMap((e, i) =>
    e === entity
      ? [{ scheme: text(model, identifiers.scheme[i]), value: text(model, identifiers.value[i]) }]
      : []
  );
}

/** Cells of columns that the format does not know. */
export function extrasOf(model: Model, entity: number): { name: string; value: string }[] {
  const { entity_extras: extras } = model.view;
  return extras.owner.flatMap((e, i) =>
    e === entity ? [{ name: text(model, extras.name[i]), value: text(model, extras.value[i]) }] : []
  );
}
