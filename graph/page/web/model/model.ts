/** The model: the columns of the data block with the look-ups that the page needs. */

import type { View } from "./view.ts";

/** Adjacent relations of each entity: those of entity `i` are `list[start[i] .. start[i + 1]]`. */
export interface Index {
  readonly start: Uint32Array;
  readonly list: Uint32Array;
}

/** The data block with its indexes. Entities, relations and claims are named by position. */
export interface Model {
  readonly view: View;
  readonly entityCount: number;
  readonly relationCount: number;
  readonly claimCount: number;
  /** Relations at each entity (a loop once). */
  readonly relationsOf: Index;
  /** Claims that rest on each entity as their document. */
  readonly claimsOn: Index;
  /** Claims spoken by each entity. */
  readonly claimsBy: Index;
  /** Lines of legal standing of each entity, as party or as proceeding. */
  readonly standingOf: Index;
  /** The relation of each claim. */
  readonly relationOf: Uint32Array;
  /** Position of an entity id, relation key or claim id. */
  readonly entityById: ReadonlyMap<string, number>;
  readonly tombstones: ReadonlyMap<string, number>;
  /** Whether the chart stands upright: what lies beside each other in the data, above. */
  readonly upright: boolean;
}

/** Build an index from (owner, item) pairs; owners below 0 are skipped, order is kept. */
export function buildIndex(
  owners: number,
  pairs: (add: (o: number, i: number) => void) => void,
): Index {
  const start = new Uint32Array(owners + 1);
  let total = 0;
  pairs((owner) => {
    if (owner < 0) return;
    start[owner + 1] = (start[owner + 1] ?? 0) + 1;
    total += 1;
  });
  for (let i = 0; i < owners; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice();
  const list = new Uint32Array(total);
  pairs((owner, item) => {
    if (owner < 0) return;
    const at = next[owner] ?? 0;
    list[at] = item;
    next[owner] = at + 1;
  });
  return { start, list };
}

/** The items of one owner. */
export function itemsOf(index: Index, owner: number): Uint32Array {
  return index.list.subarray(index.start[owner] ?? 0, index.start[owner + 1] ?? 0);
}

/** Number of items of one owner. */
export function countOf(index: Index, owner: number): number {
  return (index.start[owner + 1] ?? 0) - (index.start[owner] ?? 0);
}

/** The view with its picture standing upright, for a screen that is higher than wide. */
function uprightView(view: View): View {
  const { x, y } = view.entities;
  return { ...view, entities: { ...view.entities, x: y, y: x } };
}

/** A place in the data as one in the drawing, and back. */
export function turned<T extends { readonly x: number; readonly y: number }>(
  { upright }: Pick<Model, "upright">,
  place: T,
): T {
  return upright ? { ...place, x: place.y, y: place.x } : place;
}

/** Make the model of a view. */
export function buildModel(given: View, upright = false): Model {
  const view = upright ? uprightView(given) : given;
  const { entities, relations, claims, standing, strings, tombstones } = view;
  const entityCount = entities.id.length;
  const relationCount = relations.source.length;
  const claimCount = claims.id.length;
  const relationOf = new Uint32Array(claimCount);
  for (let r = 0; r < relationCount; r++) {
    relationOf.fill(r, relations.first[r], relations.first[r + 1]);
  }
  return {
    view,
    upright,
    entityCount,
    relationCount,
    claimCount,
    relationOf,
    relationsOf: buildIndex(entityCount, (add) => {
      for (let r = 0; r < relationCount; r++) {
        const source = relations.source[r] ?? -1;
        const target = relations.target[r] ?? -1;
        add(source, r);
        if (source !== target) add(target, r);
      }
    }),
    claimsOn: buildIndex(entityCount, (add) => claims.document.forEach((d, c) => add(d, c))),
    claimsBy: buildIndex(entityCount, (add) => claims.speaker.forEach((s, c) => add(s, c))),
    standingOf: buildIndex(entityCount, (add) => {
      standing.entity.forEach((party, line) => {
        add(party, line);
        const proceeding = standing.proceeding[line] ?? -1;
        if (proceeding !== party) add(proceeding, line);
      });
    }),
    entityById: new Map(entities.id.map((s, i) => [strings[s] ?? "", i])),
    tombstones: new Map(tombstones.id.map((s, i) => [strings[s] ?? "", i])),
  };
}

/** The text at a string index. */
export function text(model: Model, index: number | undefined): string {
  return model.view.strings[index ?? 0] ?? "";
}

/** The caption of an entity. */
export function nameOf(model: Model, entity: number): string {
  return text(model, model.view.entities.name[entity]);
}

/** The id of an entity. */
export function idOf(model: Model, entity: number): string {
  return text(model, model.view.entities.id[entity]);
}

/** The code of the type of an entity. */
export function typeCode(model: Model, entity: number): string {
  return model.view.vocabulary.types[model.view.entities.type[entity] ?? -1]?.code ?? "";
}

/** The code of the state of a relation: supported, contested, denied, mentioned, withdrawn. */
export function stateCode(model: Model, relation: number): string {
  return model.view.vocabulary.states[model.view.relations.state[relation] ?? -1]?.code ?? "";
}

/** The code of the stance of a claim. */
export function stanceCode(model: Model, claim: number): string {
  return model.view.vocabulary.stances[model.view.claims.stance[claim] ?? -1]?.code ?? "supports";
}

/** Whether a stance is evidence that the relation exists. */
export function supports(stance: string): boolean {
  return stance === "supports" || stance === "corrects";
}

/** Whether a stance speaks against the relation. */
export function opposes(stance: string): boolean {
  return stance === "denies" || stance === "reports-denial" || stance === "retracts";
}

/** The family (index) of a relation. */
export function familyOf(model: Model, relation: number): number {
  const type = model.view.relations.type[relation] ?? -1;
  return model.view.vocabulary.relation_types[type]?.family ?? -1;
}

/** The end of a relation that is not `entity` (`entity` itself for a loop). */
export function otherEnd(model: Model, relation: number, entity: number): number {
  const { source, target } = model.view.relations;
  return (source[relation] === entity ? target[relation] : source[relation]) ?? entity;
}

/** The relation with the given ends (entity positions) and type code, or -1. */
export function findRelation(model: Model, source: number, type: string, target: number): number {
  const { relations, vocabulary } = model.view;
  for (const r of itemsOf(model.relationsOf, source)) {
    if (vocabulary.relation_types[relations.type[r] ?? -1]?.code !== type) continue;
    const a = relations.source[r];
    const b = relations.target[r];
    if (a === source && b === target) return r;
    if (relations.directed[r] === 0 && a === target && b === source) return r;
  }
  return -1;
}

/** Who says a claim: its speaker, else the publishers of its document (entity positions). */
export function speakersOf(model: Model, claim: number): readonly number[] {
  const { claims } = model.view;
  const speaker = claims.speaker[claim] ?? -1;
  if (speaker >= 0) return [speaker];
  return publishersOf(model, claims.document[claim] ?? -1);
}

/** The publishers of a document: targets of its current, supporting `published-by` claims. */
export function publishersOf(model: Model, document: number): readonly number[] {
  if (document < 0) return [];
  let known = PUBLISHERS.get(model);
  if (!known) PUBLISHERS.set(model, known = new Map());
  let found = known.get(document);
  if (!found) known.set(document, found = findPublishers(model, document));
  return found;
}

const PUBLISHERS = new WeakMap<Model, Map<number, readonly number[]>>();

function findPublishers(model: Model, document: number): readonly number[] {
  const { relations, claims, vocabulary } = model.view;
  const found: number[] = [];
  for (const r of itemsOf(model.relationsOf, document)) {
    if (relations.source[r] !== document) continue;
    if (vocabulary.relation_types[relations.type[r] ?? -1]?.code !== "published-by") continue;
    for (let c = relations.first[r] ?? 0; c < (relations.first[r + 1] ?? 0); c++) {
      const current = vocabulary.statuses[claims.status[c] ?? -1]?.code === "current";
      if (current && stanceCode(model, c) === "supports") {
        found.push(relations.target[r] ?? -1);
        break;
      }
    }
  }
  return found;
}
