/** The selection in words, for captions and footnotes. */

import { labelOf } from "../filters/captions.ts";
import { type Model, nameOf } from "../model/model.ts";
import { activeFilters, type State } from "../state/state.ts";
import { STRINGS, TAKING } from "../words/words.ts";

/** What was selected, in one line. */
export function selectionWords(model: Model, state: State): string {
  const names = (list: readonly number[]) => list.map((e) => nameOf(model, e)).join(", ");
  const { filters, focus, ground } = state;
  const words = activeFilters(filters).map((name) =>
    name === "uncontested"
      ? STRINGS.uncontested
      : `${STRINGS.filterNames[name]}: ${
        filters[name].map((value) => labelOf(model, name, value)).join(", ")
      }`
  );
  if (focus) words.push(TAKING.around(names(focus.around), focus.depth));
  if (ground.path.length === 2) words.push(TAKING.between(names(ground.path)));
  if (ground.component >= 0) words.push(TAKING.component(nameOf(model, ground.component)));
  if (ground.only.length > 0) words.push(TAKING.only(names(ground.only)));
  if (state.viewpoints.length > 0) words.push(TAKING.viewpoint(state.viewpoints.join(", ")));
  if (state.hidden.length > 0) words.push(TAKING.hidden(state.hidden.length));
  return words.join("; ") || TAKING.all;
}
