/** What a line of a report is about, as links: relations as sentences, entities by name. */

import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { EntityLink } from "../panels/link.tsx";
import { Sentences } from "../viewpoints/relation_list.tsx";
import { READER } from "../words/words.ts";

const FIRST = 20;
const MORE = 200;

/** Entities, the first of them and the rest when asked. */
export function EntityList({ entities }: { entities: readonly number[] }): VNode {
  const [limit, setLimit] = useState(FIRST);
  const rest = entities.length - limit;
  return (
    <>
      <ul class="plain">
        {entities.slice(0, limit).map((at) => (
          <li key={at}>
            <EntityLink at={at} glyph />
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

/** Relations, entities, or both. */
export function Listed(
  { relations, entities }: { relations: readonly number[]; entities: readonly number[] },
): VNode {
  return (
    <>
      {relations.length > 0 && <Sentences relations={relations} />}
      {entities.length > 0 && <EntityList entities={entities} />}
    </>
  );
}
