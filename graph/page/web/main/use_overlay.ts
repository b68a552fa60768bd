/** What the chart shows over the selection: the path, what is lost, the two sides, what has ended. */

import { useMemo } from "preact/hooks";
import { changesOf, onChosen, showsChanges } from "../changes/changes.ts";
import { NO_OVERLAY, type Overlay } from "../chart/overlay.ts";
import { endedOf } from "../filters/ended.ts";
import { select, type Selection } from "../filters/select.ts";
import type { Model } from "../model/model.ts";
import type { Finder } from "../paths/use_finder.ts";
import type { Filters, State } from "../state/state.ts";
import { RESPECTS, wordOf } from "../viewpoints/loss.ts";
import { compare, denialsOf, type Voices } from "../viewpoints/viewpoints.ts";

const LEFT_OUT = RESPECTS.map(wordOf);

/** The relations that would live if nothing were left out. */
function lostOf(
  model: Model,
  { filters, focus, ground }: State,
  selection: Selection,
  voices: Voices | null,
): number[] {
  if (LEFT_OUT.every((word) => filters[word].length === 0)) return [];
  const full: Filters = LEFT_OUT.reduce((now, word) => ({ ...now, [word]: [] }), filters);
  const { relations } = select(model, full, focus, ground, voices);
  const lost: number[] = [];
  relations.forEach((lives, r) => {
    // Without any filter the whole shows what is no evidence, too: that is not lost.
    const evidence = (model.view.relations.basis[r] ?? -1) >= 0;
    if (lives && evidence && !selection.relations[r]) lost.push(r);
  });
  return lost;
}

/** The overlay of the page. */
export function useOverlay(
  model: Model,
  state: State,
  selection: Selection,
  voices: Voices | null,
  finder: Finder,
): Overlay {
  const { filters, focus, ground, viewpoints } = state;
  const lost = useMemo(
    () => lostOf(model, state, selection, voices),
    [model, filters, focus, ground, selection, voices],
  );
  const sides = useMemo(
    () => compare(model, viewpoints, selection),
    [model, viewpoints, selection],
  );
  const denials = useMemo(
    () => denialsOf(model, viewpoints, sides, selection),
    [model, viewpoints, sides, selection],
  );
  const route = useMemo(
    () => finder.shown?.hops.map((hop) => hop.relation) ?? [],
    [finder.shown],
  );
  const { dimsEnded } = state;
  const ended = useMemo(
    () => dimsEnded ? endedOf(model, selection, filters) : NO_OVERLAY.ended,
    [model, selection, filters, dimsEnded],
  );
  const { report, changed } = state;
  const differing = useMemo(() => {
    if (!showsChanges(model, report)) return NO_OVERLAY;
    const { relations, entities, claims } = changesOf(model);
    return {
      changes: onChosen(relations, changed),
      changedEntities: onChosen(entities, changed),
      changedClaims: onChosen(claims, changed),
    };
  }, [model, report, changed]);
  return useMemo(() => {
    const { changes, changedEntities, changedClaims } = differing;
    const differs = { changes, changedEntities, changedClaims };
    return { route, lost, sides, denials, ended, ...differs };
  }, [route, lost, sides, denials, ended, differing]);
}
