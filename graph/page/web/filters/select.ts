/**
 * The selection: which claims, relations and entities live under the filters.
 *
 * Claims are filtered first; a relation lives if a supporting (or, asked for, another) claim
 * lives; then entities; then the walk. Different words combine with *and*, repeated with *or*.
 */

import { familyOf, type Model, opposes, stanceCode, supports, text } from "../model/model.ts";
import {
  EVERYWHERE,
  type FilterName,
  type Filters,
  type Focus,
  type Ground,
} from "../state/state.ts";
import { type ClaimTest, claimTests } from "./claim_tests.ts";
import { walk, walksOf } from "./walk.ts";

/** What lives: 1 for each claim, relation and entity that does. */
export interface Selection {
  readonly claims: Uint8Array;
  readonly relations: Uint8Array;
  readonly entities: Uint8Array;
  readonly relationCount: number;
  readonly entityCount: number;
  readonly facets: Facets;
}

/** Relations that each value would show, given the filters of all other words. */
export interface Facets {
  readonly type: ReadonlyMap<string, number>;
  readonly family: ReadonlyMap<string, number>;
  readonly basis: ReadonlyMap<string, number>;
  readonly document: ReadonlyMap<number, number>;
}

const BASIS = 1;
const DOCUMENT = 2;
const TYPE = 4;
const FAMILY = 8;
const OTHER = 16;

const CLAIM_WORDS: readonly FilterName[] = [
  "basis",
  "min-basis",
  "document",
  "without-document",
  "publisher",
  "without-publisher",
  "speaker",
  "without-speaker",
  "stance",
  "true-at",
  "true-in",
  "known-by",
  "status",
  "uncontested",
];
const RELATION_WORDS: readonly FilterName[] = ["type", "family", "relation", "country"];

/** Whether any of the words filters something. */
export function filtersAny(filters: Filters, words: readonly FilterName[]): boolean {
  return words.some((word) => filters[word].length > 0);
}

function failsOfRelation(model: Model, filters: Filters): Uint8Array {
  const { relations, vocabulary, entities } = model.view;
  const fails = new Uint8Array(model.relationCount);
  const types = new Set(filters.type);
  const families = new Set(filters.family);
  const kinds = new Set(filters.relation);
  const countries = new Set(filters.country.map((code) => code.toUpperCase()));
  const uncontested = filters.uncontested.length > 0;
  const typeFits = entities.type.map((t) => types.has(vocabulary.types[t]?.code ?? ""));
  const countryFits = countries.size === 0
    ? []
    : entities.countries.map((s) => text(model, s).split(" ").some((code) => countries.has(code)));
  for (let r = 0; r < model.relationCount; r++) {
    const source = relations.source[r] ?? 0;
    const target = relations.target[r] ?? 0;
    let bits = 0;
    if (types.size && !typeFits[source] && !typeFits[target]) bits |= TYPE;
    if (families.size && !families.has(vocabulary.families[familyOf(model, r)]?.code ?? "")) {
      bits |= FAMILY;
    }
    if (kinds.size && !kinds.has(vocabulary.relation_types[relations.type[r] ?? -1]?.code ?? "")) {
      bits |= OTHER;
    }
    if (countries.size && !countryFits[source] && !countryFits[target]) bits |= OTHER;
    const state = vocabulary.states[relations.state[r] ?? -1]?.code;
    if (uncontested && (state === "contested" || state === "denied")) bits |= OTHER;
    fails[r] = bits;
  }
  return fails;
}

function failsOfClaim(
  model: Model,
  filters: Filters,
  voices: ClaimTest["test"] | null,
): Uint8Array {
  const fails = new Uint8Array(model.claimCount);
  const tests = claimTests(model, filters, { BASIS, DOCUMENT, OTHER });
  if (voices) tests.push({ bit: OTHER, test: voices });
  for (const { bit, test } of tests) {
    for (let c = 0; c < model.claimCount; c++) {
      if (!test(c)) fails[c] = (fails[c] ?? 0) | bit;
    }
  }
  return fails;
}

