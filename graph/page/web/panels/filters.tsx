/** The region Filters: facets with counts, and what is active, each cleared by itself. */

import type { ComponentChildren, VNode } from "preact";
import { captionOf } from "../filters/claim_tests.ts";
import { labelOf } from "../filters/captions.ts";
import { CLEARING, setting, toggling, usePage } from "../state/page.ts";
import { activeFilters, type FilterName } from "../state/state.ts";
import { figure, STRINGS } from "../words/words.ts";
import { DocumentFacet } from "./document_facet.tsx";
import { Glyph, LineSample } from "./glyph.tsx";
import { lineOf } from "../chart/looks.ts";
import { Clocks } from "../clocks/clocks.tsx";

interface OptionProps {
  readonly name: FilterName;
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly title?: string;
  readonly sign?: ComponentChildren;
}

/** One value of a facet. */
export function Option({ name, value, label, count, title, sign }: OptionProps): VNode {
  const { state, change } = usePage();
  return (
    <label class={count === 0 ? "option empty" : "option"} title={title}>
      <input
        type="checkbox"
        checked={state.filters[name].includes(value)}
        onChange={() => change(toggling(state, name, value))}
      />
      {sign}
      <span class="name">
        <bdi>{label}</bdi>
      </span>
      <span class="count">{figure(count)}</span>
    </label>
  );
}

/** A group of options under a heading. */
export function Facet(
  { title, note, children }: { title: string; note?: string; children: ComponentChildren },
): VNode {
  return (
    <fieldset class="facet">
      <legend>
        {title}
        {note && <span class="note">{note}</span>}
      </legend>
      {children}
    </fieldset>
  );
}

/** The filters that are active, as chips. */
export function ActiveFilters(): VNode | null {
  const { model, state, change } = usePage();
  const names = activeFilters(state.filters);
  if (names.length === 0) return null;
  return (
    <ul class="chips">
      {names.flatMap((name) =>
        state.filters[name].map((value) => {
          const caption = `${STRINGS.filterNames[name]}: ${labelOf(model, name, value)}`;
          return (
            <li key={`${name} ${value}`}>
              <button
                type="button"
                aria-label={STRINGS.clearOne(caption)}
                onClick={() => change(toggling(state, name, value))}
              >
                <span class="word">{STRINGS.filterNames[name]}</span>
                {name !== "uncontested" && <bdi>{labelOf(model, name, value)}</bdi>}
                <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })
      )}
      <li>
        <button type="button" class="all" onClick={() => change(CLEARING)}>
          {STRINGS.clearAll}
        </button>
      </li>
    </ul>
  );
}

/** The region. */
export function Filters(): VNode {
  const page = usePage();
  const { model, state, selection, change } = page;
  const { vocabulary } = model.view;
  const contested = state.filters.uncontested.length > 0;
  return (
    <section class="filters" id="filters" aria-label={STRINGS.filters} tabIndex={-1}>
      <h2>{STRINGS.filters}</h2>
      <ActiveFilters />
      <Clocks />
      <Facet title={STRINGS.byType} note={STRINGS.byTypeNote}>
        {vocabulary.types.map((type) => (
          <Option
            key={type.code}
            name="type"
            value={type.code}
            label={type.plural}
            title={type.meaning}
            count={selection.facets.type.get(type.code) ?? 0}
            sign={<Glyph type={type.code} />}
          />
        ))}
      </Facet>
      <Facet title={STRINGS.byBasis} note={STRINGS.byBasisNote}>
        {vocabulary.bases.map((basis) => (
          <Option
            key={basis.code}
            name="basis"
            value={basis.code}
            label={basis.label}
            title={basis.meaning}
            count={selection.facets.basis.get(basis.code) ?? 0}
            sign={<LineSample line={lineOf("supported", basis.line, 1, false)} />}
          />
        ))}
      </Facet>
      <Facet title={STRINGS.byFamily}>
        {vocabulary.families.map((family) => (
          <Option
            key={family.code}
            name="family"
            value={family.code}
            label={family.label}
            title={family.meaning}
            count={selection.facets.family.get(family.code) ?? 0}
          />
        ))}
      </Facet>
      <Facet title={STRINGS.byState}>
        <label class="option">
          <input
            type="checkbox"
            checked={contested}
            onChange={() => change(setting(state, "uncontested", contested ? [] : ["yes"]))}
          />
          <span class="name">{STRINGS.uncontested}</span>
        </label>
      </Facet>
      <DocumentFacet caption={(id) => captionOf(model, id)} />
    </section>
  );
}
