/** A table that draws only the rows in sight; arrow keys move, Enter opens. */

import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Sort } from "../state/state.ts";
import { figure, STRINGS } from "../words/words.ts";
import { range, ROW, target } from "./window.ts";

/** A column: its caption and what stands in a cell. */
export interface Column {
  readonly code: string;
  readonly label: string;
  readonly sortable: boolean;
  readonly numeric?: boolean;
  readonly cell: (row: number) => VNode | string;
}

interface TableProps {
  readonly name: string;
  readonly rows: readonly number[];
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly current: (row: number) => boolean;
  readonly hrefOf: (row: number) => string;
  readonly onOpen: (row: number) => void;
  readonly rowKey: string;
  /** What stands beside the number of rows. */
  readonly note?: VNode;
}

function Header(
  { column, sort, onSort }: { column: Column; sort: Sort; onSort: (s: Sort) => void },
): VNode {
  const mine = sort.column === column.code;
  const order = mine ? (sort.descending ? "descending" : "ascending") : undefined;
  return (
    <th
      scope="col"
      role="columnheader"
      class={`c-${column.code}${column.numeric ? " number" : ""}`}
      aria-sort={order}
    >
      {column.sortable
        ? (
          <button
            type="button"
            onClick={() =>
              onSort({
                column: column.code,
                descending: mine ? !sort.descending : column.numeric === true,
              })}
          >
            {column.label}
            <span aria-hidden="true" class="order">
              {mine ? (sort.descending ? "↓" : "↑") : ""}
            </span>
          </button>
        )
        : column.label}
    </th>
  );
}

/** Pixels of a table before it is measured: few rows are added sooner than many are drawn. */
const USUAL = 210;

/** The table. */
export function Table(props: TableProps): VNode {
  const { name, rows, columns, sort, onSort, current, hrefOf, onOpen, rowKey } = props;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: USUAL });
  const [active, setActive] = useState(0);
  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    const host = box.current;
    if (!host) return;
    const measure = () => setView({ top: host.scrollTop, height: host.clientHeight || USUAL });
    const observer = new ResizeObserver(measure);
    observer.observe(host);
    host.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      host.removeEventListener("scroll", measure);
    };
  }, []);
  const open = rows.findIndex(current);
  useLayoutEffect(() => {
    const host = box.current;
    if (!host || open < 0) return;
    setActive(open);
    const y = open * ROW;
    if (y < host.scrollTop || y > host.scrollTop + host.clientHeight - 3 * ROW) {
      host.scrollTop = Math.max(0, y - host.clientHeight / 3);
    }
  }, [open, rowKey]);
  const at = Math.min(active, Math.max(0, rows.length - 1));
  const { from, to } = range(view.top, view.height, rows.length, at);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    box.current?.querySelector<HTMLElement>(`a[data-row="${at}"]`)?.focus({ preventScroll: true });
  });
  const onKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    const next = target(event.key, at, rows.length, Math.floor(view.height / ROW) - 2);
    const host = box.current;
    if (next === null || !host) return;
    event.preventDefault();
    const link = host.querySelector<HTMLElement>(`a[data-row="${next}"]`);
    link?.focus({ preventScroll: true });
    wantsFocus.current = link === null;
    const y = next * ROW;
    if (y < host.scrollTop) host.scrollTop = y;
    if (y > host.scrollTop + host.clientHeight - 3 * ROW) {
      host.scrollTop = y - host.clientHeight + 3 * ROW;
    }
    setActive(next);
  };
  const pad = (height: number) =>
    height > 0 && (
      <tr role="presentation" class="pad">
        <td role="presentation" style={{ height: `${height}px` }} />
      </tr>
    );
  return (
    <div class="table">
      <div class="head">
        <h2>
          {name} <span class="count">{figure(rows.length)}</span>
        </h2>
        {props.note}
      </div>
      <div class="scroll" ref={box} onKeyDown={onKey}>
        <table role="table" aria-label={name} aria-rowcount={rows.length + 1}>
          <thead role="rowgroup">
            <tr role="row" aria-rowindex={1}>
              {columns.map((c) => <Header key={c.code} column={c} sort={sort} onSort={onSort} />)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {pad(from * ROW)}
            {rows.slice(from, to).map((row, i) => {
              const place = from + i;
              return (
                <tr
                  key={row}
                  role="row"
                  aria-rowindex={place + 2}
                  aria-current={current(row) ? "true" : undefined}
                  onClick={(event) => {
                    if (event.target instanceof HTMLAnchorElement) return;
                    setActive(place);
                    onOpen(row);
                  }}
                >
                  {columns.map((column, k) => (
                    <td
                      key={column.code}
                      role="cell"
                      class={`c-${column.code}${column.numeric ? " number" : ""}`}
                    >
                      {k === 0
                        ? (
                          <a
                            href={hrefOf(row)}
                            data-row={place}
                            tabIndex={place === at ? 0 : -1}
                            onClick={(event) => {
                              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                              event.preventDefault();
                              setActive(place);
                              onOpen(row);
                            }}
                          >
                            {column.cell(row)}
                          </a>
                        )
                        : column.cell(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
            {pad((rows.length - to) * ROW)}
          </tbody>
        </table>
        {rows.length === 0 && <p class="none">{STRINGS.noRows}</p>}
      </div>
    </div>
  );
}
