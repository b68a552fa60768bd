/** What is known of who a party is, where that is not a name. */

import { type Model, nameOf } from "./model.ts";
import type { CodeView } from "./view.ts";

const KNOWN = new WeakMap<Model, ReadonlyMap<number, CodeView>>();

/** The entities that the data call unknown or undisclosed, by position. */
export function identitiesOf(model: Model): ReadonlyMap<number, CodeView> {
  const known = KNOWN.get(model);
  if (known) return known;
  const { identities, vocabulary } = model.view;
  const found = new Map<number, CodeView>();
  identities.entity.forEach((e, i) => {
    const identity = vocabulary.identities[identities.identity[i] ?? -1];
    if (identity) found.set(e, identity);
  });
  KNOWN.set(model, found);
  return found;
}

/** The words for an entity's type; of a party without a name to give they say so. */
export function typeWords(model: Model, entity: number): string {
  const { entities, vocabulary } = model.view;
  const label = vocabulary.types[entities.type[entity] ?? -1]?.label ?? "";
  const identity = identitiesOf(model).get(entity)?.label;
  return identity ? `${label} · ${identity}` : label;
}

/** What is known of who they are, of these entities or all: each once, in the order of the list. */
export function identitiesIn(model: Model, entities?: readonly number[]): CodeView[] {
  const known = identitiesOf(model);
  if (known.size === 0) return [];
  const all = entities ? entities.map((e) => known.get(e)) : [...known.values()];
  return model.view.vocabulary.identities.filter((identity) => all.includes(identity));
}

/** The caption of an entity in a sentence; of a party without a name to give it says so. */
export function calledOf(model: Model, entity: number): string {
  const identity = identitiesOf(model).get(entity)?.label;
  return identity ? `${nameOf(model, entity)} (${identity.toLowerCase()})` : nameOf(model, entity);
}
