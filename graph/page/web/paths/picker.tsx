/** A field in which an entity is chosen by any of its names. */

import type { VNode } from "preact";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { nameOf } from "../model/model.ts";
import { EntityGlyph } from "../panels/glyph.tsx";
import { buildSearch, find } from "../search/search.ts";
import { usePage } from "../state/page.ts";
import { PATHS } from "../words/words.ts";

const LIMIT = 8;

interface Props {
  readonly label: string;
  readonly chosen: number | undefined;
  readonly choose: (entity: number) => void;
}

/** The field: a combobox with the entities that answer what is written. */
export function EntityPicker({ label, chosen, choose }: Props): VNode {
  const { model } = usePage();
  const caption = chosen === undefined ? "" : nameOf(model, chosen);
  const [query, setQuery] = useState(caption);
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => setQuery(caption), [caption]);
  const index = useMemo(() => open ? buildSearch(model) : null, [model, open]);
  const hits = useMemo(
    () => index && query.trim() !== "" ? find(model, index, query, LIMIT) : [],
    [index, query],
  );
  const take = (entity: number) => {
    setOpen(false);
    setQuery(nameOf(model, entity));
    choose(entity);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const hit = hits[at];
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt((at + step + hits.length) % hits.length);
    } else if (event.key === "Enter" && open && hit) {
      event.preventDefault();
      take(hit.entity);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  const shown = open && hits.length > 0;
  return (
    <div class="picker">
      <label>
        <span>{label}</span>
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={list}
          aria-activedescendant={shown ? `${list}-${at}` : undefined}
          autocomplete="off"
          spellcheck={false}
          placeholder={PATHS.choose}
          value={query}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
            setOpen(true);
          }}
          onBlur={() => {
            setOpen(false);
            setQuery(caption);
          }}
          onKeyDown={onKey}
        />
      </label>
      <ul id={list} role="listbox" aria-label={label} hidden={!shown}>
        {shown && hits.map((hit, i) => (
          <li
            key={hit.entity}
            id={`${list}-${i}`}
            role="option"
            aria-selected={i === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(hit.entity)}
          >
            <EntityGlyph at={hit.entity} /> <bdi lang="">{nameOf(model, hit.entity)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
