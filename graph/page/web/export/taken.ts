/** What an export takes away: the selection, and what keeps its evidence readable. */

import { changesOf } from "../changes/changes.ts";
import { itemsOf, type Model, stanceCode, text } from "../model/model.ts";
import type { Selection } from "../filters/select.ts";
import { endingsOf } from "../clocks/later.ts";

/** Claims and entities in the order of the model; `context` was not in the selection itself. */
export interface Taken {
  readonly claims: readonly number[];
  readonly entities: readonly number[];
  readonly context: ReadonlySet<number>;
}

/** Whether a claim stands as it was made. */
export function isCurrent(model: Model, claim: number): boolean {
  const { claims, vocabulary } = model.view;
  return vocabulary.statuses[claims.status[claim] ?? -1]?.code === "current";
}

/** The claims without which these would mislead: what ended a stage, what a correction is about. */
function withAnswers(model: Model, chosen: readonly number[]): Set<number> {
  const { references } = model.view;
  const about = new Map<number, number[]>();
  references.claim.forEach((c, i) => {
    about.set(c, [...(about.get(c) ?? []), references.about[i] ?? -1]);
  });
  const kept = new Set<number>();
  const waiting = [...chosen];
  for (let c = waiting.pop(); c !== undefined; c = waiting.pop()) {
    if (c < 0 || kept.has(c)) continue;
    kept.add(c);
    const stance = stanceCode(model, c);
    if (stance === "corrects" || stance === "retracts") waiting.push(...(about.get(c) ?? []));
    waiting.push(...endingsOf(model, c));
  }
  return kept;
}

/** The claims by which the documents of these claims are tied to their publishers. */
function ties(model: Model, claims: ReadonlySet<number>): number[] {
  const { view } = model;
  const documents = new Set([...claims].map((c) => view.claims.document[c] ?? -1));
  const found: number[] = [];
  for (const document of documents) {
    if (document < 0) continue;
    for (const r of itemsOf(model.relationsOf, document)) {
      const type = view.vocabulary.relation_types[view.relations.type[r] ?? -1]?.code;
      if (type !== "published-by" || view.relations.source[r] !== document) continue;
      for (let c = view.relations.first[r] ?? 0; c < (view.relations.first[r + 1] ?? 0); c++) {
        if (isCurrent(model, c) && stanceCode(model, c) === "supports") found.push(c);
      }
    }
  }
  return found;
}

/** Whether a claim stood in earlier data only; a page that draws both has it, exports do not. */
export function hasLeft(model: Model, claim: number): boolean {
  const { claims, vocabulary } = model.view;
  return vocabulary.statuses[claims.status[claim] ?? -1]?.code === "withdrawn";
}

/** Everything that an export of the selection holds. Retracted claims are not even in the model. */
export function taken(model: Model, selection: Selection): Taken {
  const { claims: columns, relations } = model.view;
  const chosen: number[] = [];
  for (let c = 0; c < model.claimCount; c++) {
    if (selection.whole || selection.claims[c]) chosen.push(c);
  }
  const kept = withAnswers(model, chosen);
  for (const c of ties(model, kept)) kept.add(c);
  for (const c of [...kept]) if (hasLeft(model, c)) kept.delete(c);
  const entities = new Set<number>();
  const sides = changesOf(model).entities;
  selection.entities.forEach((lives, e) => {
    if (lives && sides.get(e) !== "withdrawn") entities.add(e);
  });
  const own = new Set(entities);
  for (const c of kept) {
    const r = model.relationOf[c] ?? 0;
    const named = [
      relations.source[r],
      relations.target[r],
      columns.speaker[c],
      columns.document[c],
    ];
    for (const e of named) if (e !== undefined && e >= 0) entities.add(e);
  }
  const order = (a: number, b: number) => a - b;
  return {
    claims: [...kept].sort(order),
    entities: [...entities].sort(order),
    context: new Set([...entities].filter((e) => !own.has(e))),
  };
}

/** Texts in the order of their code points, as Python sorts them. */
export function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const step = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (step !== 0) return step;
  }
  return left.length - right.length;
}

/** The id of a claim. */
export function claimId(model: Model, claim: number): string {
  return text(model, model.view.claims.id[claim]);
}
