/** The timeline: a row for each dated claim and act, on an axis that shows what dates leave open. */

import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { ChangesNote, ChangeTag, tallyOf } from "../changes/tag.tsx";
import { nameOf, stateCode } from "../model/model.ts";
import { EntityGlyph } from "../panels/glyph.tsx";
import { When } from "../panels/when.tsx";
import { addressAfter, opening, usePage } from "../state/page.ts";
import type { Selected } from "../state/state.ts";
import { LOOKING } from "../words/words.ts";
import { type Column, Table } from "../tables/table.tsx";
import { type Axis, axisOf, markOf, partOf } from "./axis.ts";
import { type Event, eventsOf } from "./events.ts";

const PLAIN = { column: "", descending: false };

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}

function Bar({ event, axis }: { event: Event; axis: Axis }): VNode {
  const mark = markOf(axis, event.bounds);
  const open = `${mark.openLeft ? " open-left" : ""}${mark.openRight ? " open-right" : ""}`;
  return (
    <span class="axis" aria-hidden="true">
      {axis.ticks.map((year) => (
        <span key={year} class="tick" style={{ left: percent(partOf(axis, year)) }} />
      ))}
      <span
        class={`may${open}`}
        style={{ left: percent(mark.from), width: percent(mark.to - mark.from) }}
      />
      {mark.sure && (
        <span
          class="sure"
          style={{ left: percent(mark.sure[0]), width: percent(mark.sure[1] - mark.sure[0]) }}
        />
      )}
    </span>
  );
}

function Sentence({ event }: { event: Event }): VNode {
  const { model, overlay } = usePage();
  if (event.kind === "entity") {
    return (
      <>
        <ChangeTag side={overlay.changedEntities.get(event.at)} />
        <EntityGlyph at={event.at} />
        <bdi lang="">{nameOf(model, event.at)}</bdi>
      </>
    );
  }
  const { relations, claims, vocabulary } = model.view;
  const r = model.relationOf[event.at] ?? 0;
  const stance = vocabulary.stances[claims.stance[event.at] ?? -1];
  const stage = vocabulary.stages[claims.stage[event.at] ?? -1];
  return (
    <>
      <ChangeTag side={overlay.changedClaims.get(event.at)} />
      <bdi lang="">{nameOf(model, relations.source[r] ?? 0)}</bdi>{" "}
      <em>{vocabulary.relation_types[relations.type[r] ?? -1]?.label}</em>{" "}
      <bdi lang="">{nameOf(model, relations.target[r] ?? 0)}</bdi>
      {stage && ` (${stage.label})`}
      {stance && stance.code !== "supports" && <span class="stance">{` ${stance.label}`}</span>}
      {stateCode(model, r) === "contested" && (
        <span class="stance">{` ≠ ${LOOKING.contested}`}</span>
      )}
    </>
  );
}

/** The panel. */
export function Timeline(): VNode {
  const page = usePage();
  const { model, selection, overlay, state, change } = page;
  const { events, undated } = useMemo(() => eventsOf(model, selection), [model, selection]);
  const axis = useMemo(() => axisOf(events.map((event) => event.bounds)), [events]);
  const rows = useMemo(() => events.map((_, i) => i), [events]);
  const drawn = useMemo(
    () => new Set(events.flatMap(({ kind, at }) => kind === "claim" ? [at] : [])),
    [events],
  );
  const early = events.filter(({ bounds }) => markOf(axis, bounds).to <= 0).length;
  const target = (row: number): Selected => {
    const event = events[row];
    if (!event) return null;
    return event.kind === "entity"
      ? { kind: "entity", at: event.at }
      : { kind: "relation", at: model.relationOf[event.at] ?? 0 };
  };
  const open = state.selected;
  const isOpen = (row: number) => {
    const to = target(row);
    return open !== null && to?.kind === open.kind && to.at === open.at;
  };
  const columns: Column[] = [
    {
      code: "what",
      label: LOOKING.what,
      sortable: false,
      cell: (row) => {
        const event = events[row];
        return event ? <Sentence event={event} /> : "";
      },
    },
    {
      code: "date",
      label: LOOKING.when,
      sortable: false,
      cell: (row) => <When start={events[row]?.start ?? ""} end={events[row]?.end ?? ""} />,
    },
    {
      code: "axis",
      label: `${axis.from} – ${axis.to}`,
      sortable: false,
      cell: (row) => {
        const event = events[row];
        return event ? <Bar event={event} axis={axis} /> : "";
      },
    },
  ];
  return (
    <div class="look lists timeline">
      <p class="hint">
        {LOOKING.dated(events.length, undated)}
        {early > 0 && ` ${LOOKING.early(early, axis.from)}`} {LOOKING.bars}
        <ChangesNote
          kind="claims"
          marked={tallyOf(overlay.changedClaims, (claim) => drawn.has(claim))}
          why="timeline"
        />
      </p>
      <Table
        name={LOOKING.looks.timeline}
        rows={rows}
        columns={columns}
        sort={PLAIN}
        onSort={() => undefined}
        current={isOpen}
        hrefOf={(row) => addressAfter(page, opening(target(row)))}
        onOpen={(row) => change({ ...opening(target(row)), place: state.place })}
        rowKey={`timeline ${rows.length}`}
      />
      <p class="ticks" aria-hidden="true">
        {axis.ticks.map((year) => (
          <span key={year} style={{ left: percent(partOf(axis, year)) }}>{year}</span>
        ))}
      </p>
    </div>
  );
}
