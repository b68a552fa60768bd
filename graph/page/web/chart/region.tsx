/** The region Graph: the chart, what it shows, and the walk around what is in focus. */

import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { itemsOf, nameOf } from "../model/model.ts";
import { opening, usePage } from "../state/page.ts";
import { CLEARING } from "../state/page.ts";
import type { Selected } from "../state/state.ts";
import { LookTabs, OtherLook, PANEL } from "../looks/looks.tsx";
import { MovedBar } from "../moving/bar.tsx";
import { withPin } from "../moving/moving.ts";
import { Legend } from "../panels/legend.tsx";
import { STRINGS } from "../words/words.ts";
import { type Chart, createChart } from "./chart.ts";
import { choose, openEntities } from "./drawn.ts";
import { placesOf } from "./positions.ts";
import { Hover, type Hovering } from "./hover.tsx";
import type { Point } from "./vis.ts";

/** What the toolbar may ask of the chart. */
export interface ChartHandle {
  current: Chart | null;
}

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How far a key moves the open entity, in units of the drawing. */
const MOVES = 30;

function Caption({ drawn, of }: { drawn: number; of: number }): VNode {
  const { model, state, change } = usePage();
  const { focus } = state;
  return (
    <div class="caption">
      {focus && (
        <div class="walk">
          <span>
            {STRINGS.around}{" "}
            <strong>
              <bdi lang="">{focus.around.map((e) => nameOf(model, e)).join(", ")}</bdi>
            </strong>
          </span>
          <span role="group" aria-label={STRINGS.depth}>
            {[1, 2, 3].map((depth) => (
              <button
                type="button"
                key={depth}
                aria-pressed={focus.depth === depth}
                onClick={() => change({ focus: { ...focus, depth }, camera: null })}
              >
                {STRINGS.steps(depth)}
              </button>
            ))}
          </span>
          <button type="button" onClick={() => change({ focus: null, camera: null })}>
            {STRINGS.wholeGraph}
          </button>
        </div>
      )}
      <MovedBar />
      {drawn < of && <p class="shown">{STRINGS.showingSome(drawn, of)}</p>}
    </div>
  );
}

/** The region; `handle` lets the toolbar and the keys reach the chart. */
export function GraphRegion({ handle }: { handle: ChartHandle }): VNode {
  const { model, state, selection, overlay, dark, change } = usePage();
  const host = useRef<HTMLDivElement>(null);
  const [hovering, setHovering] = useState<Hovering | null>(null);
  const [made, setMade] = useState(false);
  const drawn = useMemo(
    () => choose(model, selection, state.selected, overlay),
    [model, selection, state.selected, overlay],
  );
  const latest = useRef({ state, change, selection, overlay });
  latest.current = { state, change, selection, overlay };
  const told = useRef("");

  const visible = (found: Selected): Selected => {
    if (found?.kind !== "relation") return found;
    const { selection, overlay } = latest.current;
    return selection.relations[found.at] || overlay.changes.has(found.at) ? found : null;
  };
  const gently = () => !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const place = (chart: Chart) => {
    const { camera, selected } = latest.current.state;
    if (camera) chart.look(camera, false);
    else {
      chart.fit();
      if (selected) chart.bring(openEntities(model, selected), false);
    }
  };

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const adjust = () => {
      if (element.clientWidth === 0 || element.clientHeight === 0) return;
      if (handle.current) {
        handle.current.resize();
        return;
      }
      handle.current = createChart(element, model, {
        pick: (found) => latest.current.change({ ...opening(visible(found)) }),
        hover: (found, at) => {
          const seen = visible(found);
          setHovering((now) =>
            now?.what?.kind === seen?.kind && now?.what?.at === seen?.at
              ? now
              : seen && { what: seen, at }
          );
        },
        choose: (found, toggling) => {
          const now = latest.current.state.chosen;
          const kept = toggling ? now.filter((e) => !found.includes(e)) : now;
          const added = found.filter((e) => !now.includes(e));
          latest.current.change({ chosen: [...kept, ...added] });
        },
        hand: () => latest.current.state.hand,
        pin: (pin) => latest.current.change({ pins: withPin(latest.current.state.pins, pin) }),
        camera: (camera) => {
          told.current = JSON.stringify(camera);
          latest.current.change({ camera }, "replace");
        },
      });
      setMade(true);
    };
    const size = () => `${element.clientWidth} ${element.clientHeight}`;
    adjust();
    // An observer begins with the size that the chart was just made in: nothing to paint anew.
    let made = handle.current ? size() : "";
    const observer = new ResizeObserver(() => {
      if (size() !== made) adjust();
      made = "";
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const { selected, chosen, pins } = state;
    const hovered = hovering?.what ?? null;
    handle.current?.show({ drawn, selected, hovered, chosen, pins, dark });
  }, [made, drawn, state.selected, state.chosen, state.pins, hovering, dark]);

  // A camera that the chart itself reported is where the chart already looks.
  useLayoutEffect(() => {
    const chart = handle.current;
    if (chart && JSON.stringify(state.camera) !== told.current) place(chart);
    told.current = JSON.stringify(state.camera);
  }, [made, state.camera, state.focus, state.ground]);

  useEffect(() => {
    if (state.selected) handle.current?.bring(openEntities(model, state.selected), gently());
  }, [made, state.selected]);

  useEffect(() => {
    if (overlay.route.length > 0 && !latest.current.state.camera) handle.current?.fit();
  }, [made, overlay.route]);

  const onKey = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = state.selected?.kind === "entity" ? state.selected.at : null;
    if (event.key === " " && from !== null) {
      event.preventDefault();
      const { chosen } = state;
      change({
        chosen: chosen.includes(from) ? chosen.filter((e) => e !== from) : [...chosen, from],
      });
      return;
    }
    if (!direction) return;
    event.preventDefault();
    if (event.shiftKey || state.hand === "move") {
      if (from === null) return;
      const { x, y } = placesOf(model, state.pins)(from);
      const to = { entity: from, x: x + direction.x * MOVES, y: y + direction.y * MOVES };
      change({ pins: withPin(state.pins, to) });
      return;
    }
    const next = handle.current?.nearest(from, direction) ?? null;
    if (next !== null) change({ ...opening({ kind: "entity", at: next }), place: state.place });
  };
  const isolated = drawn.entities.every((e) => itemsOf(model.relationsOf, e).length === 0);
  const isChart = state.look === "chart";
  return (
    <section class="graph" id="graph" aria-label={STRINGS.graph}>
      <LookTabs />
      <div class="panel" id={PANEL} role="tabpanel" aria-labelledby={`tab-${state.look}`}>
        <Caption
          drawn={drawn.entities.length}
          of={isChart ? Math.max(drawn.of, drawn.entities.length) : 0}
        />
        <div
          ref={host}
          class={`canvas${isolated ? " isolated" : ""}${hovering ? " pointing" : ""} ${state.hand}`}
          hidden={!isChart}
          role="application"
          aria-roledescription={STRINGS.chartRole}
          aria-label={STRINGS.chartName(drawn.entities.length, drawn.relations.length)}
          tabIndex={0}
          onKeyDown={onKey}
        />
        <OtherLook />
        {hovering && <Hover hovering={hovering} host={host.current} />}
        {selection.entityCount === 0 && (
          <div class="nothing">
            <p>{model.entityCount === 0 ? STRINGS.nothingAtAll : STRINGS.nothingLeft}</p>
            {model.entityCount > 0 && (
              <button type="button" onClick={() => change(CLEARING)}>{STRINGS.clearAll}</button>
            )}
          </div>
        )}
      </div>
      <Legend />
    </section>
  );
}
