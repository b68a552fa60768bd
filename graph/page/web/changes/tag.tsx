/** What changed since earlier data, in the lists and the views: a sign, its words, and how many. */

import type { VNode } from "preact";
import type { Model } from "../model/model.ts";
import { type Page, usePage } from "../state/page.ts";
import { CHANGES } from "../words/words.ts";
import { CHANGE_SIDES, CHANGE_SIGNS, type ChangeSide, changesOf, showsChanges } from "./changes.ts";
import { ChangeSign } from "./mark.tsx";

/** How many of some things differ in each way. */
export type Tally = ReadonlyMap<ChangeSide, number>;

/** Count what differs and is there. */
export function tallyOf(
  differing: ReadonlyMap<number, ChangeSide>,
  isThere: (at: number) => unknown,
): Tally {
  const tally = new Map<ChangeSide, number>();
  for (const [at, side] of differing) {
    if (isThere(at)) tally.set(side, (tally.get(side) ?? 0) + 1);
  }
  return tally;
}

/** A tally in words, in the order of the sides: "1 added, 2 changed"; empty for an empty one. */
export function tallyWords(tally: Tally): string {
  return CHANGE_SIDES.filter((side) => tally.has(side))
    .map((side) => CHANGES.tally[side](tally.get(side) ?? 0)).join(", ");
}

/** A tally in signs, for a cell: "+1 ~2". */
export function tallySigns(tally: Tally): string {
  return CHANGE_SIDES.filter((side) => tally.has(side))
    .map((side) => `${CHANGE_SIGNS[side]}${tally.get(side) ?? 0}`).join(" ");
}

/** What the sign of a side says, with the day of the earlier data. */
export function changeWords(model: Model, side: ChangeSide): string {
  return CHANGES.mark[side](model.view.changes.date);
}

/** The sign of something that differs, and its words for those who do not see it. */
export function ChangeTag({ side }: { side: ChangeSide | undefined }): VNode | null {
  const { model } = usePage();
  if (!side) return null;
  const words = changeWords(model, side);
  return (
    <span class="change-tag" title={words}>
      <ChangeSign side={side} />
      <span class="hidden">{`${words}: `}</span>
    </span>
  );
}

/** How many of a kind differ on the sides that the reader looks at. */
function amountOf({ model, state }: Page, kind: "entities" | "relations" | "claims"): number {
  const rows = { entities: "entityRows", relations: "relationRows", claims: "claimRows" } as const;
  const bySide = changesOf(model)[rows[kind]];
  const sides = state.changed.length > 0 ? state.changed : CHANGE_SIDES;
  return sides.reduce((sum, side) => sum + bySide[side].length, 0);
}

/** What a list or view marks of what changed, and how much of it it cannot show, and why. */
export function ChangesNote(
  { kind, marked, others = 0, why }: {
    kind: "entities" | "relations" | "claims";
    marked: Tally;
    /** How many are marked because of what is said about them. */
    others?: number;
    why: keyof typeof CHANGES.notHere;
  },
): VNode | null {
  const page = usePage();
  if (!showsChanges(page.model, page.state.report)) return null;
  const shown = [...marked.values()].reduce((sum, n) => sum + n, 0);
  const missing = amountOf(page, kind) - shown;
  return (
    <span class="changes-note">
      {CHANGE_SIDES.filter((side) => marked.has(side)).map((side) => (
        <span key={side}>
          <ChangeSign side={side} />
          {CHANGES.tally[side](marked.get(side) ?? 0)}
        </span>
      ))}
      {others > 0 && (
        <span>
          <ChangeSign side="changed" />
          {CHANGES.others(others)}
        </span>
      )}
      {missing > 0 && <span>{CHANGES.notHere[why](missing)}</span>}
    </span>
  );
}
