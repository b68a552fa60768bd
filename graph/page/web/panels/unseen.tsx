/** Says that the filters hide what is open, and offers to show it. */

import type { VNode } from "preact";
import { REVEALING, usePage } from "../state/page.ts";
import { READER } from "../words/words.ts";
import { Inside } from "./link.tsx";

/** The notice; nothing where what is open is in the chart. */
export function Unseen(): VNode | null {
  const { state, selection } = usePage();
  const { selected } = state;
  if (selected === null) return null;
  const living = selected.kind === "entity" ? selection.entities : selection.relations;
  if (living[selected.at] !== 0) return null;
  return (
    <p class="unseen">
      {READER.unseen} <Inside to={REVEALING}>{READER.reveal}</Inside>
    </p>
  );
}
