/** Links: to what is in the page, and to what is outside it. */

import type { ComponentChildren, VNode } from "preact";
import { addressAfter, opening, usePage } from "../state/page.ts";
import type { Selected, State } from "../state/state.ts";
import { nameOf } from "../model/model.ts";
import { EntityGlyph } from "./glyph.tsx";

interface InsideProps {
  readonly to: Partial<State>;
  readonly class?: string;
  readonly current?: boolean;
  /** An accessible name where the children alone say too little. */
  readonly label?: string;
  readonly tabIndex?: number;
  readonly children: ComponentChildren;
}

/** A link that changes the state; it has an address of its own, so that it can be copied. */
export function Inside(
  { to, children, current, label, tabIndex, class: name }: InsideProps,
): VNode {
  const page = usePage();
  return (
    <a
      href={addressAfter(page, to)}
      class={name}
      aria-current={current ? "true" : undefined}
      aria-label={label}
      tabIndex={tabIndex}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        page.change(to);
      }}
    >
      {children}
    </a>
  );
}

/**
 * A link that opens an entity, with its glyph where it is wanted. Its name, like all data whose
 * language is not given, bears the empty code: it is not in the language of the page's words.
 */
export function EntityLink({ at, glyph }: { at: number; glyph?: boolean }): VNode {
  const { model } = usePage();
  const selected: Selected = { kind: "entity", at };
  return (
    <Inside to={opening(selected)} class="entity">
      {glyph && <EntityGlyph at={at} />}
      <bdi lang="">{nameOf(model, at)}</bdi>
    </Inside>
  );
}

/** The address of a link outside the page, or nothing where it is not http or https. */
export function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "http:" || protocol === "https:" ? href : null;
}

/** A link that leaves the page; what is no web address is shown as text. */
export function Outside({ url, children }: { url: string; children: ComponentChildren }): VNode {
  const href = safeUrl(url);
  if (href === null) return <span>{url}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer external" class="outside" title={href}>
      {children}
      <span aria-hidden="true">&nbsp;↗</span>
    </a>
  );
}
