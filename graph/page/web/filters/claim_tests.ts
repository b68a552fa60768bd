/** The tests a claim must pass, one for each word of the selection that filters claims. */

import { boundsOf, certainlyIn, possiblyIn, spanOf } from "../model/dates.ts";
import { type Model, publishersOf, speakersOf, text } from "../model/model.ts";
import type { Filters } from "../state/state.ts";

/** A test with the bit that is set where it fails. */
export interface ClaimTest {
  readonly bit: number;
  readonly test: (claim: number) => boolean;
}

/** Bits by kind of test: basis and document have counts of their own. */
export interface Bits {
  readonly BASIS: number;
  readonly DOCUMENT: number;
  readonly OTHER: number;
}

/** The entities that a list of ids names; an unknown id names none. */
function named(model: Model, ids: readonly string[]): Set<number> {
  return new Set(ids.map((id) => model.entityById.get(id) ?? -2));
}

function dateTests(model: Model, filters: Filters, bit: number): ClaimTest[] {
  const { claims } = model.view;
  const certain = filters.certainty.includes("certain");
  const tests: ClaimTest[] = [];
  for (const name of ["true-at", "true-in"] as const) {
    const windows = filters[name].map(boundsOf);
    if (windows.length === 0) continue;
    tests.push({
      bit,
      test: (c) => {
        const span = spanOf(text(model, claims.start[c]), text(model, claims.end[c]));
        return windows.some((window) =>
          certain ? certainlyIn(span, window) : possiblyIn(span, window)
        );
      },
    });
  }
  const limit = Math.max(-Infinity, ...filters["known-by"].map((date) => boundsOf(date).last));
  if (filters["known-by"].length > 0) {
    // What nobody knows the day of appears at the end of the clock only.
    const atTheEnd = limit >= lastDay(model);
    tests.push({
      bit,
      test: (c) => {
        const published = text(model, claims.published[c]);
        if (published === "") return atTheEnd;
        const { first, last } = boundsOf(published);
        return (certain ? last : first) <= limit;
      },
    });
  }
  return tests;
}

/** The end of the known-clock: the latest day on which a claim may have become public. */
function lastDay(model: Model): number {
  let latest = -Infinity;
  for (const published of new Set(model.view.claims.published)) {
    const { last } = boundsOf(text(model, published));
    if (Number.isFinite(last)) latest = Math.max(latest, last);
  }
  return latest;
}

function peopleTests(model: Model, filters: Filters, bit: number): ClaimTest[] {
  const { claims } = model.view;
  const tests: ClaimTest[] = [];
  const publishers = named(model, filters.publisher);
  if (publishers.size > 0) {
    tests.push({
      bit,
      test: (c) => publishersOf(model, claims.document[c] ?? -1).some((p) => publishers.has(p)),
    });
  }
  const without = named(model, filters["without-publisher"]);
  if (without.size > 0) {
    tests.push({
      bit,
      test: (c) => {
        const found = publishersOf(model, claims.document[c] ?? -1);
        return found.length === 0 || found.some((p) => !without.has(p));
      },
    });
  }
  const speakers = named(model, filters.speaker);
  if (speakers.size > 0) {
    tests.push({ bit, test: (c) => speakersOf(model, c).some((s) => speakers.has(s)) });
  }
  const silent = named(model, filters["without-speaker"]);
  if (silent.size > 0) {
    tests.push({
      bit,
      test: (c) => {
        const found = speakersOf(model, c);
        return found.length === 0 || found.some((s) => !silent.has(s));
      },
    });
  }
  return tests;
}

/** The tests that the filters ask for. */
export function claimTests(model: Model, filters: Filters, bits: Bits): ClaimTest[] {
  const { claims, vocabulary } = model.view;
  const codes = (list: readonly { code: string }[], wanted: readonly string[]) =>
    new Set(wanted.map((code) => list.findIndex((entry) => entry.code === code)));
  const tests: ClaimTest[] = [];
  const statuses = codes(
    vocabulary.statuses,
    filters.status.length > 0 ? filters.status : ["current"],
  );
  tests.push({ bit: bits.OTHER, test: (c) => statuses.has(claims.status[c] ?? -1) });
  if (filters.basis.length > 0) {
    const bases = codes(vocabulary.bases, filters.basis);
    tests.push({ bit: bits.BASIS, test: (c) => bases.has(claims.basis[c] ?? -1) });
  }
  if (filters["min-basis"].length > 0) {
    const weakest = Math.max(...codes(vocabulary.bases, filters["min-basis"]));
    tests.push({
      bit: bits.BASIS,
      test: (c) => (claims.basis[c] ?? -1) >= 0 && (claims.basis[c] ?? -1) <= weakest,
    });
  }
  if (filters.document.length > 0) {
    const documents = named(model, filters.document);
    tests.push({ bit: bits.DOCUMENT, test: (c) => documents.has(claims.document[c] ?? -1) });
  }
  if (filters["without-document"].length > 0) {
    const removed = named(model, filters["without-document"]);
    tests.push({ bit: bits.OTHER, test: (c) => !removed.has(claims.document[c] ?? -1) });
  }
  if (filters.stance.length > 0) {
    const stances = codes(vocabulary.stances, filters.stance);
    tests.push({ bit: bits.OTHER, test: (c) => stances.has(claims.stance[c] ?? -1) });
  }
  return [
    ...tests,
    ...peopleTests(model, filters, bits.OTHER),
    ...dateTests(model, filters, bits.OTHER),
  ];
}

/** The caption of the entity that an id names, or the id itself. */
export function captionOf(model: Model, id: string): string {
  const entity = model.entityById.get(id);
  return entity === undefined ? id : text(model, model.view.entities.name[entity]);
}