function count<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** Apply filters and walk to the model. */
export function select(
  model: Model,
  filters: Filters,
  focus: Focus | null,
  ground: Ground = EVERYWHERE,
  voices: ClaimTest["test"] | null = null,
): Selection {
  const { relations: r, claims: c, vocabulary } = model.view;
  const claimFails = failsOfClaim(model, filters, voices);
  const relationFails = failsOfRelation(model, filters);
  const filtered = filtersAny(filters, CLAIM_WORDS) || filtersAny(filters, RELATION_WORDS) ||
    voices !== null;
  // The whole shows denials and mentions too; a part is of what its claims support or were asked.
  const walks = walksOf(focus, ground);
  const whole = !filtered && !walks;
  const asked = new Set(filters.stance);
  const claims = new Uint8Array(model.claimCount);
  const relations = new Uint8Array(model.relationCount);
  const facets = {
    type: new Map<string, number>(),
    family: new Map<string, number>(),
    basis: new Map<string, number>(),
    document: new Map<number, number>(),
  };
  const bases = new Set<number>();
  const documents = new Set<number>();
  for (let i = 0; i < model.relationCount; i++) {
    const mine = relationFails[i] ?? 0;
    bases.clear();
    documents.clear();
    let lives = false;
    for (let k = r.first[i] ?? 0; k < (r.first[i + 1] ?? 0); k++) {
      const fails = claimFails[k] ?? 0;
      const stance = stanceCode(model, k);
      const counts = whole || supports(stance) || asked.has(stance) ||
        (voices !== null && opposes(stance));
      if (fails === 0) {
        if (mine === 0) claims[k] = 1;
        if (counts) lives = true;
      }
      if (!counts) continue;
      if ((fails & ~BASIS) === 0 && (c.basis[k] ?? -1) >= 0) bases.add(c.basis[k] ?? -1);
      if ((fails & ~DOCUMENT) === 0 && (c.document[k] ?? -1) >= 0) {
        documents.add(c.document[k] ?? -1);
      }
    }
    if (lives) {
      if (mine === 0) relations[i] = 1;
      if ((mine & ~FAMILY) === 0) {
        count(facets.family, vocabulary.families[familyOf(model, i)]?.code ?? "");
      }
      if ((mine & ~TYPE) === 0) {
        const a = model.view.entities.type[r.source[i] ?? 0] ?? -1;
        const b = model.view.entities.type[r.target[i] ?? 0] ?? -1;
        count(facets.type, vocabulary.types[a]?.code ?? "");
        if (a !== b) count(facets.type, vocabulary.types[b]?.code ?? "");
      }
    }
    if (mine === 0) {
      for (const basis of bases) count(facets.basis, vocabulary.bases[basis]?.code ?? "");
      for (const document of documents) count(facets.document, document);
    }
  }
  const entities = livingEntities(model, relations, filtered);
  if (walks) walk(model, focus, ground, relations, entities);
  for (let i = 0; i < model.relationCount; i++) {
    if (relations[i]) continue;
    for (let k = r.first[i] ?? 0; k < (r.first[i + 1] ?? 0); k++) claims[k] = 0;
  }
  const total = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
  return {
    claims,
    relations,
    entities,
    facets,
    relationCount: total(relations),
    entityCount: total(entities),
  };
}

function livingEntities(model: Model, relations: Uint8Array, filtered: boolean): Uint8Array {
  const entities = new Uint8Array(model.entityCount);
  if (!filtered) return entities.fill(1);
  for (let i = 0; i < model.relationCount; i++) {
    if (!relations[i]) continue;
    entities[model.view.relations.source[i] ?? 0] = 1;
    entities[model.view.relations.target[i] ?? 0] = 1;
  }
  return entities;
}
