/** The search box: names, aliases, identifiers, and what claims quote and note; keyboard first. */

import type { VNode } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { idOf, nameOf } from "../model/model.ts";
import { relationLine } from "../chart/edges.ts";
import { EntityGlyph, LineSample } from "../panels/glyph.tsx";
import { opening, type Page, REVEALING, usePage } from "../state/page.ts";
import { STRINGS } from "../words/words.ts";
import { type ClaimHit, findClaims } from "./claims.ts";
import { find, type Hit, searchOf } from "./search.ts";
import { snippet } from "./snippet.ts";
import { useClaimIndex } from "./use_claim_index.ts";

/** How many entities and how many relations are listed. */
const ENTITIES = 10;
const RELATIONS = 6;

type Found = Hit | ClaimHit;

function isClaim(hit: Found): hit is ClaimHit {
  return "relation" in hit;
}

function isHidden({ selection }: Page, hit: Found): boolean {
  return isClaim(hit)
    ? selection.relations[hit.relation] === 0
    : selection.entities[hit.entity] === 0;
}

function why(hit: Hit): string {
  if (hit.matched === "alias") return STRINGS.alsoKnown(hit.text);
  if (hit.matched === "identifier") return STRINGS.hasIdentifier(hit.text);
  if (hit.matched === "description") return STRINGS.inDescription;
  return hit.matched === "id" ? STRINGS.hasId(hit.text) : "";
}

function EntityText({ hit }: { hit: Hit }): VNode {
  const { model } = usePage();
  return (
    <>
      <EntityGlyph at={hit.entity} />
      <span>
        <bdi class="name" lang="">{nameOf(model, hit.entity)}</bdi>
        {why(hit) && (
          <span class="why">
            <bdi>{why(hit)}</bdi>
          </span>
        )}
      </span>
    </>
  );
}

function ClaimText({ hit, query }: { hit: ClaimHit; query: string }): VNode {
  const { model } = usePage();
  const { relations, vocabulary } = model.view;
  const { relation, matched } = hit;
  const label = vocabulary.relation_types[relations.type[relation] ?? -1]?.label ?? "";
  const pieces = snippet(hit.text, query);
  return (
    <>
      <LineSample line={relationLine(model, relation)} />
      <span>
        <span class="name">
          <bdi lang="">{nameOf(model, relations.source[relation] ?? 0)}</bdi> <em>{label}</em>{" "}
          <bdi lang="">{nameOf(model, relations.target[relation] ?? 0)}</bdi>
        </span>
        <span class="part">
          {STRINGS.inClaim[matched]}{" "}
          <bdi lang="">
            {pieces.map(([part, marked], i) => marked ? <mark key={i}>{part}</mark> : part)}
          </bdi>
        </span>
      </span>
    </>
  );
}

/** The box with its results. */
export function SearchBox(): VNode {
  const page = usePage();
  const { model, change, announce } = page;
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const asked = query.trim() !== "";
  const [claims, ready] = useClaimIndex(model, open);
  const found = useMemo((): readonly Found[] =>
    asked
      ? [
        ...find(model, searchOf(model), query, ENTITIES),
        ...(ready ? findClaims(model, claims, query, RELATIONS) : []),
      ]
      : [], [model, claims, ready, query]);
  const hidden = found.filter((hit) => isHidden(page, hit)).length;
  const options = found.length + (hidden > 0 ? 1 : 0);
  useEffect(() => {
    if (!asked || (found.length === 0 && !ready)) return;
    announce(
      found.length > 0 ? STRINGS.searchFound(found.length) : STRINGS.searchNothing(query.trim()),
    );
  }, [found, asked, ready]);
  const close = () => {
    setOpen(false);
    setQuery("");
    field.current?.blur();
  };
  const take = (at: number) => {
    const hit = found[at];
    if (!hit) {
      change(REVEALING);
      setChosen(0);
      return;
    }
    const selected = isClaim(hit)
      ? { kind: "relation" as const, at: hit.relation }
      : { kind: "entity" as const, at: hit.entity };
    change({ ...opening(selected), claim: isClaim(hit) ? hit.claim : -1 });
    close();
    document.getElementById("details")?.focus({ preventScroll: true });
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && options > 0) {
      event.preventDefault();
      const next = (chosen + step + options) % options;
      setChosen(next);
      document.getElementById(`hit-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && chosen < options) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  };
  const shown = open && asked;
  const option = (at: number) => ({
    id: `hit-${at}`,
    role: "option" as const,
    "aria-selected": at === chosen,
    // The field keeps the focus; and a finger's click must not land on what is under the list.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: () => take(at),
  });
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
        aria-activedescendant={shown && chosen < options ? `hit-${chosen}` : undefined}
        value={query}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          announce("");
        }}
        onKeyDown={onKey}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
          setOpen(true);
          if (event.currentTarget.value.trim() === "") announce("");
        }}
      />
      <kbd aria-hidden="true">{STRINGS.searchKey}</kbd>
      <ul id="hits" role="listbox" aria-label={STRINGS.search} hidden={!shown}>
        {shown &&
          found.map((hit, i) => (
            <li key={isClaim(hit) ? `r${hit.relation}` : idOf(model, hit.entity)} {...option(i)}>
              {isClaim(hit) ? <ClaimText hit={hit} query={query} /> : <EntityText hit={hit} />}
              {isHidden(page, hit) && <span class="filtered">{STRINGS.hiddenByFilters}</span>}
            </li>
          ))}
        {shown && hidden > 0 && (
          <li class="reveal" {...option(found.length)}>{STRINGS.reveal(hidden)}</li>
        )}
        {shown && ready && found.length === 0 && (
          <li class="nothing" role="option" aria-selected="false" aria-disabled="true">
            {STRINGS.searchNothing(query.trim())}
          </li>
        )}
      </ul>
    </search>
  );
}
