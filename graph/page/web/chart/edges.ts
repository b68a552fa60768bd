/** The edges of the chart: relations as vis-network wants them, without a word from the data. */

import { type Model, stateCode } from "../model/model.ts";
import { endingsOfRelation } from "../clocks/later.ts";
import { fan } from "./fan.ts";
import { type Overlay, SIDE_SIGNS } from "./overlay.ts";
import { ENDED, type Line, lineOf } from "./looks.ts";
import type { VisEdge } from "./vis.ts";

/** The line of one relation of the model. */
export function relationLine(model: Model, relation: number): Line {
  const { relations, vocabulary } = model.view;
  const style = vocabulary.bases[relations.basis[relation] ?? -1]?.line ?? "";
  const directed = relations.directed[relation] === 1;
  const line = lineOf(
    stateCode(model, relation),
    style,
    relations.origins[relation] ?? 0,
    directed,
  );
  const ended = line.sign === "" && endingsOfRelation(model, relation).length > 0;
  return ended ? { ...line, sign: ENDED } : line;
}

/** The edges of these relations; their lines are added to `lines`. */
export function edgesOf(
  model: Model,
  drawn: readonly number[],
  lines: Map<number, Line>,
  sides: Overlay["sides"] = new Map(),
): VisEdge[] {
  const { source, target } = model.view.relations;
  const bends = fan(drawn, source, target);
  return drawn.map((r) => {
    const line = relationLine(model, r);
    lines.set(r, line);
    const bend = bends.get(r);
    const side = sides.get(r);
    const curved = bend && bend.roundness > 0;
    return {
      id: r,
      from: source[r] ?? 0,
      to: target[r] ?? 0,
      label: (side ? SIDE_SIGNS[side] : line.sign) || undefined,
      width: line.width,
      arrows: { to: { enabled: line.arrow, scaleFactor: line.width > 2 ? 0.4 : 0.55 } },
      smooth: curved
        ? {
          enabled: true,
          type: bend.clockwise ? "curvedCW" : "curvedCCW",
          roundness: bend.roundness,
        }
        : false,
      selfReference: { size: 14 + 7 * (bend?.loop ?? 0), angle: -Math.PI / 4 },
    };
  });
}
