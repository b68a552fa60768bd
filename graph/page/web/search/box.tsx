/** The search box: names, aliases and identifiers; keyboard first. */

import type { VNode } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { nameOf, typeCode } from "../model/model.ts";
import { Glyph } from "../panels/glyph.tsx";
import { opening, usePage } from "../state/page.ts";
import { STRINGS } from "../words/words.ts";
import { find, type Hit, searchOf } from "./search.ts";

const LIMIT = 12;
/** Milliseconds after opening at which the search is made ready. */
const WARM = 700;

function why(hit: Hit): string {
  if (hit.matched === "alias") return STRINGS.alsoKnown(hit.text);
  if (hit.matched === "identifier") return STRINGS.hasIdentifier(hit.text);
  if (hit.matched === "description") return STRINGS.inDescription;
  return hit.matched === "id" ? STRINGS.hasId(hit.text) : "";
}

/** The box with its results. */
export function SearchBox(): VNode {
  const { model, selection, change, announce } = usePage();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const hits = useMemo(
    () => query.trim() === "" ? [] : find(model, searchOf(model), query, LIMIT),
    [model, query],
  );
  // Ready before the first letter, made when the page has nothing else to do.
  useEffect(() => {
    const timer = setTimeout(() => searchOf(model), WARM);
    return () => clearTimeout(timer);
  }, [model]);
  const take = (hit: Hit) => {
    change(opening({ kind: "entity", at: hit.entity }));
    setOpen(false);
    setQuery("");
    field.current?.blur();
    document.getElementById("details")?.focus({ preventScroll: true });
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + hits.length) % hits.length);
      return;
    }
    const hit = hits[chosen];
    if (event.key === "Enter" && hit) {
      event.preventDefault();
      take(hit);
    } else if (event.key === "Escape") {
      event.preventDefault();
      setOpen(false);
      setQuery("");
      field.current?.blur();
    }
  };
  const shown = open && query.trim() !== "";
  return (
    <search class="search">
      <input
        ref={field}
        type="search"
        role="searchbox"
        id="search"
        aria-label={STRINGS.search}
        placeholder={STRINGS.searchHint}
        autocomplete="off"
        spellcheck={false}
        aria-controls="hits"
        aria-activedescendant={shown && hits[chosen] ? `hit-${chosen}` : undefined}
        value={query}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          announce("");
        }}
        onKeyDown={onKey}
        onInput={(event) => {
          const next = event.currentTarget.value;
          setQuery(next);
          setChosen(0);
          setOpen(true);
          const found = next.trim() ? find(model, searchOf(model), next, LIMIT).length : -1;
          if (found < 0) announce("");
          else if (found === 0) announce(STRINGS.searchNothing(next.trim()));
          else announce(STRINGS.searchFound(found));
        }}
      />
      <kbd aria-hidden="true">{STRINGS.searchKey}</kbd>
      <ul id="hits" role="listbox" aria-label={STRINGS.search} hidden={!shown}>
        {shown && hits.map((hit, i) => (
          <li
            key={hit.entity}
            id={`hit-${i}`}
            role="option"
            aria-selected={i === chosen}
            onPointerDown={(event) => {
              event.preventDefault();
              take(hit);
            }}
          >
            <Glyph type={typeCode(model, hit.entity)} />
            <span>
              <bdi class="name" lang="">{nameOf(model, hit.entity)}</bdi>
              {why(hit) && (
                <span class="why">
                  <bdi>{why(hit)}</bdi>
                </span>
              )}
            </span>
            {selection.entities[hit.entity] === 0 && (
              <span class="filtered">{STRINGS.hiddenByFilters}</span>
            )}
          </li>
        ))}
        {shown && hits.length === 0 && (
          <li class="nothing" role="option" aria-selected="false" aria-disabled="true">
            {STRINGS.searchNothing(query.trim())}
          </li>
        )}
      </ul>
    </search>
  );
}
