/** A list of relations as sentences, the first of them and the rest when asked. */

import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { EntityLink, Inside } from "../panels/link.tsx";
import { opening, usePage } from "../state/page.ts";
import { READER } from "../words/words.ts";

const FIRST = 12;
const MORE = 100;

/** The list. */
export function Sentences(
  { relations, remark }: {
    relations: readonly number[];
    /** What is said before a relation: that it is denied, and by whom. */
    remark?: (relation: number) => string;
  },
): VNode {
  const { model } = usePage();
  const [limit, setLimit] = useState(FIRST);
  const { relations: r, vocabulary } = model.view;
  const rest = relations.length - limit;
  return (
    <>
      <ul class="sentences">
        {relations.slice(0, limit).map((at) => (
          <li key={at}>
            {remark?.(at) && <span class="denial">{remark(at)}</span>}
            <EntityLink at={r.source[at] ?? 0} />{" "}
            <Inside to={opening({ kind: "relation", at })} class="verb">
              {vocabulary.relation_types[r.type[at] ?? -1]?.label ?? ""}
            </Inside>{" "}
            <EntityLink at={r.target[at] ?? 0} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="text more" onClick={() => setLimit(limit + MORE)}>
          {READER.more(Math.min(rest, MORE))}
        </button>
      )}
    </>
  );
}
