/** The chart: vis-network holds canvas, camera and gestures; what is on it we paint ourselves. */

import type { Model } from "../model/model.ts";
import type { Camera, Hand, Selected } from "../state/state.ts";
import type { Drawn } from "./drawn.ts";
import { cameraFor } from "./fit.ts";
import { type Geometry, geometryOf, moveTo } from "./geometry.ts";
import { PALETTES } from "./looks.ts";
import { createPainter } from "./painter.ts";
import type { Sight } from "./sight.ts";
import { createSurface } from "./surface.ts";
import { entityUnder, relationUnder } from "./under.ts";
import { within } from "../moving/connect.ts";
import type { Pin } from "../moving/moving.ts";
import { listenTo } from "../moving/pointer.ts";
import { placesOf } from "./positions.ts";
import { createNetwork, type Point } from "./vis.ts";

/** What the chart tells the page. */
export interface ChartEvents {
  readonly pick: (selected: Selected) => void;
  readonly hover: (selected: Selected, at: Point) => void;
  readonly camera: (camera: Camera) => void;
  readonly choose: (entities: readonly number[], toggling: boolean) => void;
  readonly pin: (pin: Pin) => void;
  /** What a drag does just now. */
  readonly hand: () => Hand;
}

/** What the chart shows. */
export interface Shown {
  readonly drawn: Drawn;
  readonly selected: Selected;
  readonly hovered: Selected;
  readonly chosen: readonly number[];
  readonly pins: readonly Pin[];
  readonly dark: boolean;
}

/** What the page asks of the chart. */
export interface Chart {
  readonly show: (shown: Shown) => void;
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  readonly look: (camera: Camera, gently: boolean) => void;
  readonly bring: (entities: readonly number[], gently: boolean) => void;
  readonly nearest: (from: number | null, direction: Point) => number | null;
  readonly resize: () => void;
}

const NOTHING: Drawn = {
  entities: [],
  relations: [],
  of: 0,
  neighbours: new Set(),
  route: new Set(),
  lost: new Set(),
  sides: new Map(),
  changes: new Map(),
  changedEntities: new Map(),
  ended: new Set(),
  pale: new Set(),
};

/** Pixels around a line that count as the line. */
const REACH = 6;
/** Milliseconds after the last turn of the wheel at which the page is told of the camera. */
const TELL = 150;

