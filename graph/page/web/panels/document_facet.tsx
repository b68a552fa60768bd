/** The documents that relations rest on: the chosen, the most used, and a field to find others. */

import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import { idOf, nameOf } from "../model/model.ts";
import { fold } from "../search/fold.ts";
import { usePage } from "../state/page.ts";
import { STRINGS } from "../words/words.ts";
import { Facet, Option } from "./filters.tsx";

const SHOWN = 7;

/** The facet; `caption` names an id that has no document any more. */
export function DocumentFacet({ caption }: { caption: (id: string) => string }): VNode | null {
  const { model, state, selection } = usePage();
  const [query, setQuery] = useState("");
  const counts = selection.facets.document;
  const ordered = useMemo(
    () => [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([document]) => document),
    [counts],
  );
  const folded = fold(query);
  const fits = folded === ""
    ? ordered
    : ordered.filter((document) => fold(nameOf(model, document)).includes(folded));
  const chosen = state.filters.document;
  const shown = fits.filter((document) => !chosen.includes(idOf(model, document))).slice(0, SHOWN);
  if (!model.view.about.cited) return null;
  return (
    <Facet title={STRINGS.byDocument}>
      <input
        type="text"
        class="find"
        aria-label={STRINGS.findDocument}
        placeholder={STRINGS.findDocument}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {chosen.map((id) => (
        <Option
          key={id}
          name="document"
          value={id}
          label={caption(id)}
          count={counts.get(model.entityById.get(id) ?? -1) ?? 0}
        />
      ))}
      {shown.map((document) => (
        <Option
          key={document}
          name="document"
          value={idOf(model, document)}
          label={nameOf(model, document)}
          count={counts.get(document) ?? 0}
        />
      ))}
      {fits.length > shown.length + chosen.length && (
        <p class="hint">{STRINGS.moreDocuments(fits.length - shown.length)}</p>
      )}
    </Facet>
  );
}
