/** What was moved by hand, in the address: `hide=ID`, `pin=ID,x,y`, `with=ID`, `look=timeline`. */

import { idOf, type Model, turned } from "../model/model.ts";
import { INITIAL, type Look, LOOKS, type State } from "../state/state.ts";
import { readPin, withPin } from "./moving.ts";

/** The part of the state that is moved by hand. */
export type Moved = Pick<State, "hidden" | "pins" | "chosen" | "look">;

/** Write the words of what was moved. */
export function writeMoved(
  model: Model,
  state: Moved,
  put: (name: string, value: string) => void,
): void {
  if (state.look !== INITIAL.look) put("look", state.look);
  for (const entity of state.hidden) put("hide", idOf(model, entity));
  for (const { entity, ...place } of state.pins) {
    const { x, y } = turned(model, place);
    put("pin", `${idOf(model, entity)},${x},${y}`);
  }
  for (const entity of state.chosen) put("with", idOf(model, entity));
}

/** Whether a word of the address names an entity that was moved, and this entity is not here. */
export function isGone(model: Model, name: string, value: string): name is "hide" | "with" | "pin" {
  if (name === "pin") return readPin(model, value) === null;
  return (name === "hide" || name === "with") && !model.entityById.has(value);
}

/** The state after one word of the address, or nothing where it is no such word. */
export function readMoved(model: Model, state: Moved, name: string, value: string): Moved | null {
  if (name === "look" && (LOOKS as readonly string[]).includes(value)) {
    return { ...state, look: value as Look };
  }
  if (name === "pin") {
    const pin = readPin(model, value);
    return pin ? { ...state, pins: withPin(state.pins, pin) } : state;
  }
  if (name !== "hide" && name !== "with") return null;
  const entity = model.entityById.get(value);
  const list = name === "hide" ? "hidden" : "chosen";
  if (entity === undefined || state[list].includes(entity)) return state;
  return { ...state, [list]: [...state[list], entity] };
}
