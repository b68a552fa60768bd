/** The report on what changed: claims, entities and states, by side, each with where it stands. */

import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import { DIGITS } from "../address/stamp.ts";
import { text } from "../model/model.ts";
import { EntityLink } from "../panels/link.tsx";
import { usePage } from "../state/page.ts";
import { CHANGES, figure, READER, REPORTS } from "../words/words.ts";
import { Cells } from "./cells.tsx";
import { CHANGE_SIDES, type ChangeSide, changesOf } from "./changes.ts";
import { ChangeSign } from "./mark.tsx";
import { ClaimGone, ClaimHere, Ends, Named, Stone } from "./sentence.tsx";

const FIRST = 20;
const MORE = 200;

/** Rows under a heading, the first of them and the rest when asked. */
function Rows({ title, side, rows, tell }: {
  title: string;
  side?: ChangeSide;
  rows: readonly number[];
  tell: (row: number) => ComponentChildren;
}): VNode | null {
  const [limit, setLimit] = useState(FIRST);
  if (rows.length === 0) return null;
  const rest = rows.length - limit;
  return (
    <section aria-label={title} class="changed-rows">
      <h3>
        <span>
          {side && <ChangeSign side={side} />} {title}
        </span>
        <span class="count">{figure(rows.length)}</span>
      </h3>
      <ul class="sentences">
        {rows.slice(0, limit).map((row) => <li key={row}>{tell(row)}</li>)}
      </ul>
      {rest > 0 && (
        <button type="button" class="text more" onClick={() => setLimit(limit + MORE)}>
          {READER.more(Math.min(rest, MORE))}
        </button>
      )}
    </section>
  );
}

/** The buttons that narrow list and chart to a side. */
function Sides(): VNode {
  const { model, state, change } = usePage();
  const { changed } = state;
  const { claimRows, entityRows } = changesOf(model);
  return (
    <p class="change-sides" role="group" aria-label={CHANGES.show}>
      {CHANGE_SIDES.map((side) => {
        const on = changed.includes(side);
        const next = on ? changed.filter((one) => one !== side) : [...changed, side];
        const count = claimRows[side].length + entityRows[side].length;
        return (
          <button
            type="button"
            key={side}
            aria-pressed={on}
            disabled={count === 0}
            onClick={() => change({ changed: next })}
          >
            <ChangeSign side={side} /> {CHANGES.sides[side]}{" "}
            <span class="count">{figure(count)}</span>
          </button>
        );
      })}
    </p>
  );
}

/** The relations whose state is another than it was. */
function States({ shown }: { shown: readonly ChangeSide[] }): VNode | null {
  const { model } = usePage();
  const { relations } = model.view.changes;
  const { states } = model.view.vocabulary;
  const { relationRows } = changesOf(model);
  const rows = shown.flatMap((side) => relationRows[side])
    .filter((row) => relations.before[row] !== relations.after[row]);
  const word = (column: readonly number[], row: number) => text(model, column[row]);
  const label = (at: number | undefined, none: string) => states[at ?? -1]?.label ?? none;
  return (
    <Rows
      title={CHANGES.states}
      rows={rows}
      tell={(row) => (
        <>
          <Ends
            source={word(relations.source, row)}
            type={word(relations.type, row)}
            target={word(relations.target, row)}
          />
          <span class="quiet">
            {": "}
            {label(relations.before[row], CHANGES.notThere)} →{" "}
            {label(relations.after[row], CHANGES.noLonger)}
          </span>
        </>
      )}
    />
  );
}

/** The report. */
export function ChangesReport(): VNode {
  const { model, state } = usePage();
  const { changes } = model.view;
  const { claimRows, entityRows, relationRows } = changesOf(model);
  const shown = state.changed.length > 0 ? state.changed : CHANGE_SIDES;
  const none = CHANGE_SIDES.every((side) =>
    claimRows[side].length + entityRows[side].length + relationRows[side].length === 0
  );
  const id = (row: number) => text(model, changes.entities.id[row]);
  const entity = (side: ChangeSide) => (row: number) => (
    <>
      {side === "withdrawn"
        ? (
          <>
            <Named id={id(row)} /> <code>{id(row)}</code>: <Stone id={id(row)} />
          </>
        )
        : <EntityLink at={changes.entities.at[row] ?? 0} glyph />}
      {side === "changed" && <Cells kind={0} row={row} />}
    </>
  );
  const claim = (side: ChangeSide) => (row: number) => {
    const at = changes.claims.at[row] ?? -1;
    return (
      <>
        {side === "withdrawn" ? <ClaimGone row={row} /> : <ClaimHere claim={at} />}
        {side === "changed" && <Cells kind={1} row={row} />}
      </>
    );
  };
  return (
    <section class="report changes" aria-label={REPORTS.titles.changes}>
      <h2>{REPORTS.titles.changes}</h2>
      <p>{CHANGES.since(changes.date, changes.hash.slice(0, DIGITS))}</p>
      <p class="hint">{changes.union ? CHANGES.union : CHANGES.notDrawn}</p>
      {none ? <p>{CHANGES.nothing}</p> : <Sides />}
      {CHANGE_SIDES.filter((side) => shown.includes(side)).map((side) => (
        <Rows
          key={`c ${side}`}
          title={CHANGES.claims[side]}
          side={side}
          rows={claimRows[side]}
          tell={claim(side)}
        />
      ))}
      {CHANGE_SIDES.filter((side) => shown.includes(side)).map((side) => (
        <Rows
          key={`e ${side}`}
          title={CHANGES.entities[side]}
          side={side}
          rows={entityRows[side]}
          tell={entity(side)}
        />
      ))}
      <States shown={shown} />
      <dl class="facts">
        <div>
          <dt>{CHANGES.hash}</dt>
          <dd>
            <code class="hash">{changes.hash}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
