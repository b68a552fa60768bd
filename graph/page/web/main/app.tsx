/** The page as a whole: its places, the theme, the keys and the live status. */

import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type ChartHandle, GraphRegion } from "../chart/region.tsx";
import { select } from "../filters/select.ts";
import { KeysDialog } from "../keyboard/dialog.tsx";
import { type Command, commandOf, isWriting } from "../keyboard/keys.ts";
import type { Model } from "../model/model.ts";
import { taking } from "../moving/hands.tsx";
import { withoutHidden } from "../moving/moving.ts";
import { watch } from "../moving/undo.ts";
import { Details } from "../panels/details.tsx";
import { ActiveFilters, Filters } from "../panels/filters.tsx";
import { changer, opening, type Page, PageContext } from "../state/page.ts";
import { type Hand, INITIAL, type Place, type State } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { spoken } from "../words/spoken.ts";
import { MOVING, STRINGS, WORDS } from "../words/words.ts";
import { Lists } from "../tables/lists.tsx";
import { Masthead, otherTheme } from "./masthead.tsx";
import { FindPath, openFinder } from "../paths/panel.tsx";
import { GroundChips } from "../paths/ground_chips.tsx";
import { useFinder } from "../paths/use_finder.ts";
import { ViewpointPicker } from "../viewpoints/picker.tsx";
import { onSides } from "../viewpoints/sides.ts";
import { voicesOf } from "../viewpoints/viewpoints.ts";
import { createTour } from "../tour/tour.ts";
import { useOverlay } from "./use_overlay.ts";
import { Places } from "./places.tsx";
import { Split } from "./split.tsx";

const DARK = "(prefers-color-scheme: dark)";

function useSystemDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const listen = () => setDark(query.matches);
    query.addEventListener("change", listen);
    return () => query.removeEventListener("change", listen);
  }, []);
  return dark;
}

/** The application. */
export function App({ model: written, store }: { model: Model; store: Store<State> }): VNode {
  const [state, setState] = useState(store.get);
  const model = spoken(written, WORDS);
  const [message, announce] = useState("");
  const [keys, setKeys] = useState(false);
  const chart = useRef<ChartHandle>({ current: null }).current;
  const systemDark = useSystemDark();
  const dark = state.theme === "auto" ? systemDark : state.theme === "dark";
  const { filters, focus, ground, viewpoints } = state;
  const voices = useMemo(() => voicesOf(model, viewpoints), [model, viewpoints]);
  const filtered = useMemo(() => select(model, filters, focus, ground, voices), [
    model,
    filters,
    focus,
    ground,
    voices,
  ]);
  const drawn = useMemo(() => withoutHidden(model, filtered, state.hidden), [
    filtered,
    state.hidden,
  ]);
  const finder = useFinder(model, state, voices);
  const overlay = useOverlay(model, state, drawn, voices, finder);
  const selection = useMemo(
    () => onSides(model, drawn, overlay.sides, state.sides, viewpoints.length === 2),
    [drawn, overlay.sides, state.sides, viewpoints],
  );

  useLayoutEffect(() => store.subscribe((next) => setState(next)), [store]);
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  }, [dark]);
  // What was announced in another language is not said again.
  useEffect(() => announce(""), [state.language]);
  const status = selection.entityCount === 0
    ? STRINGS.nothingLeft
    : STRINGS.status(selection.entityCount, selection.relationCount);

  const change = changer(store);
  const go = (place: Place, selector: string) => {
    const focus = () => {
      const element = document.querySelector<HTMLElement>(selector);
      element?.focus();
      return element !== null && document.activeElement === element;
    };
    change({ place }, "replace");
    // On a narrow screen the place is not there before it is drawn: a microtask that is queued.
    if (!focus()) queueMicrotask(focus);
  };
  const undo = useMemo(() => watch(store), [store]);
  const tour = useMemo(() => createTour(written, store), [written, store]);
  const stepBack = () => announce(undo.undo() ? MOVING.undone : MOVING.nothingToUndo);
  const stepOn = () => announce(undo.redo() ? MOVING.redone : MOVING.nothingToRedo);
  const take = (hand: Hand) => {
    if (store.get().look === "chart") taking({ state: store.get(), change, announce }, hand);
  };
  const commands: Record<Command, () => void> = {
    search: () => document.getElementById("search")?.focus(),
    keys: () => setKeys(true),
    fit: () => chart.current?.fit(),
    "zoom-in": () => chart.current?.zoom(1.3),
    "zoom-out": () => chart.current?.zoom(1 / 1.3),
    theme: () => change({ theme: otherTheme(dark) }, "replace"),
    close: () => {
      if (store.get().hand !== "look") take(store.get().hand);
      else if (store.get().selected) change(opening(null));
    },
    choose: () => take("choose"),
    move: () => take("move"),
    read: () => go("read", "#details"),
    chart: () => go("chart", "#graph .canvas"),
    list: () => {
      if (store.get().lists === 0) change({ lists: INITIAL.lists }, "replace");
      go("list", '#lists a[tabindex="0"]');
    },
    filter: () => go("filter", "#filters"),
    undo: stepBack,
    redo: stepOn,
    next: () => tour.go(store.get().step + 1),
    previous: () => tour.go(store.get().step - 1),
    export: () => document.getElementById("export")?.click(),
    path: () => openFinder({ state: store.get(), change }),
  };
  const run = useRef(commands);
  run.current = commands;
  // Before the first key can be pressed: an effect after the drawing would lose it.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]")) return;
      const command = commandOf(event, isWriting(event.target));
      if (!command) return;
      event.preventDefault();
      run.current[command]();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);

  const page: Page = { model, state, selection, overlay, finder, tour, dark, change, announce };
  return (
    <PageContext.Provider value={page}>
      <div
        class="page"
        data-place={state.place}
        data-folded={state.lists === 0 ? "lists" : undefined}
        style={{ "--lists": `${state.lists}%` }}
      >
        <Masthead chart={chart} showKeys={() => setKeys(true)} undo={stepBack} redo={stepOn} />
        {!model.view.about.cited && <p class="banner" role="note">{STRINGS.uncited}</p>}
        <Places />
        <main>
          <div class="strip">
            <p role="status" class="status">{message || status}</p>
            <FindPath />
            <ViewpointPicker />
            <GroundChips />
            <ActiveFilters />
          </div>
          <div class="index">
            <Filters />
          </div>
          <GraphRegion handle={chart} />
          <Split />
          <Lists />
          <Details />
        </main>
        <KeysDialog open={keys} close={() => setKeys(false)} />
      </div>
    </PageContext.Provider>
  );
}
