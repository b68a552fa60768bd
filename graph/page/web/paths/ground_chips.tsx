/** Where the page looks, beside the filters: each can be left by itself. */

import type { VNode } from "preact";
import { nameOf } from "../model/model.ts";
import { usePage } from "../state/page.ts";
import type { Ground } from "../state/state.ts";
import { PATHS } from "../words/words.ts";

/** A chip for each place that the address names. */
export function GroundChips(): VNode | null {
  const { model, state, change } = usePage();
  const { ground } = state;
  const names = (entities: readonly number[]) => entities.map((e) => nameOf(model, e)).join(" – ");
  const chips: [string, string, Partial<Ground>][] = [];
  if (ground.path.length === 2) chips.push([PATHS.between, names(ground.path), { path: [] }]);
  if (ground.component >= 0) {
    chips.push([PATHS.component, names([ground.component]), { component: -1 }]);
  }
  if (ground.only.length > 0) chips.push([PATHS.only, names(ground.only), { only: [] }]);
  if (chips.length === 0) return null;
  return (
    <ul class="chips">
      {chips.map(([word, value, without]) => (
        <li key={word}>
          <button
            type="button"
            aria-label={PATHS.leave(`${word} ${value}`)}
            onClick={() =>
              change({
                ground: { ...ground, ...without },
                ...(without.path ? { finding: false, way: 0 } : {}),
              })}
          >
            <span class="word">{word}</span>
            <bdi lang="">{value}</bdi>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
