/** A small view for tests: rows as a person writes them, turned into columns. */

import { buildModel, type Model } from "./model.ts";
import type { ChangesView, View } from "./view.ts";

/** An entity of a test. */
export interface SampleEntity {
  readonly id: string;
  readonly name?: string;
  readonly type?: string;
  readonly aliases?: readonly string[];
  readonly identifiers?: readonly string[];
  readonly description?: string;
  readonly start?: string;
  /** Codes of countries, with spaces between. */
  readonly countries?: string;
}

/** A claim of a test; claims of one relation must stand together. */
export interface SampleClaim {
  readonly source: string;
  readonly type?: string;
  readonly target: string;
  readonly basis?: string;
  readonly stance?: string;
  readonly status?: string;
  readonly document?: string;
  readonly speaker?: string;
  /** The authority for which the speaker speaks. */
  readonly office?: string;
  readonly start?: string;
  readonly end?: string;
  readonly published?: string;
  readonly quote?: string;
  readonly note?: string;
  readonly directed?: boolean;
  readonly state?: string;
}

const TYPES = ["agency", "person", "port", "document", "outlet"];
const FAMILIES = ["enforcement", "reporting", "structure"];
const RELATIONS: readonly [string, number][] = [
  ["designated-by", 0],
  ["published-by", 1],
  ["associated-with", 2],
  ["mentions", 1],
  ["owns", 2],
  ["reprints", 1],
];
const BASES = ["official-action", "court-record", "reporting", "unattributed"];
const STANCES = ["supports", "denies", "reports-denial", "corrects", "retracts", "mentions"];
const STATUSES = ["current", "superseded"];
const STATES = ["supported", "contested", "denied", "mentioned", "withdrawn"];

/** What a page says that was compared with nothing. */
export const NO_CHANGES: ChangesView = {
  hash: "",
  date: "",
  union: false,
  entities: { side: [], at: [], id: [], name: [] },
  claims: { side: [], at: [], id: [], source: [], type: [], target: [], document: [] },
  cells: { kind: [], owner: [], field: [], before: [], after: [] },
  relations: { side: [], at: [], source: [], type: [], target: [], before: [], after: [] },
};

