/** The tests a claim must pass, one for each word of the selection that filters claims. */

import { boundsOf, holding } from "../model/dates.ts";
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
  const windows = [...filters["true-at"], ...filters["true-in"]].map(boundsOf);
  if (windows.length > 0) {
    tests.push({
      bit,
      test: (c) => {
        const start = text(model, claims.start[c]);
        const end = text(model, claims.end[c]);
        const { first, last } = holding(start, end === "" && !start.includes("/") ? start : end);
        if (!certain) return windows.some((w) => first <= w.last && last >= w.first);
        return windows.some((w) => first >= w.first && last <= w.last);
      },
    });
  }
  const known = filters["known-by"].map(boundsOf);
  if (known.length > 0) {
    tests.push({
      bit,
      test: (c) => {
        const published = text(model, claims.published[c]);
        if (published === "") return false;
        const { first, last } = boundsOf(published);
        return known.some((k) => (certain ? last : first) <= k.last);
      },
    });
  }
  return tests;
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
