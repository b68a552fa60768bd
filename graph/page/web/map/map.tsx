/** The map: entities with coordinates on coastlines and a graticule; it says how many have none. */

import type { VNode } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { cornersOf, polygonPoints } from "../chart/shapes.ts";
import { nameOf, typeCode } from "../model/model.ts";
import { addressAfter, opening, usePage } from "../state/page.ts";
import { LOOKING } from "../words/words.ts";
import { livingRelations } from "../tables/rows.ts";
import { coastlines } from "./land.ts";
import { linesOf, windowOf } from "./window.ts";

/** Pixels of the drawing before its room is known. */
const USUAL_WIDTH = 1000;

/** A mark with its place in the drawing. */
function Mark({ at, x, y, left }: { at: number; x: number; y: number; left: boolean }): VNode {
  const page = usePage();
  const { model, state, selection, change, dark } = page;
  const look = model.view.vocabulary.types.find((type) => type.code === typeCode(model, at));
  const shape = look?.shape ?? "dot";
  const fill = (dark ? look?.dark : look?.light) ?? "currentColor";
  const open = state.selected?.kind === "entity" && state.selected.at === at;
  const count = livingRelations(model, selection, at);
  const to = { ...opening({ kind: "entity", at }), place: state.place };
  return (
    <a
      href={addressAfter(page, to)}
      aria-label={LOOKING.mark(nameOf(model, at), count)}
      aria-current={open ? "true" : undefined}
      class="mark-of"
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        change(to);
      }}
    >
      <g transform={`translate(${x - 12} ${y - 12})`}>
        {open && <circle cx="12" cy="12" r="15" class="ring" />}
        {cornersOf(shape)
          ? <polygon points={polygonPoints(shape, 9)} fill={fill} />
          : <circle cx="12" cy="12" r="9" fill={fill} />}
      </g>
      <text x={left ? x - 16 : x + 16} y={y + 5} text-anchor={left ? "end" : "start"}>
        {nameOf(model, at)}
      </text>
    </a>
  );
}

/** The panel. */
export function WorldMap(): VNode {
  const { model, selection } = usePage();
  const { lat, lon } = model.view.entities;
  const placed = useMemo(() => {
    const found: number[] = [];
    for (let e = 0; e < model.entityCount; e++) {
      if (selection.entities[e] && lat[e] !== null && lon[e] !== null) found.push(e);
    }
    return found;
  }, [model, selection]);
  const drawing = useRef<SVGSVGElement>(null);
  const [wide, setWide] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    const svg = drawing.current;
    if (!svg) return;
    // Names keep their size: the drawing is as many units wide as it has pixels.
    const observer = new ResizeObserver(() => setWide(svg.clientWidth || USUAL_WIDTH));
    observer.observe(svg);
    return () => observer.disconnect();
  }, []);
  const view = windowOf(placed.map((e) => [lon[e] ?? 0, lat[e] ?? 0]));
  const scale = wide / view.width;
  const high = view.height * scale;
  const x = (degrees: number) => (degrees - view.west) * scale;
  const y = (degrees: number) => (view.north - degrees) * scale;
  const coast = useMemo(
    () =>
      coastlines().map((line) =>
        `M${line.map(([a, b]) => `${x(a).toFixed(1)} ${y(b).toFixed(1)}`).join("L")}`
      ).join(""),
    [view.west, view.north, view.width, wide],
  );
  const step = view.width > 120 ? 30 : 10;
  // Names keep apart by standing on the other side of a mark whose right side is taken.
  const near = (e: number) =>
    placed.some((other) => {
      const dx = x(lon[other] ?? 0) - x(lon[e] ?? 0);
      const dy = Math.abs(y(lat[other] ?? 0) - y(lat[e] ?? 0));
      return other !== e && dx >= 0 && dx < 220 && dy < 18 && (dx > 0 || other > e);
    });
  return (
    <div class="look map">
      <p class="hint">{LOOKING.placed(placed.length, selection.entityCount)}</p>
      <svg
        ref={drawing}
        viewBox={`0 0 ${wide} ${high.toFixed(1)}`}
        role="group"
        aria-label={LOOKING.looks.map}
      >
        <g class="graticule" aria-hidden="true">
          {linesOf(view.west - view.width, 3 * view.width, step).map((at) => (
            <line key={`x${at}`} x1={x(at)} x2={x(at)} y1={-high} y2={2 * high} />
          ))}
          {linesOf(view.north - 2 * view.height, 3 * view.height, step).map((at) => (
            <line key={`y${at}`} x1={-wide} x2={2 * wide} y1={y(at)} y2={y(at)} />
          ))}
          <path class="coast" d={coast} />
        </g>
        {placed.map((e) => (
          <Mark
            key={e}
            at={e}
            x={x(lon[e] ?? 0)}
            y={y(lat[e] ?? 0)}
            left={near(e) || x(lon[e] ?? 0) > wide * 0.8}
          />
        ))}
      </svg>
      <p class="hint">{LOOKING.coast}</p>
    </div>
  );
}
