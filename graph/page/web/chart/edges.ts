/** The lines of relations, made once for each model. */

import { type Model, stateCode } from "../model/model.ts";
import { endingsOfRelation } from "../clocks/later.ts";
import { ENDED, type Line, lineOf } from "./looks.ts";

const LINES = new WeakMap<Model, (Line | undefined)[]>();

/** The line of one relation of the model. */
export function relationLine(model: Model, relation: number): Line {
  let lines = LINES.get(model);
  if (!lines) LINES.set(model, lines = new Array(model.relationCount));
  return lines[relation] ??= makeLine(model, relation);
}

function makeLine(model: Model, relation: number): Line {
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
