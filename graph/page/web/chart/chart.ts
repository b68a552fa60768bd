/** The chart: vis-network with given positions; all highlighting happens at draw time. */

import type { Model } from "../model/model.ts";
import type { Camera, Selected } from "../state/state.ts";
import type { Drawn } from "./drawn.ts";
import { edgesOf } from "./edges.ts";
import { type Line, PALETTES } from "./looks.ts";
import { createPainter, radiusOf, type Sight, SIGN_SIZE } from "./painter.ts";
import { within } from "../moving/connect.ts";
import type { Pin } from "../moving/moving.ts";
import { listenTo } from "../moving/pointer.ts";
import { placesOf } from "./positions.ts";
import { library, type Point, type VisEdge, type VisNode } from "./vis.ts";

/** What the chart tells the page. */
export interface ChartEvents {
  readonly pick: (selected: Selected) => void;
  readonly hover: (selected: Selected, at: Point) => void;
  readonly camera: (camera: Camera) => void;
  readonly choose: (entities: readonly number[], toggling: boolean) => void;
  readonly pin: (pin: Pin) => void;
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
  pale: new Set(),
};

/** Make the chart in an element that has a size. */
export function createChart(host: HTMLElement, model: Model, events: ChartEvents): Chart {
  const vis = library();
  let at = placesOf(model, []);
  let pinned: readonly Pin[] = [];
  const nodes = new vis.DataSet<VisNode>([]);
  const edges = new vis.DataSet<VisEdge>([]);
  const view: Sight = {
    drawn: NOTHING,
    selected: null,
    hovered: null,
    chosen: new Set<number>(),
    palette: PALETTES.light,
    lines: new Map<number, Line>(),
    scale: () => network.getScale(),
  };
  const painter = createPainter(model, view);
  let shape = "";
  let present: ReadonlySet<number> = new Set();

  const network = new vis.Network(host, { nodes, edges }, {
    autoResize: false,
    physics: false,
    layout: { improvedLayout: false, randomSeed: 1 },
    interaction: {
      selectable: false,
      selectConnectedEdges: false,
      hover: false,
      dragNodes: false,
      tooltipDelay: 1e9,
      zoomSpeed: 0.6,
      keyboard: false,
    },
    nodes: { shape: "custom", ctxRenderer: painter.node, chosen: false, shadow: false },
    edges: {
      color: { color: "#888888", inherit: false },
      smooth: false,
      chosen: { edge: painter.edge, label: painter.sign },
      font: { size: SIGN_SIZE, face: "system-ui, sans-serif", align: "horizontal", strokeWidth: 5 },
      background: { enabled: false, color: "#ffffff", size: 8, dashes: false },
      arrows: { to: { enabled: false, scaleFactor: 0.55, type: "arrow" } },
    },
  });

  // The library makes its own element a stop of the Tab key; the page has one already.
  if (host.firstElementChild instanceof HTMLElement) host.firstElementChild.tabIndex = -1;
  network.on("afterDrawing", (ctx: CanvasRenderingContext2D) =>
    painter.labels({
      ctx,
      scale: network.getScale(),
      width: host.clientWidth,
      height: host.clientHeight,
      onScreen: (e) => network.canvasToDOM(at(e)),
    }));

  const under = (point: Point): Selected => {
    const node = network.getNodeAt(point);
    if (node !== undefined) return { kind: "entity", at: node };
    const edge = network.getEdgeAt(point);
    return edge === undefined ? null : { kind: "relation", at: edge };
  };
  network.on(
    "click",
    ({ pointer }: { pointer: { DOM: Point } }) => events.pick(under(pointer.DOM)),
  );
  listenTo(host, {
    entityAt: (point) => network.getNodeAt(point) ?? null,
    click: (entity, choosing) => {
      if (choosing) events.choose([entity], true);
      else events.pick({ kind: "entity", at: entity });
    },
    drag: (entity, to, done) => {
      const place = network.DOMtoCanvas(to);
      if (done) events.pin({ entity, ...place });
      else nodes.update([{ id: entity, ...place }]);
    },
    lasso: (polygon) =>
      events.choose(
        view.drawn.entities.filter((e) => within(network.canvasToDOM(at(e)), polygon)),
        false,
      ),
  });
  const tellCamera = () => {
    const { x, y } = network.getViewPosition();
    events.camera({ x, y, scale: network.getScale() });
  };
  network.on("dragEnd", tellCamera);
  network.on("zoom", tellCamera);
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

  const change = () => {
    const next = new Set(view.drawn.entities);
    edges.clear();
    nodes.remove(nodes.getIds().filter((id) => !next.has(id)));
    nodes.add(
      view.drawn.entities.filter((e) => !present.has(e)).map((e) => ({
        id: e,
        ...at(e),
        size: radiusOf(model, e),
      })),
    );
    present = next;
    view.lines.clear();
    edges.add(edgesOf(model, view.drawn.relations, view.lines, view.drawn.sides));
    // Every edge counts as chosen, so that `drawEdge` decides the look of all at draw time.
    network.setSelection({ nodes: [], edges: [...view.drawn.relations] }, {
      unselectAll: true,
      highlightEdges: false,
    });
  };
  const middle = (wanted: readonly number[]): Point => {
    const points = wanted.map(at);
    const mean = (key: "x" | "y") => points.reduce((sum, p) => sum + p[key], 0) / points.length;
    return { x: mean("x"), y: mean("y") };
  };
  const animation = (gently: boolean) =>
    gently ? { duration: 320, easingFunction: "easeInOutQuad" } : false;

  return {
    show({ drawn, selected, hovered, chosen, pins, dark }) {
      const sides = [...drawn.sides].join();
      const key = `${drawn.entities.join()};${drawn.relations.join()};${sides}`;
      view.drawn = drawn;
      view.selected = selected;
      view.hovered = hovered;
      view.chosen = new Set(chosen);
      if (pins !== pinned) {
        pinned = pins;
        at = placesOf(model, pins);
        nodes.update([...present].map((e) => ({ id: e, ...at(e) })));
      }
      view.palette = PALETTES[dark ? "dark" : "light"];
      if (key !== shape) {
        shape = key;
        change();
      }
      network.redraw();
    },
    fit() {
      network.fit({ nodes: [...view.drawn.entities], maxZoomLevel: 1.25, animation: false });
      network.moveTo({ scale: network.getScale() * 0.94 });
    },
    zoom(factor) {
      network.moveTo({ scale: Math.min(6, Math.max(0.02, network.getScale() * factor)) });
      tellCamera();
    },
    look: ({ x, y, scale }, gently) =>
      network.moveTo({ position: { x, y }, scale, animation: animation(gently) }),
    bring(wanted, gently) {
      if (wanted.length === 0) return;
      const outside = wanted.some((e) => {
        const { x, y } = network.canvasToDOM(at(e));
        return x < 60 || y < 50 || x > host.clientWidth - 60 || y > host.clientHeight - 60;
      });
      const scale = Math.max(0.34, network.getScale());
      if (outside || scale !== network.getScale()) {
        network.moveTo({ position: middle(wanted), scale, animation: animation(gently) });
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
      network.redraw();
    },
  };
}