/** Make a model of rows. */
export function sampleModel(
  entities: readonly SampleEntity[],
  claims: readonly SampleClaim[],
  tombstones: readonly { id: string; replacedBy?: string }[] = [],
): Model {
  const strings = [""];
  const intern = (value = "") => {
    const at = strings.indexOf(value);
    return at >= 0 ? at : strings.push(value) - 1;
  };
  const code = (value: string) => ({ code: value, label: value, meaning: value });
  const at = (id = "") => entities.findIndex((entity) => entity.id === id);
  const groups: SampleClaim[][] = [];
  const same = (a: SampleClaim | undefined, b: SampleClaim) =>
    a?.source === b.source && a.target === b.target && a.type === b.type;
  for (const claim of claims) {
    const last = groups.at(-1);
    if (last && same(last[0], claim)) last.push(claim);
    else groups.push([claim]);
  }
  const flat = groups.flat();
  const heads = groups.map((group) => group[0] as SampleClaim);
  const ofEntities = (value: (entity: SampleEntity, i: number) => number) => entities.map(value);
  const ofClaims = (value: (claim: SampleClaim, i: number) => number) => flat.map(value);
  const none = entities.map(() => 0);
  const noneOfClaims = flat.map(() => 0);
  const aliases = entities.flatMap((entity, i) =>
    (entity.aliases ?? []).map((text) => ({ i, text }))
  );
  const identifiers = entities.flatMap((entity, i) =>
    (entity.identifiers ?? []).map((text) => ({ i, text }))
  );
  const first = [0];
  for (const group of groups) first.push((first.at(-1) ?? 0) + group.length);
  const view: View = {
    format: 1,
    about: {
      title: "Sample",
      description: "",
      licence: "",
      contact: "",
      disclaimer: "",
      questions: [],
      date: "",
      hash: "",
      version: "",
      cited: true,
    },
    vocabulary: {
      types: TYPES.map((type) => ({
        ...code(type),
        plural: type,
        shape: "dot",
        light: "#000000",
        dark: "#ffffff",
        mark: "",
      })),
      families: FAMILIES.map(code),
      relation_types: RELATIONS.map(([type, family]) => ({
        code: type,
        label: type,
        reverse: type,
        family,
      })),
      bases: BASES.map((basis) => ({ ...code(basis), line: "solid" })),
      stances: STANCES.map(code),
      statuses: STATUSES.map(code),
      stages: [],
      roles: [],
      states: STATES.map(code),
      identities: ["unknown", "undisclosed"].map(code),
    },
    strings,
    entities: {
      id: ofEntities((e) => intern(e.id)),
      name: ofEntities((e) => intern(e.name ?? e.id)),
      type: ofEntities((e) => TYPES.indexOf(e.type ?? "agency")),
      description: ofEntities((e) => intern(e.description)),
      countries: ofEntities((e) => intern(e.countries)),
      start: ofEntities((e) => intern(e.start)),
      end: none,
      url: none,
      archive_url: none,
      retrieved: none,
      note: none,
      lat: entities.map(() => null),
      lon: entities.map(() => null),
      x: ofEntities((_, i) => i * 10),
      y: ofEntities((_, i) => (i % 3) * 10),
      rank: ofEntities((_, i) => i),
      context: none,
    },
    aliases: {
      entity: aliases.map(({ i }) => i),
      text: aliases.map(({ text }) => intern(text)),
      language: aliases.map(() => 0),
    },
    identifiers: {
      entity: identifiers.map(({ i }) => i),
      scheme: identifiers.map(({ text }) => intern(text.split(":")[0])),
      value: identifiers.map(({ text }) => intern(text.split(":").slice(1).join(":"))),
    },
    identities: { entity: [], identity: [] },
    entity_extras: { owner: [], name: [], value: [] },
    relations: {
      source: heads.map((c) => at(c.source)),
      target: heads.map((c) => at(c.target)),
      type: heads.map((c) => RELATIONS.findIndex(([type]) => type === (c.type ?? "designated-by"))),
      directed: heads.map((c) => (c.directed ?? true) ? 1 : 0),
      state: heads.map((c) => STATES.indexOf(c.state ?? "supported")),
      basis: heads.map((c) => BASES.indexOf(c.basis ?? "reporting")),
      origins: heads.map(() => 1),
      first,
    },
    claims: {
      id: ofClaims((_, i) => intern(`claim-${i}`)),
      reversed: noneOfClaims,
      role: noneOfClaims.map(() => -1),
      stage: noneOfClaims.map(() => -1),
      start: ofClaims((c) => intern(c.start)),
      end: ofClaims((c) => intern(c.end)),
      amount: noneOfClaims,
      unit: noneOfClaims,
      basis: ofClaims((c) => BASES.indexOf(c.basis ?? "reporting")),
      stance: ofClaims((c) => STANCES.indexOf(c.stance ?? "supports")),
      speaker: ofClaims((c) => at(c.speaker)),
      document: ofClaims((c) => at(c.document)),
      locator: noneOfClaims,
      quote: ofClaims((c) => intern(c.quote)),
      published: ofClaims((c) => intern(c.published)),
      checked: noneOfClaims,
      status: ofClaims((c) => STATUSES.indexOf(c.status ?? "current")),
      note: ofClaims((c) => intern(c.note)),
      origin: noneOfClaims,
    },
    references: { claim: [], about: [] },
    claim_extras: { owner: [], name: [], value: [] },
    standing: { entity: [], proceeding: [], role: [], stage: [], claim: [], sentence: [] },
    endings: { line: [], claim: [] },
    ledger: [],
    viewpoints: [],
    offices: {
      claim: flat.flatMap((c, i) => c.office ? [i] : []),
      authority: flat.flatMap((c) => c.office ? [at(c.office)] : []),
      tie: flat.flatMap((c) => c.office ? [-1] : []),
    },
    origins: { document: [], origin: [] },
    gaps: [],
    damage: {
      documents: 0,
      claims: 0,
      relations: 0,
      entities: 0,
      weaker: [],
      answers: [],
      copies: [],
    },
    story: { title: "", introduction: [], steps: [] },
    records: {
      undirected: [],
      published: [],
      refers: [],
      refers_to: [],
      placed: [],
      lat: [],
      lon: [],
      bylined: [],
      byline: [],
      name: [],
    },
    changes: NO_CHANGES,
    tombstones: {
      id: tombstones.map(({ id }) => intern(id)),
      date: tombstones.map(() => 0),
      reason: tombstones.map(() => 0),
      replaced_by: tombstones.map(({ replacedBy }) => intern(replacedBy)),
    },
  };
  return buildModel(view);
}
