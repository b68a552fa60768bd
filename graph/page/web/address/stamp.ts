/** Which data an address was made on (`data=…`), what it asks of changes, the claim it means. */

import { type ChangeSide, isChangeSide } from "../changes/changes.ts";
import { type Model, text } from "../model/model.ts";
import type { Gone, State } from "../state/state.ts";

/** Digits of the data hash in the address bar: enough to tell data apart, short enough to read. */
export const DIGITS = 12;
const HASH = /^[0-9a-f]{8,64}$/;

/** The part of the state that is about data of another day. */
export type Stamped = Pick<State, "changed" | "claim" | "madeOn">;

/** The data of which an address speaks: the hash it was made on, or else that of this page. */
export function stampOf(model: Model, state: Stamped): string {
  return state.madeOn || model.view.about.hash.slice(0, DIGITS);
}

/** Write the words about changes and the claim that is meant. */
export function writeStamped(
  model: Model,
  { changed, claim }: Stamped,
  put: (name: string, value: string) => void,
): void {
  if (claim >= 0) put("claim", text(model, model.view.claims.id[claim]));
  for (const side of changed) put("change", side);
}

/** An address with the whole data hash: what is copied and printed. */
export function permanent(model: Model, address: string): string {
  const { hash } = model.view.about;
  if (hash === "") return address;
  const pieces = address.split("&").filter((piece) => piece !== "" && !/^data=/.test(piece));
  return [...pieces, `data=${hash}`].join("&");
}

/** The state after one word more of the address, or nothing where it is no such word. */
export function readStamped(
  model: Model,
  state: Partial<Stamped>,
  name: string,
  value: string,
): Partial<State> | null {
  if (name === "changes" && value === "") return { report: "changes" };
  if (name === "change" && isChangeSide(value)) {
    const now: readonly ChangeSide[] = state.changed ?? [];
    return { report: "changes", changed: now.includes(value) ? now : [...now, value] };
  }
  if (name !== "data" || !HASH.test(value)) return null;
  return { madeOn: model.view.about.hash.startsWith(value) ? "" : value };
}

const CLAIMS = new WeakMap<Model, ReadonlyMap<string, number>>();

/** The place of a claim by its id, or -1. */
export function claimById(model: Model, id: string): number {
  let known = CLAIMS.get(model);
  if (!known) {
    known = new Map(model.view.claims.id.map((s, at) => [text(model, s), at]));
    CLAIMS.set(model, known);
  }
  return known.get(id) ?? -1;
}

/** Words of the selection whose values are ids. */
const NAMING = [
  "document",
  "without-document",
  "publisher",
  "without-publisher",
  "speaker",
  "without-speaker",
] as const;

/** What an address names that is not in these data: its own words, and ids in its filters. */
export function missing(model: Model, { gone, filters }: State): Gone[] {
  const named = NAMING.flatMap((word) =>
    filters[word].filter((id) => !model.entityById.has(id)).map((id): Gone => ({
      kind: "document",
      id,
    }))
  );
  const seen = new Set(gone.map(({ id }) => id));
  return [...gone, ...named.filter(({ id }) => !seen.has(id) && seen.add(id))];
}
