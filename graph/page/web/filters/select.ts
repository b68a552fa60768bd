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
import { bitOf } from "./bits.ts";
import { type ClaimTest, claimTests } from "./claim_tests.ts";
import { walk, walksOf } from "./walk.ts";

/** What lives: 1 for each claim, relation and entity that does. */
export interface Selection {
  readonly claims: Uint8Array;
  readonly relations: Uint8Array;
  readonly entities: Uint8Array;
  readonly relationCount: number;
  readonly entityCount: number;
  /** Nothing was asked for: all of the record, superseded claims included. */
  readonly whole: boolean;
  readonly fails: Fails;
}

/**
 * Which words each claim and relation fails, as bits; which claims make a filtered one live; and
 * what comes after the words: the walks, and what was hidden by hand.
 */
export interface Fails {
  readonly claims: Uint16Array;
  readonly relations: Uint16Array;
  readonly counts: (claim: number) => boolean;
  readonly focus: Focus | null;
  readonly ground: Ground;
  readonly hidden: readonly number[];
}

const CLAIM_WORDS: readonly FilterName[] = [
  "basis",
  "min-basis",
  "without-basis",
  "document",
  "without-document",
  "publisher",
  "without-publisher",
  "speaker",
  "without-speaker",
  "without-authorities",
  "stance",
  "true-at",
  "true-in",
  "known-by",
  "status",
  "uncontested",
];
const RELATION_WORDS: readonly FilterName[] = ["type", "family", "relation", "state", "country"];

/** Whether any of the words filters something. */
export function filtersAny(filters: Filters, words: readonly FilterName[]): boolean {
  return words.some((word) => filters[word].length > 0);
}

function failsOfRelation(model: Model, filters: Filters): Uint16Array {
  const { relations, vocabulary, entities } = model.view;
  const fails = new Uint16Array(model.relationCount);
  const types = new Set(filters.type);
  const families = new Set(filters.family);
  const kinds = new Set(filters.relation);
  const states = new Set(filters.state);
  const countries = new Set(filters.country.map((code) => code.toUpperCase()));
  const uncontested = filters.uncontested.length > 0;
  const typeFits = entities.type.map((t) => types.has(vocabulary.types[t]?.code ?? ""));
  const countryFits = countries.size === 0
    ? []
    : entities.countries.map((s) => text(model, s).split(" ").some((code) => countries.has(code)));
  for (let r = 0; r < model.relationCount; r++) {
    const source = relations.source[r] ?? 0;
    const target = relations.target[r] ?? 0;
    const state = vocabulary.states[relations.state[r] ?? -1]?.code ?? "";
    let bits = 0;
    if (types.size && !typeFits[source] && !typeFits[target]) bits |= bitOf("type");
    if (families.size && !families.has(vocabulary.families[familyOf(model, r)]?.code ?? "")) {
      bits |= bitOf("family");
    }
    if (kinds.size && !kinds.has(vocabulary.relation_types[relations.type[r] ?? -1]?.code ?? "")) {
      bits |= bitOf("relation");
    }
    if (countries.size && !countryFits[source] && !countryFits[target]) bits |= bitOf("country");
    if (states.size && !states.has(state)) bits |= bitOf("state");
    if (uncontested && (state === "contested" || state === "denied")) bits |= bitOf("uncontested");
    fails[r] = bits;
  }
  return fails;
}

function failsOfClaim(
  model: Model,
  filters: Filters,
  voices: ClaimTest["test"] | null,
): Uint16Array {
  const fails = new Uint16Array(model.claimCount);
  const tests = claimTests(model, filters);
  if (voices) tests.push({ bit: bitOf("without-speaker"), test: voices });
  for (const { bit, test } of tests) {
    for (let c = 0; c < model.claimCount; c++) {
      if (!test(c)) fails[c] = (fails[c] ?? 0) | bit;
    }
  }
  return fails;
}

/** Apply filters and walk to the model. */
export function select(
  model: Model,
  filters: Filters,
  focus: Focus | null,
  ground: Ground = EVERYWHERE,
  voices: ClaimTest["test"] | null = null,
): Selection {
  const { relations: r } = model.view;
  const claimFails = failsOfClaim(model, filters, voices);
  const relationFails = failsOfRelation(model, filters);
  const filtered = filtersAny(filters, CLAIM_WORDS) || filtersAny(filters, RELATION_WORDS) ||
    voices !== null;
  // The whole shows denials and mentions too; a part is of what its claims support or were asked.
  const walks = walksOf(focus, ground);
  const whole = !filtered && !walks;
  const asked = new Set(filters.stance);
  // Who asks for a state asks for all that makes it: a relation that is only denied, too.
  const anyStance = filters.state.length > 0;
  const counts = (claim: number) => {
    if (anyStance) return true;
    const stance = stanceCode(model, claim);
    return supports(stance) || asked.has(stance) || (voices !== null && opposes(stance));
  };
  const claims = new Uint8Array(model.claimCount);
  const relations = new Uint8Array(model.relationCount);
  for (let i = 0; i < model.relationCount; i++) {
    if (relationFails[i] !== 0) continue;
    for (let k = r.first[i] ?? 0; k < (r.first[i + 1] ?? 0); k++) {
      if (claimFails[k] !== 0) continue;
      claims[k] = 1;
      if (relations[i] === 0 && (whole || counts(k))) relations[i] = 1;
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
    fails: { claims: claimFails, relations: relationFails, counts, focus, ground, hidden: [] },
    relationCount: total(relations),
    entityCount: total(entities),
    whole,
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
