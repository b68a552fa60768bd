/** The tests a claim must pass, one for each word of the selection that filters claims. */

import { boundsOf, certainlyIn, possiblyIn, spanOf } from "../model/dates.ts";
import { type Model, publishersOf, speakersOf, text } from "../model/model.ts";
import type { Filters } from "../state/state.ts";
import { governmentsOf } from "../viewpoints/loss.ts";
import { bitOf } from "./bits.ts";

/** A test with the bit that is set where it fails. */
export interface ClaimTest {
  readonly bit: number;
  readonly test: (claim: number) => boolean;
}

/** The entities that a list of ids names; an unknown id names none. */
function named(model: Model, ids: readonly string[]): Set<number> {
  return new Set(ids.map((id) => model.entityById.get(id) ?? -2));
}

function dateTests(model: Model, filters: Filters): ClaimTest[] {
  const { claims } = model.view;
  const certain = filters.certainty.includes("certain");
  const tests: ClaimTest[] = [];
  for (const name of ["true-at", "true-in"] as const) {
    const windows = filters[name].map(boundsOf);
    if (windows.length === 0) continue;
    tests.push({
      bit: bitOf(name),
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
      bit: bitOf("known-by"),
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

function peopleTests(model: Model, filters: Filters): ClaimTest[] {
  const { claims } = model.view;
  const tests: ClaimTest[] = [];
  const publishers = named(model, filters.publisher);
  if (publishers.size > 0) {
    tests.push({
      bit: bitOf("publisher"),
      test: (c) => publishersOf(model, claims.document[c] ?? -1).some((p) => publishers.has(p)),
    });
  }
  const without = named(model, filters["without-publisher"]);
  if (without.size > 0) {
    tests.push({
      bit: bitOf("without-publisher"),
      test: (c) => {
        const found = publishersOf(model, claims.document[c] ?? -1);
        return found.length === 0 || found.some((p) => !without.has(p));
      },
    });
  }
  const speakers = named(model, filters.speaker);
  if (speakers.size > 0) {
    tests.push({
      bit: bitOf("speaker"),
      test: (c) => speakersOf(model, c).some((s) => speakers.has(s)),
    });
  }
  const silent = named(model, filters["without-speaker"]);
  if (silent.size > 0) {
    tests.push({
      bit: bitOf("without-speaker"),
      test: (c) => {
        const found = speakersOf(model, c);
        return found.length === 0 || found.some((s) => !silent.has(s));
      },
    });
  }
  if (filters["without-authorities"].length > 0) {
    const gone = new Set(filters["without-authorities"].map((code) => code.toUpperCase()));
    tests.push({
      bit: bitOf("without-authorities"),
      test: (c) => {
        const found = governmentsOf(model, c);
        return found.length === 0 || found.some((country) => !gone.has(country));
      },
    });
  }
  return tests;
}

/** The tests that the filters ask for. */
export function claimTests(model: Model, filters: Filters): ClaimTest[] {
  const { claims, vocabulary } = model.view;
  const codes = (list: readonly { code: string }[], wanted: readonly string[]) =>
    new Set(wanted.map((code) => list.findIndex((entry) => entry.code === code)));
  const tests: ClaimTest[] = [];
  const statuses = codes(
    vocabulary.statuses,
    filters.status.length > 0 ? filters.status : ["current"],
  );
  tests.push({ bit: bitOf("status"), test: (c) => statuses.has(claims.status[c] ?? -1) });
  if (filters.basis.length > 0) {
    const bases = codes(vocabulary.bases, filters.basis);
    tests.push({ bit: bitOf("basis"), test: (c) => bases.has(claims.basis[c] ?? -1) });
  }
  if (filters["min-basis"].length > 0) {
    const weakest = Math.max(...codes(vocabulary.bases, filters["min-basis"]));
    tests.push({
      bit: bitOf("min-basis"),
      test: (c) => (claims.basis[c] ?? -1) >= 0 && (claims.basis[c] ?? -1) <= weakest,
    });
  }
  if (filters["without-basis"].length > 0) {
    const weak = codes(vocabulary.bases, filters["without-basis"]);
    tests.push({
      bit: bitOf("without-basis"),
      test: (c) => !weak.has(claims.basis[c] ?? -1),
    });
  }
  if (filters.document.length > 0) {
    const documents = named(model, filters.document);
    tests.push({ bit: bitOf("document"), test: (c) => documents.has(claims.document[c] ?? -1) });
  }
  if (filters["without-document"].length > 0) {
    const removed = named(model, filters["without-document"]);
    tests.push({
      bit: bitOf("without-document"),
      test: (c) => !removed.has(claims.document[c] ?? -1),
    });
  }
  if (filters.stance.length > 0) {
    const stances = codes(vocabulary.stances, filters.stance);
    tests.push({ bit: bitOf("stance"), test: (c) => stances.has(claims.stance[c] ?? -1) });
  }
  return [
    ...tests,
    ...peopleTests(model, filters),
    ...dateTests(model, filters),
  ];
}

/** The caption of the entity that an id names, or the id itself. */
export function captionOf(model: Model, id: string): string {
  const entity = model.entityById.get(id);
  return entity === undefined ? id : text(model, model.view.entities.name[entity]);
}
