/** Entities on a canvas: the shape and letter of the type, the rings of what is open or chosen. */

import { identitiesOf } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import type { Geometry } from "./geometry.ts";
import { BAR, BROKEN, markShift, RIM, trace, UNDISCLOSED, UNKNOWN } from "./shapes.ts";
import type { Seen, Sight } from "./sight.ts";
import { changeColour } from "./stroke.ts";

/** Letters are drawn from this radius on the screen on, and the edge of paper from this width. */
const LETTERS_FROM = 5;
const EDGE_FROM = 0.5;
const EDGE = 3;

/** Paint an entity; `under` tells that it is pointed at. */
export type EntityPainter = (
  ctx: CanvasRenderingContext2D,
  entity: number,
  under: boolean,
) => void;

/** Make the painter of entities. */
export function createEntityPainter(
  model: Model,
  view: Sight,
  seen: Seen,
  shape: () => Geometry,
): EntityPainter {
  const { entities, vocabulary } = model.view;
  const identities = identitiesOf(model);
  return (ctx, e, under) => {
    const { palette } = view;
    const { scale } = view.camera;
    const [x, y, r] = [shape().x[e] ?? 0, shape().y[e] ?? 0, seen.radius(e)];
    const type = vocabulary.types[entities.type[e] ?? 0];
    const form = type?.shape ?? "dot";
    const opacity = view.drawn.pale.has(e)
      ? 0.3
      : seen.isQuiet() && !seen.isNear(e) && !under
      ? 0.28
      : 1;
    ctx.globalAlpha = opacity;
    if (under || seen.isOpen(e)) {
      trace(ctx, form, x, y, r + 5);
      ctx.strokeStyle = seen.isOpen(e) ? palette.accent : palette.quiet;
      ctx.lineWidth = 2.4;
      ctx.stroke();
    }
    const change = view.drawn.changedEntities.get(e);
    if (change) {
      trace(ctx, form, x, y, r + 4 / scale);
      ctx.setLineDash(
        change === "added"
          ? []
          : change === "withdrawn"
          ? [2 / scale, 3 / scale]
          : [7 / scale, 3 / scale],
      );
      ctx.strokeStyle = changeColour(palette, change);
      ctx.lineWidth = 2.5 / scale;
      ctx.stroke();
      ctx.setLineDash([]);
    }
    if (view.chosen.has(e)) {
      ctx.globalAlpha = 1;
      trace(ctx, "dot", x, y, r + 6 / scale);
      ctx.setLineDash([4 / scale, 3 / scale]);
      ctx.strokeStyle = palette.ink;
      ctx.lineWidth = 2 / scale;
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.globalAlpha = opacity;
    }
    trace(ctx, form, x, y, r);
    if (EDGE * scale > EDGE_FROM) {
      ctx.strokeStyle = palette.paper;
      ctx.lineWidth = EDGE;
      ctx.stroke();
    }
    const colour = (palette.dark ? type?.dark : type?.light) ?? palette.quiet;
    const identity = identities.get(e)?.code;
    ctx.fillStyle = identity ? palette.paper : colour;
    ctx.fill();
    const middle = y + r * markShift(form);
    if (identity) {
      if (identity === UNKNOWN) ctx.setLineDash(BROKEN.map((part) => r * part));
      ctx.strokeStyle = colour;
      ctx.lineWidth = r * RIM;
      ctx.stroke();
      ctx.setLineDash([]);
    }
    const mark = identity ? "?" : type?.mark;
    if (identity === UNDISCLOSED) {
      const [wide, high] = [r * BAR[0], r * BAR[1]];
      ctx.fillStyle = colour;
      ctx.fillRect(x - wide / 2, middle - high / 2, wide, high);
    } else if (mark && r * scale >= LETTERS_FROM) {
      ctx.fillStyle = identity ? colour : palette.paper;
      ctx.font = `600 ${Math.round(r * 1.02)}px system-ui, "Liberation Sans", sans-serif`;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      ctx.fillText(mark, x, middle + r * 0.06);
    }
    ctx.globalAlpha = 1;
  };
}
