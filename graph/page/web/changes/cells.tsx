/** The cells of a record that changed: what stood there before, and what stands there now. */

import type { VNode } from "preact";
import { type Model, text } from "../model/model.ts";
import { usePage } from "../state/page.ts";
import { CHANGES } from "../words/words.ts";
import { changesOf } from "./changes.ts";
import { Named } from "./sentence.tsx";

/** Columns that hold ids of entities. */
const NAMING: ReadonlySet<string> = new Set([
  "document",
  "speaker",
  "source",
  "target",
  "publisher",
  "author",
]);

/** The caption of a code in a column of codes; nothing where the text stands for itself. */
function captionOf(model: Model, field: string, value: string): string | undefined {
  const { vocabulary: words } = model.view;
  const lists: Readonly<Record<string, readonly { code: string; label: string }[]>> = {
    role: words.roles,
    stage: words.stages,
    basis: words.bases,
    stance: words.stances,
    status: words.statuses,
    type: [...words.types, ...words.relation_types],
  };
  const list = Object.hasOwn(lists, field) ? lists[field] : undefined;
  return list?.find(({ code }) => code === value)?.label;
}

function Value({ field, value }: { field: string; value: string }): VNode {
  const { model } = usePage();
  if (value === "") return <span class="quiet">{CHANGES.empty}</span>;
  if (NAMING.has(field)) {
    return (
      <>
        {value.split("|").map((id, i) => (
          <span key={id}>
            {i > 0 && ", "}
            <Named id={id} />
          </span>
        ))}
      </>
    );
  }
  const caption = captionOf(model, field, value);
  return caption === undefined ? <span dir="auto" lang="">{value}</span> : <span>{caption}</span>;
}

/** The changed cells of a row of the entities (0) or claims (1) that differ. */
export function Cells({ kind, row }: { kind: 0 | 1; row: number }): VNode {
  const { model } = usePage();
  const { cells } = model.view.changes;
  const word = (column: readonly number[], at: number) => text(model, column[at]);
  return (
    <dl class="cells">
      {(changesOf(model).cellsOf[kind].get(row) ?? []).map((at) => {
        const field = word(cells.field, at);
        const label = Object.hasOwn(CHANGES.fields, field) ? CHANGES.fields[field] : field;
        return (
          <div key={at}>
            <dt>{label}</dt>
            <dd>
              <span class="hidden">{CHANGES.before}</span>
              <del>
                <Value field={field} value={word(cells.before, at)} />
              </del>{" "}
              <span aria-hidden="true">→</span> <span class="hidden">{CHANGES.after}</span>
              <ins>
                <Value field={field} value={word(cells.after, at)} />
              </ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
