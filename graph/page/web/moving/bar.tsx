/** What was moved by hand, above the chart: hidden, pinned and chosen entities. */

import type { VNode } from "preact";
import { idOf, nameOf } from "../model/model.ts";
import { usePage } from "../state/page.ts";
import { EVERYWHERE } from "../state/state.ts";
import { MOVING } from "../words/words.ts";
import { connecting } from "./connect.ts";

/** The bar, or nothing where nothing was moved. */
export function MovedBar(): VNode | null {
  const { model, state, selection, change, announce } = usePage();
  const { hidden, pins, chosen } = state;
  if (hidden.length + pins.length + chosen.length === 0) return null;
  const connect = () => {
    const { entities, apart } = connecting(model, selection, chosen);
    change({ ground: { ...EVERYWHERE, only: entities }, focus: null, camera: null });
    announce(
      apart.length > 0
        ? MOVING.apart(apart.map((e) => nameOf(model, e)).join(", "))
        : MOVING.connected(entities.length - chosen.length),
    );
  };
  const only = () => change({ ground: { ...EVERYWHERE, only: chosen }, focus: null, camera: null });
  return (
    <div class="moved" role="group" aria-label={MOVING.name}>
      {chosen.length > 0 && (
        <p>
          <span>{MOVING.chosen(chosen.length)}</span>
          <span class="names">
            {chosen.slice(0, 4).map((e) => (
              <bdi lang="" key={idOf(model, e)}>{nameOf(model, e)}</bdi>
            ))}
            {chosen.length > 4 && <span>{MOVING.more(chosen.length - 4)}</span>}
          </span>
          {chosen.length > 1 && (
            <>
              <button type="button" onClick={connect}>{MOVING.connect}</button>
              <button type="button" onClick={only}>{MOVING.only}</button>
            </>
          )}
          <button
            type="button"
            onClick={() => change({ hidden: [...new Set([...hidden, ...chosen])], chosen: [] })}
          >
            {MOVING.hideThem}
          </button>
          <button type="button" onClick={() => change({ chosen: [] })}>{MOVING.release}</button>
        </p>
      )}
      {hidden.length > 0 && (
        <p>
          <span>{MOVING.hidden(hidden.length)}</span>
          <button type="button" onClick={() => change({ hidden: [] })}>{MOVING.showAgain}</button>
        </p>
      )}
      {pins.length > 0 && (
        <p>
          <span>{MOVING.pinned(pins.length)}</span>
          <button type="button" onClick={() => change({ pins: [] })}>{MOVING.putBack}</button>
        </p>
      )}
    </div>
  );
}
