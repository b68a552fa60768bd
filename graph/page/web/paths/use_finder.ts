/** The search of the path finder, done in slices beside everything else. */

import { useEffect, useMemo, useState } from "preact/hooks";
import type { ClaimTest } from "../filters/claim_tests.ts";
import { select } from "../filters/select.ts";
import { walksOf } from "../filters/walk.ts";
import type { Model } from "../model/model.ts";
import { FILTERS, type State } from "../state/state.ts";
import { type EvidencePath, type Living, type PathsFound, searching } from "./find.ts";

/** What the finder has come to. */
export interface Finder {
  readonly found: PathsFound | null;
  readonly busy: boolean;
  /** The path that is shown in the chart. */
  readonly shown: EvidencePath | null;
  readonly living: Living;
}

/** A slice takes this many milliseconds; then the page has its turn. */
const SLICE = 8;
const ALL: Living = { relations: null, claims: null };

/** Find the paths between the ends that the state names, under its filters. */
export function useFinder(
  model: Model,
  state: State,
  voices: ClaimTest["test"] | null,
): Finder {
  const { filters, focus, ground, way } = state;
  const [one, other] = ground.path;
  const asked = one !== undefined && other !== undefined && one !== other;
  const living = useMemo((): Living => {
    const elsewhere = { ...ground, path: [] };
    const part = voices !== null || walksOf(focus, elsewhere) ||
      FILTERS.some((word) => filters[word].length > 0);
    if (!asked || !part) return ALL;
    const { relations, claims } = select(model, filters, focus, elsewhere, voices);
    return { relations, claims };
  }, [model, filters, focus, ground, voices, asked]);
  const [result, setResult] = useState<{ key: Living; ends: string; found: PathsFound } | null>(
    null,
  );
  const ends = `${one} ${other}`;
  useEffect(() => {
    if (!asked) return;
    const search = searching(model, one, other, living);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const until = performance.now() + SLICE;
      while (performance.now() < until) {
        const step = search.next();
        if (step.done) {
          setResult({ key: living, ends, found: step.value });
          return;
        }
      }
      timer = setTimeout(work, 0);
    };
    timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }, [model, living, ends, asked]);
  const found = asked && result?.key === living && result.ends === ends ? result.found : null;
  return {
    found,
    busy: asked && found === null,
    shown: found?.paths[Math.min(way, found.paths.length - 1)] ?? null,
    living,
  };
}
