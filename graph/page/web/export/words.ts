/** The selection in words, for captions and footnotes. */

import { labelOf } from "../filters/captions.ts";
import { byCodePoint } from "./taken.ts";
import { type Model, nameOf } from "../model/model.ts";
import { activeFilters, type State } from "../state/state.ts";
import { labelOfViewpoint } from "../viewpoints/viewpoints.ts";
import { STRINGS, TAKING } from "../words/words.ts";

/** What was selected, in one line. */
export function selectionWords(model: Model, state: State): string {
  const names = (list: readonly number[]) => list.map((e) => nameOf(model, e)).join(", ");
  // Entities stand in the order of their ids, in which the command line names them, too.
  const inOrder = (list: readonly number[]) => [...list].sort((a, b) => a - b);
  const { filters, focus, ground } = state;
  const words = activeFilters(filters).map((name) =>
    name === "uncontested"
      ? STRINGS.uncontested
      : `${STRINGS.filterNames[name]}${STRINGS.marks.colon}${
        [...filters[name]].sort(byCodePoint).map((value) => labelOf(model, name, value))
          .join(STRINGS.marks.comma)
      }`
  );
  if (filters.certainty.includes("certain")) words.push(TAKING.certain);
  if (focus) words.push(TAKING.around(names(inOrder(focus.around)), focus.depth));
  if (ground.path.length === 2) words.push(TAKING.between(names(ground.path)));
  if (ground.component >= 0) words.push(TAKING.component(nameOf(model, ground.component)));
  if (ground.only.length > 0) words.push(TAKING.only(names(inOrder(ground.only))));
  if (state.viewpoints.length > 0) {
    const voices = state.viewpoints.map((code) => labelOfViewpoint(model, code));
    words.push(TAKING.viewpoint(voices.join(" / ")));
  }
  if (state.hidden.length > 0) words.push(TAKING.hidden(state.hidden.length));
  return words.join(STRINGS.marks.semicolon) || TAKING.all;
}

/** What a picture shows beside the selection: what is open, and that nothing is dimmed. */
export function shownWords(model: Model, state: State): string {
  const { selected } = state;
  const { source, type, target } = model.view.relations;
  const words: string[] = [];
  if (selected?.kind === "entity") words.push(TAKING.open(nameOf(model, selected.at)));
  if (selected?.kind === "relation") {
    const label = model.view.vocabulary.relation_types[type[selected.at] ?? -1]?.label ?? "";
    const [a, b] = [source[selected.at] ?? 0, target[selected.at] ?? 0];
    words.push(TAKING.open(`${nameOf(model, a)} ${label} ${nameOf(model, b)}`));
  }
  if (!state.dimsEnded) words.push(TAKING.undimmed);
  return words.join(STRINGS.marks.semicolon);
}
