/** The two tables, linked with the chart and the reader through the state. */

import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { nameOf, text } from "../model/model.ts";
import { SideMark } from "../viewpoints/comparison.tsx";
import { ChangesNote, ChangeTag, tallyOf } from "../changes/tag.tsx";
import { LaterWords } from "../clocks/later_line.tsx";
import { basisWords } from "../panels/basis.ts";
import { relationLine } from "../chart/edges.ts";
import { EntityGlyph, LineSample } from "../panels/glyph.tsx";
import { addressAfter, opening, usePage } from "../state/page.ts";
import type { Selected } from "../state/state.ts";
import { figure, STRINGS } from "../words/words.ts";
import { entityRows, livingRelations, relationRows, sinceOf } from "./rows.ts";
import { type Column, Table } from "./table.tsx";

function EntityTable(): VNode {
  const page = usePage();
  const { model, selection, overlay, state, change } = page;
  const { entities, vocabulary } = model.view;
  const { columns: words } = STRINGS;
  const sort = state.sortEntities;
  const rows = useMemo(() => entityRows(model, selection, sort), [model, selection, sort]);
  const columns: Column[] = [
    {
      code: "name",
      label: words.name,
      sortable: true,
      cell: (e) => (
        <>
          <EntityGlyph at={e} />
          <ChangeTag side={overlay.changedEntities.get(e)} />
          <bdi lang="">{nameOf(model, e)}</bdi>
        </>
      ),
    },
    {
      code: "type",
      label: words.type,
      sortable: true,
      cell: (e) => vocabulary.types[entities.type[e] ?? -1]?.label ?? "",
    },
    {
      code: "start",
      label: words.start,
      sortable: true,
      cell: (e) => text(model, entities.start[e]),
    },
    {
      code: "relations",
      label: words.relations,
      sortable: true,
      numeric: true,
      cell: (e) => figure(livingRelations(model, selection, e)),
    },
  ];
  const to = (at: number): Selected => ({ kind: "entity", at });
  return (
    <Table
      name={STRINGS.entities}
      rows={rows}
      columns={columns}
      sort={sort}
      onSort={(next) => change({ sortEntities: next })}
      current={(e) => state.selected?.kind === "entity" && state.selected.at === e}
      hrefOf={(e) => addressAfter(page, opening(to(e)))}
      onOpen={(e) => change({ ...opening(to(e)), place: state.place })}
      rowKey={`${rows.length} ${sort.column} ${sort.descending}`}
      note={
        <ChangesNote
          kind="entities"
          marked={tallyOf(overlay.changedEntities, (e) => selection.entities[e])}
          why="list"
        />
      }
    />
  );
}

function RelationTable(): VNode {
  const page = usePage();
  const { model, selection, overlay, state, change } = page;
  const { relations, vocabulary } = model.view;
  const { columns: words } = STRINGS;
  const sort = state.sortRelations;
  const rows = useMemo(() => relationRows(model, selection, sort), [model, selection, sort]);
  const end = (ends: readonly number[]) => (r: number) => (
    <bdi lang="">{nameOf(model, ends[r] ?? 0)}</bdi>
  );
  const columns: Column[] = [
    { code: "source", label: words.source, sortable: true, cell: end(relations.source) },
    {
      code: "relation",
      label: words.relation,
      sortable: true,
      cell: (r) => (
        <>
          <SideMark relation={r} />
          <ChangeTag side={overlay.changes.get(r)} />
          {vocabulary.relation_types[relations.type[r] ?? -1]?.label ?? ""}
          <LaterWords relation={r} />
        </>
      ),
    },
    { code: "target", label: words.target, sortable: true, cell: end(relations.target) },
    {
      code: "basis",
      label: words.basis,
      sortable: true,
      cell: (r) => (
        <>
          <LineSample line={relationLine(model, r)} />
          <span class="word">
            {basisWords(model, r)}
          </span>
        </>
      ),
    },
    { code: "start", label: words.start, sortable: true, cell: (r) => sinceOf(model, r) },
    {
      code: "origins",
      label: words.origins,
      sortable: true,
      numeric: true,
      cell: (r) => figure(relations.origins[r] ?? 0),
    },
  ];
  const to = (at: number): Selected => ({ kind: "relation", at });
  return (
    <Table
      name={STRINGS.relations}
      rows={rows}
      columns={columns}
      sort={sort}
      onSort={(next) => change({ sortRelations: next })}
      current={(r) => state.selected?.kind === "relation" && state.selected.at === r}
      hrefOf={(r) => addressAfter(page, opening(to(r)))}
      onOpen={(r) => change({ ...opening(to(r)), place: state.place })}
      rowKey={`${rows.length} ${sort.column} ${sort.descending}`}
      note={
        <ChangesNote
          kind="relations"
          marked={tallyOf(overlay.changes, (r) => selection.relations[r])}
          why="list"
        />
      }
    />
  );
}

/** Both tables. */
export function Lists(): VNode {
  return (
    <div class="lists" id="lists" tabIndex={-1}>
      <EntityTable />
      <RelationTable />
    </div>
  );
}
