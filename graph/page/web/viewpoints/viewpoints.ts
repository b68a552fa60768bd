/** Viewpoints: what one speaker, or one group of speakers, asserts; and two of them compared. */

import type { Side } from "../chart/overlay.ts";
import type { Selection } from "../filters/select.ts";
import { type Model, nameOf, opposes, speakersOf, stanceCode, supports } from "../model/model.ts";
import { isCurrent } from "../paths/facts.ts";
import { officesOf } from "./offices.ts";

/** A speaker that is not known, among the members of a group. */
const UNKNOWN = -1;

/** A test of claims. */
export type Voices = (claim: number) => boolean;

/** The members of a viewpoint: of a group by its code, or one speaker by its id. */
export function membersOf(model: Model, code: string): ReadonlySet<number> {
  const group = model.view.viewpoints.find((entry) => entry.code === code);
  if (group) return new Set(group.members);
  const entity = model.entityById.get(code);
  return new Set(entity === undefined ? [] : [entity]);
}

/** What a viewpoint is called. */
export function labelOfViewpoint(model: Model, code: string): string {
  const group = model.view.viewpoints.find((entry) => entry.code === code);
  const entity = model.entityById.get(code);
  return group?.label ?? (entity === undefined ? code : nameOf(model, entity));
}

function heardBy(model: Model, members: ReadonlySet<number>): Voices {
  return (claim) => {
    if (!isCurrent(model, claim)) return false;
    const speakers = speakersOf(model, claim);
    if (speakers.length === 0) return members.has(UNKNOWN);
    return speakers.some((who) => members.has(who)) ||
      officesOf(model, claim).some(({ authority }) => members.has(authority));
  };
}

/** The claims that any of the viewpoints makes, or nothing where there is no viewpoint. */
export function voicesOf(model: Model, codes: readonly string[]): Voices | null {
  if (codes.length === 0) return null;
  return heardBy(model, new Set(codes.flatMap((code) => [...membersOf(model, code)])));
}

/** Whether the claims of a viewpoint assert a relation, and whether they deny it. */
type Position = readonly [boolean, boolean];

function positionOf(
  model: Model,
  relation: number,
  voices: Voices,
  living: Uint8Array | null,
): Position {
  const { first } = model.view.relations;
  let asserts = false;
  let denies = false;
  for (let c = first[relation] ?? 0; c < (first[relation + 1] ?? 0); c++) {
    if ((living && !living[c]) || !voices(c)) continue;
    const stance = stanceCode(model, c);
    asserts ||= supports(stance);
    denies ||= opposes(stance);
  }
  return [asserts, denies];
}

/** How two viewpoints stand to each other about each living relation of which either speaks. */
export function compare(
  model: Model,
  codes: readonly string[],
  selection: Pick<Selection, "relations" | "claims">,
): ReadonlyMap<number, Side> {
  const found = new Map<number, Side>();
  const [one, other] = codes.map((code) => heardBy(model, membersOf(model, code)));
  if (!one || !other) return found;
  for (let r = 0; r < model.relationCount; r++) {
    if (!selection.relations[r]) continue;
    const a = positionOf(model, r, one, selection.claims);
    const b = positionOf(model, r, other, selection.claims);
    const speaks = [a, b].map(([asserts, denies]) => asserts || denies);
    if (!speaks[0] && !speaks[1]) continue;
    const opposed = (a[0] && b[1]) || (a[1] && b[0]);
    found.set(r, !speaks[1] ? "one" : !speaks[0] ? "other" : opposed ? "opposed" : "both");
  }
  return found;
}

/** The relations of a comparison that nobody in it asserts: what is said of them is a denial. */
export function denialsOf(
  model: Model,
  codes: readonly string[],
  sides: ReadonlyMap<number, Side>,
  selection: Pick<Selection, "claims">,
): ReadonlySet<number> {
  const heard = voicesOf(model, codes);
  if (!heard) return new Set();
  const asserted = (r: number) => positionOf(model, r, heard, selection.claims)[0];
  return new Set([...sides.keys()].filter((r) => !asserted(r)));
}

/** Whether a viewpoint denies a relation, or takes it back, by the claims that live (`null`: all). */
export function denies(
  model: Model,
  code: string,
  relation: number,
  living: Uint8Array | null,
): boolean {
  return positionOf(model, relation, heardBy(model, membersOf(model, code)), living)[1];
}