/** Make the chart in an element that has a size. */
export function createChart(host: HTMLElement, model: Model, events: ChartEvents): Chart {
  let at = placesOf(model, []);
  let pinned: readonly Pin[] = [];
  let geometry: Geometry = geometryOf(model, [], [], at);
  const view: Sight = {
    drawn: NOTHING,
    selected: null,
    hovered: null,
    chosen: new Set<number>(),
    palette: PALETTES.light,
    camera: { x: 0, y: 0, scale: 1 },
  };
  const painter = createPainter(model, view, () => geometry);
  const network = createNetwork(host);
  const camera = (): Camera => ({ ...network.getViewPosition(), scale: network.getScale() });
  const surface = createSurface({
    painter,
    view,
    camera,
    size: () => ({ width: host.clientWidth, height: host.clientHeight }),
    redraw: () => network.redraw(),
  });

  network.on("beforeDrawing", surface.draw);

  const entityAt = (point: Point) =>
    entityUnder(geometry, network.DOMtoCanvas(point), painter.seen.radius, painter.seen.most());
  const under = (point: Point): Selected => {
    const entity = entityAt(point);
    if (entity !== null) return { kind: "entity", at: entity };
    const reach = REACH / network.getScale();
    const relation = relationUnder(model, geometry, network.DOMtoCanvas(point), reach);
    return relation === null ? null : { kind: "relation", at: relation };
  };
  network.on(
    "click",
    ({ pointer }: { pointer: { DOM: Point } }) => events.pick(under(pointer.DOM)),
  );
  // A long press is to a finger what Shift and a click are to a mouse.
  network.on("hold", ({ pointer }: { pointer: { DOM: Point } }) => {
    const entity = entityAt(pointer.DOM);
    if (entity !== null) events.choose([entity], true);
  });
  listenTo(host, {
    hand: events.hand,
    entityAt,
    click: (entity, choosing) => {
      if (choosing) events.choose([entity], true);
      else events.pick({ kind: "entity", at: entity });
    },
    drag: (entity, to, done) => {
      const place = network.DOMtoCanvas(to);
      if (done) events.pin({ entity, ...place });
      else {
        moveTo(model, geometry, entity, place);
        surface.ask(false);
      }
    },
    lasso: (polygon) =>
      events.choose(
        view.drawn.entities.filter((e) => within(network.canvasToDOM(at(e)), polygon)),
        false,
      ),
  });
  const tellCamera = () => events.camera(camera());
  let telling: ReturnType<typeof setTimeout> | undefined;
  network.on("dragEnd", tellCamera);
  network.on("zoom", () => {
    clearTimeout(telling);
    telling = setTimeout(tellCamera, TELL);
  });
  let pending = 0;
  host.addEventListener("pointermove", (event) => {
    if (event.buttons !== 0 || event.pointerType === "touch") return;
    const box = host.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(() => events.hover(under(point), point));
  });
  host.addEventListener("pointerleave", () => {
    cancelAnimationFrame(pending);
    events.hover(null, { x: 0, y: 0 });
  });

  const middle = (wanted: readonly number[]): Point => {
    const points = wanted.map(at);
    const mean = (key: "x" | "y") => points.reduce((sum, p) => sum + p[key], 0) / points.length;
    return { x: mean("x"), y: mean("y") };
  };
  const animation = (gently: boolean) =>
    gently ? { duration: 320, easingFunction: "easeInOutQuad" } : false;

  return {
    show({ drawn, selected, hovered, chosen, pins, dark }) {
      const moved = pins !== pinned;
      if (moved) {
        pinned = pins;
        at = placesOf(model, pins);
      }
      const changed = moved || !equal(drawn.entities, geometry.entities) ||
        !equal(drawn.relations, geometry.relations);
      if (changed) geometry = geometryOf(model, drawn.entities, drawn.relations, at);
      const palette = PALETTES[dark ? "dark" : "light"];
      const onlyHovered = !changed && drawn === view.drawn && selected === view.selected &&
        palette === view.palette && equal(chosen, [...view.chosen]);
      Object.assign(view, { drawn, selected, hovered, chosen: new Set(chosen), palette });
      if (onlyHovered) surface.touch();
      else surface.ask(changed);
    },
    fit() {
      const whole = cameraFor(view.drawn.entities.map(at), host.clientWidth, host.clientHeight);
      if (!whole) return;
      const { x, y, scale } = whole;
      network.moveTo({ position: { x, y }, scale });
      surface.jump();
    },
    zoom(factor) {
      network.moveTo({ scale: Math.min(6, Math.max(0.02, network.getScale() * factor)) });
      surface.jump();
      tellCamera();
    },
    look({ x, y, scale }, gently) {
      network.moveTo({ position: { x, y }, scale, animation: animation(gently) });
      if (!gently) surface.jump();
    },
    bring(wanted, gently) {
      if (wanted.length === 0) return;
      const outside = wanted.some((e) => {
        const { x, y } = network.canvasToDOM(at(e));
        return x < 60 || y < 50 || x > host.clientWidth - 60 || y > host.clientHeight - 60;
      });
      const scale = Math.max(0.34, network.getScale());
      if (outside || scale !== network.getScale()) {
        network.moveTo({ position: middle(wanted), scale, animation: animation(gently) });
        if (!gently) surface.jump();
      }
    },
    nearest(from, direction) {
      const origin = from === null ? network.getViewPosition() : at(from);
      let best: number | null = null;
      let least = Infinity;
      for (const e of view.drawn.entities) {
        if (e === from) continue;
        const point = at(e);
        const along = (point.x - origin.x) * direction.x + (point.y - origin.y) * direction.y;
        const aside = Math.abs(
          (point.x - origin.x) * direction.y - (point.y - origin.y) * direction.x,
        );
        if (from !== null && (along <= 0 || aside > along * 1.5)) continue;
        const distance = Math.hypot(along, aside * 2);
        if (distance < least) [best, least] = [e, distance];
      }
      return best;
    },
    resize() {
      network.setSize("100%", "100%");
      surface.ask(false);
    },
  };
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((value, i) => value === b[i]));
}
