/** The matrix: documents by entities, each cell the number of claims; arrow keys move in it. */

import type { VNode } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { ChangesNote, ChangeTag, tallyOf, tallySigns, tallyWords } from "../changes/tag.tsx";
import { idOf, nameOf } from "../model/model.ts";
import { EntityLink, Inside } from "../panels/link.tsx";
import { opening, usePage } from "../state/page.ts";
import { withFilter } from "../state/state.ts";
import { figure, LOOKING } from "../words/words.ts";
import { changedCells, countsOf } from "./counts.ts";

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The panel. */
export function Matrix(): VNode {
  const { model, selection, overlay, state } = usePage();
  const counts = useMemo(() => countsOf(model, selection), [model, selection]);
  const { documents, entities, claims } = counts;
  const changed = useMemo(() => changedCells(model, selection, overlay.changedClaims), [
    model,
    selection,
    overlay.changedClaims,
  ]);
  const inCells = useMemo(() => {
    const [rows, columns] = [new Set(documents), new Set(entities)];
    const { claims: all, relations } = model.view;
    return tallyOf(overlay.changedClaims, (c) => {
      const [r, document] = [model.relationOf[c] ?? 0, all.document[c] ?? -1];
      return selection.claims[c] && rows.has(document) &&
        [relations.source[r] ?? -1, relations.target[r] ?? -1]
          .some((end) => end !== document && columns.has(end));
    });
  }, [model, counts, overlay.changedClaims]);
  const filled = (row: number, column: number) =>
    claims(documents[row] ?? -1, entities[column] ?? -1) > 0;
  const first = useMemo(() => {
    for (let row = 0; row < documents.length; row++) {
      const column = entities.findIndex((_, i) => filled(row, i));
      if (column >= 0) return `${row} ${column}`;
    }
    return "";
  }, [counts]);
  const [chosen, setChosen] = useState("");
  const table = useRef<HTMLTableElement>(null);
  const [row = -1, column = -1] = chosen.split(" ").map(Number);
  const active = chosen !== "" && filled(row, column) ? chosen : first;
  const onKey = (event: KeyboardEvent) => {
    const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : undefined;
    const cell = event.target instanceof HTMLElement
      ? event.target.closest("td")?.dataset["cell"]
      : "";
    if (!step || !cell) return;
    event.preventDefault();
    let [r = 0, c = 0] = cell.split(" ").map(Number);
    do {
      r += step[0];
      c += step[1];
    } while (r >= 0 && c >= 0 && r < documents.length && c < entities.length && !filled(r, c));
    const next = table.current?.querySelector<HTMLElement>(`td[data-cell="${r} ${c}"] a`);
    if (!next) return;
    setChosen(`${r} ${c}`);
    next.focus();
  };
  const shade = (n: number) => `n${Math.min(4, Math.ceil(Math.log2(n + 1)))}`;
  return (
    <div class="look matrix">
      <p class="hint">
        {LOOKING.shown(documents.length, counts.ofDocuments, entities.length, counts.ofEntities)}
        <ChangesNote kind="claims" marked={inCells} why="matrix" />
      </p>
      <div class="scroll">
        <table ref={table} aria-label={LOOKING.looks.matrix} onKeyDown={onKey}>
          <thead>
            <tr>
              <th scope="col">{LOOKING.document}</th>
              {entities.map((e) => (
                <th key={e} scope="col" class="slanted">
                  <span>
                    <ChangeTag side={overlay.changedEntities.get(e)} />
                    <EntityLink at={e} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {documents.map((document, r) => (
              <tr key={document}>
                <th scope="row">
                  <ChangeTag side={overlay.changedEntities.get(document)} />
                  <EntityLink at={document} />
                </th>
                {entities.map((e, c) => {
                  const n = claims(document, e);
                  if (n === 0) return <td key={e} />;
                  const differing = changed.get(`${document} ${e}`);
                  const label = LOOKING.cell(n, nameOf(model, document), nameOf(model, e));
                  const to = {
                    ...opening({ kind: "entity", at: e }),
                    filters: withFilter(state.filters, "document", [idOf(model, document)]),
                  };
                  return (
                    <td key={e} class={shade(n)} data-cell={`${r} ${c}`}>
                      <Inside
                        to={to}
                        label={differing ? `${label} (${tallyWords(differing)})` : label}
                        tabIndex={active === `${r} ${c}` ? 0 : -1}
                      >
                        {figure(n)}
                        {differing && <sup class="change-sup">{tallySigns(differing)}</sup>}
                      </Inside>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
