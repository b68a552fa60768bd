/** The path finder: two entities, the ranked ways between them, and what was refused. */

import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type Page, usePage } from "../state/page.ts";
import type { State } from "../state/state.ts";
import { PATHS, STRINGS } from "../words/words.ts";
import type { PathsFound } from "./find.ts";
import { PathItem, RefusedItem } from "./path.tsx";
import { EntityPicker } from "./picker.tsx";

/** The change that opens the finder, from what is open. */
function findingFrom(state: State): Partial<State> {
  const { selected, ground } = state;
  const start = ground.path.length === 0 && selected?.kind === "entity" ? [selected.at] : null;
  return {
    finding: true,
    selected: null,
    place: "read",
    ...(start ? { ground: { ...ground, path: start } } : {}),
  };
}

/** Open the finder and go to the end that is still to be chosen. */
export function openFinder({ state, change }: Pick<Page, "state" | "change">): void {
  change(findingFrom(state));
  // After the drawing, which is a microtask that is queued, and before the next key.
  queueMicrotask(() =>
    [...document.querySelectorAll<HTMLElement>(".finder input")].at(-1)?.focus()
  );
}

/** The button Find path. */
export function FindPath(): VNode {
  const page = usePage();
  return (
    <button
      type="button"
      class="find-path"
      onClick={() => openFinder(page)}
    >
      {PATHS.find}
    </button>
  );
}

function closing({ ground }: State): Partial<State> {
  return { finding: false, way: 0, ground: { ...ground, path: [] } };
}

function Results({ found }: { found: PathsFound }): VNode {
  const { state, change } = usePage();
  const way = Math.min(state.way, found.paths.length - 1);
  return (
    <>
      <p class="hint">{PATHS.ranked}</p>
      {found.paths.length === 0 && <p>{PATHS.none}</p>}
      <ol class="paths">
        {found.paths.map((path, at) => (
          <PathItem
            key={path.hops.map((hop) => hop.relation).join()}
            path={path}
            number={at + 1}
            open={at === way}
            show={() => change({ way: at }, "replace")}
          />
        ))}
      </ol>
      {found.more && <p class="hint">{PATHS.more}</p>}
      {!found.complete && <p class="hint">{PATHS.incomplete}</p>}
      {found.refused.length > 0 && (
        <section class="refusals" aria-label={PATHS.refused}>
          <h3>{PATHS.refused}</h3>
          <ul class="paths">
            {found.refused.map((path) => (
              <RefusedItem key={path.hops.map((hop) => hop.relation).join()} path={path} />
            ))}
          </ul>
          {found.moreRefused && <p class="hint">{PATHS.moreRefused}</p>}
        </section>
      )}
    </>
  );
}

function useAnnounced({ finder, announce }: Page): void {
  const said = useRef(false);
  useEffect(() => {
    if (finder.busy) announce(PATHS.searching);
    else if (finder.found) announce(PATHS.found(finder.found.paths.length));
    else if (said.current) announce("");
    said.current = true;
    return () => announce("");
  }, [finder.busy, finder.found]);
}

/** The panel in the reader's column. */
export function FinderPanel(): VNode {
  const page = usePage();
  const { state, change, finder } = page;
  const [one, other] = state.ground.path;
  useAnnounced(page);
  const choose = (place: 0 | 1) => (entity: number) => {
    const path = place === 0
      ? [entity, ...(other === undefined ? [] : [other])]
      : [one ?? -1, entity];
    change({ ground: { ...state.ground, path }, way: 0 });
  };
  return (
    <article class="finder" aria-label={PATHS.find}>
      <p class="close">
        <button type="button" class="text" onClick={() => change(closing(state))}>
          {STRINGS.close}
        </button>
      </p>
      <h2>{PATHS.find}</h2>
      <div class="ends">
        <EntityPicker label={PATHS.from} chosen={one} choose={choose(0)} />
        {one !== undefined && <EntityPicker label={PATHS.to} chosen={other} choose={choose(1)} />}
      </div>
      {one !== undefined && one === other && <p class="hint">{PATHS.same}</p>}
      {finder.busy && <p class="hint">{PATHS.searching}</p>}
      {finder.found && <Results found={finder.found} />}
    </article>
  );
}
