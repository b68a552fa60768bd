/** The relations on which two compared viewpoints stand in a way that the reader asked for. */

import type { Side } from "../chart/overlay.ts";
import type { Selection } from "../filters/select.ts";
import type { Model } from "../model/model.ts";

/** The ways in which two viewpoints stand to each other, in the order in which they are shown. */
export const SIDES: readonly Side[] = ["opposed", "both", "one", "other"];

/** Whether a text is one of them. */
export function isSide(text: string): text is Side {
  return (SIDES as readonly string[]).includes(text);
}

/** The selection with the relations on these sides only; all of it where none is chosen. */
export function onSides(
  model: Model,
  selection: Selection,
  found: ReadonlyMap<number, Side>,
  chosen: readonly Side[],
  comparing: boolean,
): Selection {
  if (chosen.length === 0 || !comparing) return selection;
  const { source, target, first } = model.view.relations;
  const relations = selection.relations.map((lives, r) => {
    const side = found.get(r);
    return lives && side && chosen.includes(side) ? 1 : 0;
  });
  const entities = new Uint8Array(model.entityCount);
  const claims = selection.claims.slice();
  relations.forEach((lives, r) => {
    if (!lives) return void claims.fill(0, first[r], first[r + 1]);
    entities[source[r] ?? 0] = 1;
    entities[target[r] ?? 0] = 1;
  });
  const total = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
  return {
    ...selection,
    claims,
    relations,
    entities,
    relationCount: total(relations),
    entityCount: total(entities),
    whole: false,
  };
}
