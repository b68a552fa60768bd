/** The region Filters: facets with counts, and what is active, each cleared by itself. */

import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { lineOf } from "../chart/looks.ts";
import { Clocks } from "../clocks/clocks.tsx";
import { isCoded, labelOf } from "../filters/captions.ts";
import { endedOf } from "../filters/ended.ts";
import { CLEARING, setting, toggling, usePage } from "../state/page.ts";
import { activeFilters } from "../state/state.ts";
import { figure, STRINGS } from "../words/words.ts";
import { CodeOptions, Facet, Group, ListOptions } from "./facets.tsx";
import { Glyph, LineSample } from "./glyph.tsx";

/** The filters that are active, as chips. */
export function ActiveFilters(): VNode | null {
  const { model, state, change } = usePage();
  const names = activeFilters(state.filters);
  if (names.length === 0) return null;
  return (
    <ul class="chips">
      {names.flatMap((name) =>
        state.filters[name].map((value) => {
          const caption = `${STRINGS.filterNames[name]}${STRINGS.marks.colon}${
            labelOf(model, name, value)
          }`;
          return (
            <li key={`${name} ${value}`}>
              <button
                type="button"
                aria-label={STRINGS.clearOne(caption)}
                onClick={() => change(toggling(state, name, value))}
              >
                <span class="word">{STRINGS.filterNames[name]}</span>
                {name !== "uncontested" && (
                  <bdi lang={isCoded(model, name) ? undefined : ""}>
                    {labelOf(model, name, value)}
                  </bdi>
                )}
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

/** The switch that dims what has ended; nothing where nothing has. */
function Ended(): VNode | null {
  const { model, state, selection, change } = usePage();
  const { filters, dimsEnded } = state;
  const count = useMemo(() => endedOf(model, selection, filters).size, [model, selection, filters]);
  if (count === 0) return null;
  return (
    <Facet title={STRINGS.ended}>
      <label class="option" title={STRINGS.endedMeaning}>
        <input
          type="checkbox"
          checked={dimsEnded}
          onChange={() => change({ dimsEnded: !dimsEnded })}
        />
        <span class="name">{STRINGS.dimEnded}</span>
        <span class="count">{figure(count)}</span>
      </label>
    </Facet>
  );
}

/** The region. */
export function Filters(): VNode {
  const { model, state, change } = usePage();
  const { vocabulary, about } = model.view;
  const contested = state.filters.uncontested.length > 0;
  const line = (code: string) => vocabulary.bases.find((basis) => basis.code === code)?.line ?? "";
  return (
    <section class="filters" id="filters" aria-label={STRINGS.filters} tabIndex={-1}>
      <h2>{STRINGS.filters}</h2>
      <ActiveFilters />
      <Clocks />
      <Ended />
      <Group title={STRINGS.byType} note={STRINGS.byTypeNote} names={["type"]} open>
        {() => (
          <CodeOptions
            name="type"
            list={vocabulary.types}
            sign={(code) => <Glyph type={code} />}
          />
        )}
      </Group>
      {about.cited && (
        <Group title={STRINGS.byBasis} note={STRINGS.byBasisNote} names={["basis"]} open>
          {() => (
            <CodeOptions
              name="basis"
              list={vocabulary.bases}
              sign={(code) => <LineSample line={lineOf("supported", line(code), 1, false)} />}
            />
          )}
        </Group>
      )}
      <Group title={STRINGS.byFamily} names={["family"]}>
        {() => <CodeOptions name="family" list={vocabulary.families} />}
      </Group>
      <Group title={STRINGS.byRelation} names={["relation"]}>
        {() => <ListOptions name="relation" title={STRINGS.byRelation} />}
      </Group>
      <Group title={STRINGS.byState} names={["uncontested", "state"]}>
        {() => (
          <>
            <label class="option">
              <input
                type="checkbox"
                checked={contested}
                onChange={() => change(setting(state, "uncontested", contested ? [] : ["yes"]))}
              />
              <span class="name">{STRINGS.uncontested}</span>
            </label>
            <CodeOptions
              name="state"
              list={vocabulary.states.filter(({ code }) => code !== "withdrawn")}
            />
          </>
        )}
      </Group>
      {about.cited && (
        <>
          <Group title={STRINGS.byStance} names={["stance"]}>
            {() => <CodeOptions name="stance" list={vocabulary.stances} />}
          </Group>
          <Group title={STRINGS.byDocument} names={["document"]}>
            {() => <ListOptions name="document" title={STRINGS.byDocument} />}
          </Group>
          <Group title={STRINGS.byPublisher} names={["publisher"]}>
            {() => <ListOptions name="publisher" title={STRINGS.byPublisher} />}
          </Group>
          <Group title={STRINGS.bySpeaker} names={["speaker"]}>
            {() => <ListOptions name="speaker" title={STRINGS.bySpeaker} />}
          </Group>
        </>
      )}
      <Group title={STRINGS.byCountry} note={STRINGS.byTypeNote} names={["country"]}>
        {() => <ListOptions name="country" title={STRINGS.byCountry} />}
      </Group>
      <Group title={STRINGS.byStatus} names={["status"]}>
        {() => (
          <CodeOptions
            name="status"
            list={vocabulary.statuses.filter(({ code }) => code !== "retracted")}
          />
        )}
      </Group>
    </section>
  );
}
