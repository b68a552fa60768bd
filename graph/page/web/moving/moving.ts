/** What the reader moved by hand: entities hidden, and entities pinned to another place. */

import { type Model, turned } from "../model/model.ts";
import type { Selection } from "../filters/select.ts";

/** An entity that was put somewhere. */
export interface Pin {
  readonly entity: number;
  readonly x: number;
  readonly y: number;
}

/** The pin in the address: `ID,x,y`; the id may hold commas. */
export function readPin(model: Model, value: string): Pin | null {
  const match = /^(.*),(-?\d{1,7}),(-?\d{1,7})$/su.exec(value);
  const entity = model.entityById.get(match?.[1] ?? "");
  if (!match || entity === undefined) return null;
  return turned(model, { entity, x: Number(match[2]), y: Number(match[3]) });
}

/** The pins with one more, at whole numbers, so that an address says the same. */
export function withPin(pins: readonly Pin[], pin: Pin): readonly Pin[] {
  const whole = { entity: pin.entity, x: Math.round(pin.x), y: Math.round(pin.y) };
  return [...pins.filter((other) => other.entity !== pin.entity), whole];
}

/** The selection without hidden entities, their relations and the claims of these. */
export function withoutHidden(
  model: Model,
  selection: Selection,
  hidden: readonly number[],
): Selection {
  if (hidden.length === 0) return selection;
  const entities = selection.entities.slice();
  const relations = selection.relations.slice();
  const claims = selection.claims.slice();
  for (const e of hidden) entities[e] = 0;
  const { source, target, first } = model.view.relations;
  for (let r = 0; r < model.relationCount; r++) {
    if (entities[source[r] ?? 0] && entities[target[r] ?? 0]) continue;
    if (!hidden.includes(source[r] ?? -1) && !hidden.includes(target[r] ?? -1)) continue;
    relations[r] = 0;
    claims.fill(0, first[r] ?? 0, first[r + 1] ?? 0);
  }
  const total = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
  return {
    ...selection,
    fails: { ...selection.fails, hidden },
    entities,
    relations,
    claims,
    entityCount: total(entities),
    relationCount: total(relations),
    whole: false,
  };
}
