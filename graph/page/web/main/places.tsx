/** The places of a narrow screen, one at a time. */

import type { VNode } from "preact";
import { usePage } from "../state/page.ts";
import type { Place } from "../state/state.ts";
import { STRINGS } from "../words/words.ts";

const ORDER: readonly Place[] = ["read", "chart", "list", "filter"];

/** The switch between places. */
export function Places(): VNode {
  const { state, change } = usePage();
  return (
    <nav class="places" aria-label={STRINGS.placesName}>
      {ORDER.map((place) => (
        <button
          type="button"
          key={place}
          class={`to-${place}`}
          aria-current={state.place === place ? "page" : undefined}
          onClick={() => change({ place }, "replace")}
        >
          {STRINGS.places[place]}
        </button>
      ))}
    </nav>
  );
}
