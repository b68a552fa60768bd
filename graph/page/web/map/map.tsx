/** The map: entities with coordinates on coastlines and a graticule; it says how many have none. */

import type { VNode } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Box, labelFont, place, type Placed, type Wish } from "../chart/labels.ts";
import { cornersOf, polygonPoints } from "../chart/shapes.ts";
import { measurer } from "../export/saving.ts";
import { CHANGE_SIGNS } from "../changes/changes.ts";
import { ChangesNote, changeWords, tallyOf } from "../changes/tag.tsx";
import { itemsOf, nameOf, typeCode } from "../model/model.ts";
import { addressAfter, opening, type Page, usePage } from "../state/page.ts";
import { CHANGES, LOOKING } from "../words/words.ts";
import { livingRelations } from "../tables/rows.ts";
import { coastlines } from "./land.ts";
import { linesOf, windowOf } from "./window.ts";

/** Pixels of the drawing before its room is known. */
const USUAL_WIDTH = 1000;

/** Radius of a mark, and the height of a line of its name. */
const RADIUS = 9;
const LINE = 15;
/** Names keep off this much beside the drawing. */
const RIM = 200;

/** Whether relations of an entity differ from earlier data, while the entity itself does not. */
function saysOther({ model, selection, overlay }: Page, at: number): boolean {
  if (overlay.changes.size === 0 || overlay.changedEntities.has(at)) return false;
  return itemsOf(model.relationsOf, at)
    .some((r) => selection.relations[r] === 1 && overlay.changes.has(r));
}

/** A mark with its place in the drawing, and its name where there is room for it. */
function Mark(
  { at, x, y, name }: { at: number; x: number; y: number; name?: Placed | undefined },
): VNode {
  const page = usePage();
  const { model, state, selection, overlay, change, dark } = page;
  const look = model.view.vocabulary.types.find((type) => type.code === typeCode(model, at));
  const shape = look?.shape ?? "dot";
  const fill = (dark ? look?.dark : look?.light) ?? "currentColor";
  const open = state.selected?.kind === "entity" && state.selected.at === at;
  const count = livingRelations(model, selection, at);
  const to = { ...opening({ kind: "entity", at }), place: state.place };
  const side = overlay.changedEntities.get(at);
  const changed = side
    ? `, ${changeWords(model, side)}`
    : saysOther(page, at)
    ? `, ${CHANGES.about(model.view.changes.date)}`
    : "";
  return (
    <a
      href={addressAfter(page, to)}
      aria-label={`${LOOKING.mark(nameOf(model, at), count)}${changed}`}
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
      {changed && (
        <g class={`change-sign ${side ?? "changed"}`} transform={`translate(${x + 10} ${y - 10})`}>
          <circle r="7" />
          <text text-anchor="middle" y="4">{CHANGE_SIGNS[side ?? "changed"]}</text>
        </g>
      )}
      <title>{`${nameOf(model, at)}${changed}`}</title>
      {name && (
        <text text-anchor="middle">
          {name.lines.map((line, i) => (
            <tspan key={line} x={name.x} y={name.y + 12 + i * LINE}>{line}</tspan>
          ))}
        </text>
      )}
    </a>
  );
}

/** The panel. */
export function WorldMap(): VNode {
  const page = usePage();
  const { model, selection, overlay } = page;
  const { lat, lon } = model.view.entities;
  const placed = useMemo(() => {
    const found: number[] = [];
    for (let e = 0; e < model.entityCount; e++) {
      if (selection.entities[e] && lat[e] !== null && lon[e] !== null) found.push(e);
    }
    return found;
  }, [model, selection]);
  const shown = useMemo(() => new Set(placed), [placed]);
  const drawing = useRef<SVGSVGElement>(null);
  const [room, setRoom] = useState({ wide: USUAL_WIDTH, high: USUAL_WIDTH / 2 });
  useLayoutEffect(() => {
    const svg = drawing.current;
    if (!svg) return;
    // Names keep their size: the drawing has as many units as the screen has pixels.
    const observer = new ResizeObserver(() =>
      setRoom({
        wide: svg.clientWidth || USUAL_WIDTH,
        high: svg.clientHeight || USUAL_WIDTH / 2,
      })
    );
    observer.observe(svg);
    return () => observer.disconnect();
  }, []);
  const { wide, high } = room;
  const view = windowOf(placed.map((e) => [lon[e] ?? 0, lat[e] ?? 0]));
  const scale = Math.min(wide / view.width, high / view.height);
  const x = (degrees: number) => (degrees - view.west - view.width / 2) * scale + wide / 2;
  const y = (degrees: number) => (view.north - view.height / 2 - degrees) * scale + high / 2;
  const coast = useMemo(
    () =>
      coastlines().map((line) =>
        `M${line.map(([a, b]) => `${x(a).toFixed(1)} ${y(b).toFixed(1)}`).join("L")}`
      ).join(""),
    [view.west, view.north, view.width, wide, high],
  );
  const step = view.width > 120 ? 30 : 10;
  const { rank } = model.view.entities;
  const measure = useMemo(() => measurer(labelFont(false)), []);
  const wishes = [...placed].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0)).map((e): Wish => ({
    entity: e,
    text: nameOf(model, e),
    x: x(lon[e] ?? 0),
    y: y(lat[e] ?? 0),
    reach: RADIUS + 4,
    always: false,
    strong: false,
    hides: 0,
  }));
  const rim: Box[] = [[-RIM, -RIM, 0, high + RIM], [wide, -RIM, wide + RIM, high + RIM]];
  const names = new Map(
    place(wishes, rim, measure).map((label) => [label.wish.entity, label]),
  );
  return (
    <div class="look map">
      <p class="hint">
        {LOOKING.placed(placed.length, selection.entityCount)}
        <ChangesNote
          kind="entities"
          marked={tallyOf(overlay.changedEntities, (e) => shown.has(e))}
          others={placed.filter((e) => saysOther(page, e)).length}
          why="map"
        />
      </p>
      <svg
        ref={drawing}
        viewBox={`0 0 ${wide} ${high}`}
        role="group"
        aria-label={LOOKING.looks.map}
      >
        <g class="graticule" aria-hidden="true">
          {linesOf(view.west - 2 * view.width, 5 * view.width, step).map((at) => (
            <line key={`x${at}`} x1={x(at)} x2={x(at)} y1={-high} y2={2 * high} />
          ))}
          {linesOf(view.north - 3 * view.height, 5 * view.height, step).map((at) => (
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
            name={names.get(e)}
          />
        ))}
      </svg>
      <p class="hint">{LOOKING.coast}</p>
    </div>
  );
}
