/** Leave one out: what disappears when one publisher, speaker, government, basis or document goes. */

import { idOf, type Model, publishersOf, speakersOf, text, typeCode } from "../model/model.ts";
import { supportingOf } from "../paths/facts.ts";
import { officesOf } from "./offices.ts";

/** In which respect something is left out; the filter that does it is `without-…`. */
export const RESPECTS = ["publisher", "speaker", "authorities", "document", "basis"] as const;
/** One of them. */
export type Respect = (typeof RESPECTS)[number];

/** The filter that leaves something out in a respect. */
export function wordOf<R extends Respect>(respect: R): `without-${R}` {
  return `without-${respect}`;
}

/** What is left of a relation without a value: an id, a country or a code, by the respect. */
export interface Loss {
  readonly respect: Respect;
  readonly without: string;
  /** Claims that are still evidence, and the rank of their strongest basis. */
  readonly claims: number;
  readonly basis: number;
}

/** Holds what others than the authorities of a country say; it never goes. */
const SOMEBODY_ELSE = "";

/** The countries of the authorities that say a claim, and an empty text where another speaks. */
export function governmentsOf(model: Model, claim: number): readonly string[] {
  const offices = officesOf(model, claim).map(({ authority }) => authority);
  const who = offices.length > 0 ? offices : speakersOf(model, claim);
  return who.flatMap((entity) => {
    const countries = typeCode(model, entity) === "agency"
      ? text(model, model.view.entities.countries[entity])
      : SOMEBODY_ELSE;
    return countries.split(" ");
  });
}

/** Who holds a claim: it goes when all its holders do. */
function holdersOf(model: Model, claim: number, respect: Respect): readonly string[] {
  const ids = (entities: readonly number[]) => entities.map((entity) => idOf(model, entity));
  const document = model.view.claims.document[claim] ?? -1;
  switch (respect) {
    case "publisher":
      return ids(publishersOf(model, document));
    case "speaker":
      return ids(speakersOf(model, claim));
    case "authorities":
      return governmentsOf(model, claim);
    case "document":
      return document < 0 ? [] : ids([document]);
    case "basis":
      return [model.view.vocabulary.bases[model.view.claims.basis[claim] ?? -1]?.code ?? ""];
  }
}

/** The one holder without which a claim goes, or an empty text. */
function onlyHolder(model: Model, claim: number, respect: Respect): string {
  if (respect !== "publisher") return onlyOf(holdersOf(model, claim, respect));
  // Many claims rest on one document.
  let known = PUBLISHER.get(model.view.claims);
  if (!known) PUBLISHER.set(model.view.claims, known = new Map());
  const document = model.view.claims.document[claim] ?? -1;
  let only = known.get(document);
  if (only === undefined) {
    known.set(document, only = onlyOf(holdersOf(model, claim, respect)));
  }
  return only;
}

const PUBLISHER = new WeakMap<Model["view"]["claims"], Map<number, string>>();

/** The text that all of these are, or an empty text. */
function onlyOf(texts: readonly string[]): string {
  const only = texts[0] ?? "";
  return texts.every((other) => other === only) ? only : "";
}

/** Value → the relations that disappear with it. */
export type Losses = ReadonlyMap<string, readonly number[]>;

const CACHE = new WeakMap<Model["view"]["claims"], Record<Respect, Losses>>();

/** The relations that disappear with a value, by respect and value; over the whole record. */
export function lossesOf(model: Model): Record<Respect, Losses> {
  const known = CACHE.get(model.view.claims);
  if (known) return known;
  const found = Object.fromEntries(
    RESPECTS.map((respect) => [respect, new Map<string, number[]>()]),
  ) as Record<Respect, Map<string, number[]>>;
  for (let r = 0; r < model.relationCount; r++) {
    const evidence = supportingOf(model, r, null);
    if (evidence.length === 0) continue;
    for (const respect of RESPECTS) {
      const only = onlyOf(evidence.map((c) => onlyHolder(model, c, respect)));
      if (!only) continue;
      const list = found[respect].get(only);
      if (list) list.push(r);
      else found[respect].set(only, [r]);
    }
  }
  CACHE.set(model.view.claims, found);
  return found;
}

/** The worst single loss of a relation in one respect: what leaves the least. */
export function worstLoss(model: Model, relation: number, respect: Respect): Loss | null {
  const { claims, vocabulary } = model.view;
  const none = vocabulary.bases.length;
  const rank = (c: number) => {
    const basis = claims.basis[c] ?? -1;
    return basis < 0 ? none : basis;
  };
  const held = supportingOf(model, relation, null)
    .map((c) => ({ rank: rank(c), holder: onlyHolder(model, c, respect) }));
  let worst: Loss | null = null;
  for (const without of [...new Set(held.map(({ holder }) => holder))].sort()) {
    if (without === "") continue;
    const left = held.filter(({ holder }) => holder !== without);
    const basis = Math.min(none, ...left.map((one) => one.rank));
    const loss = { respect, without, claims: left.length, basis };
    if (worst === null || isBefore(orderOf(loss), orderOf(worst))) worst = loss;
  }
  return worst;
}

function orderOf(loss: Loss): readonly number[] {
  return [loss.claims > 0 ? 1 : 0, -loss.basis, loss.claims];
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
