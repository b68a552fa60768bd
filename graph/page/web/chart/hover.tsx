/** The note beside the pointer: a convenience for the eye; all of it is also in the reader. */

import type { VNode } from "preact";
import { typeWords } from "../model/identity.ts";
import { nameOf, stateCode } from "../model/model.ts";
import { READER } from "../words/words.ts";
import { basisWords } from "../panels/basis.ts";
import { EntityGlyph } from "../panels/glyph.tsx";
import { LaterWords } from "../clocks/later_line.tsx";
import { usePage } from "../state/page.ts";
import type { Selected } from "../state/state.ts";
import type { Point } from "./vis.ts";

/** What is under the pointer, and where the pointer is in the chart. */
export interface Hovering {
  readonly what: NonNullable<Selected>;
  readonly at: Point;
}

/** The note. */
export function Hover({ hovering, host }: { hovering: Hovering; host: HTMLElement | null }): VNode {
  const { model } = usePage();
  const { relations, vocabulary } = model.view;
  const { what, at } = hovering;
  const left = at.x > (host?.clientWidth ?? 0) / 2;
  const low = at.y > (host?.clientHeight ?? 0) / 2;
  const top = (host?.offsetTop ?? 0) + at.y;
  const style = {
    left: left ? "auto" : `${at.x + 16}px`,
    right: left ? `${(host?.clientWidth ?? 0) - at.x + 16}px` : "auto",
    top: low ? "auto" : `${top + 12}px`,
    bottom: low ? `${(host?.clientHeight ?? 0) + (host?.offsetTop ?? 0) - top + 12}px` : "auto",
  };
  if (what.kind === "entity") {
    return (
      <div class="hover" aria-hidden="true" style={style}>
        <strong>
          <EntityGlyph at={what.at} told />
          <bdi lang="">{nameOf(model, what.at)}</bdi>
        </strong>
        <span>{typeWords(model, what.at)}</span>
      </div>
    );
  }
  const r = what.at;
  const count = (relations.first[r + 1] ?? 0) - (relations.first[r] ?? 0);
  return (
    <div class="hover" aria-hidden="true" style={style}>
      <strong>
        <bdi lang="">{nameOf(model, relations.source[r] ?? 0)}</bdi>{" "}
        <em>{vocabulary.relation_types[relations.type[r] ?? -1]?.label}</em>{" "}
        <bdi lang="">{nameOf(model, relations.target[r] ?? 0)}</bdi>
      </strong>
      <span>
        {READER.states[stateCode(model, r)] ?? basisWords(model, r)}
        {" · "}
        {READER.claimCount(count)}
        <LaterWords relation={r} />
      </span>
    </div>
  );
}
