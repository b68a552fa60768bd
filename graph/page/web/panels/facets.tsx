/** The facets: groups that fold, each with the values of one word of the selection and counts. */

import type { ComponentChildren, VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { CountedWord } from "../filters/bits.ts";
import { isCoded, labelOf } from "../filters/captions.ts";
import { countsOf } from "../filters/facets.ts";
import { fold } from "../search/fold.ts";
import { setting, toggling, usePage } from "../state/page.ts";
import type { FilterName } from "../state/state.ts";
import { figure, STRINGS } from "../words/words.ts";
import { useFolding } from "./folding.ts";

/** How many values a list shows before it is asked for more. */
const SHOWN = 7;
const MORE = 25;

interface OptionProps {
  readonly name: FilterName;
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly title?: string | undefined;
  readonly sign?: ComponentChildren;
}

/** One value of a facet. */
export function Option({ name, value, label, count, title, sign }: OptionProps): VNode {
  const { model, state, change } = usePage();
  return (
    <label class={count === 0 ? "option empty" : "option"} title={title}>
      <input
        type="checkbox"
        checked={state.filters[name].includes(value)}
        onChange={() => change(toggling(state, name, value))}
      />
      {sign}
      <span class="name">
        <bdi lang={isCoded(model, name) ? undefined : ""}>{label}</bdi>
      </span>
      <span class="count">{figure(count)}</span>
    </label>
  );
}

/** A group of controls under a heading. */
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

interface GroupProps {
  readonly title: string;
  /** The words that it filters by. */
  readonly names: readonly FilterName[];
  readonly note?: string;
  /** Whether it is open in a page that was just opened. */
  readonly open?: boolean;
  readonly children: () => ComponentChildren;
}

/** A group that folds; its values are counted only while it is open. */
export function Group({ title, names, note, open = false, children }: GroupProps): VNode {
  const { state, change } = usePage();
  const { shown, details, summary } = useFolding(open);
  const active = names.reduce((sum, name) => sum + state.filters[name].length, 0);
  const clear = () =>
    change(
      names.reduce((patch, name) => setting({ ...state, ...patch }, name, []), {}),
    );
  return (
    <details class="facet" {...details}>
      <summary {...summary}>
        <span class="heading">{title}</span>
        {note && shown && <span class="note">{note}</span>}
        {active > 0 && <span class="active">{STRINGS.active(active)}</span>}
      </summary>
      {shown && (
        <div role="group" aria-label={title}>
          {children()}
          {active > 0 && (
            <button
              type="button"
              class="clear"
              aria-label={STRINGS.clearOne(title)}
              onClick={clear}
            >
              {STRINGS.clear}
            </button>
          )}
        </div>
      )}
    </details>
  );
}

/** What of a code list a facet shows. */
interface Coded {
  readonly code: string;
  readonly label: string;
  readonly plural?: string;
  readonly meaning?: string;
}

/** The values of a short code list, in its order. */
export function CodeOptions(
  { name, list, sign }: {
    name: CountedWord;
    list: readonly Coded[];
    sign?: (code: string) => ComponentChildren;
  },
): VNode {
  const { model, selection } = usePage();
  const counts = countsOf(model, selection, name);
  return (
    <>
      {list.map((entry) => (
        <Option
          key={entry.code}
          name={name}
          value={entry.code}
          label={entry.plural ?? entry.label}
          title={entry.meaning}
          count={counts.get(entry.code) ?? 0}
          sign={sign?.(entry.code)}
        />
      ))}
    </>
  );
}

/** The values of a long list: the chosen, the most used, and a field to find others. */
export function ListOptions({ name, title }: { name: CountedWord; title: string }): VNode {
  const { model, state, selection } = usePage();
  const [query, setQuery] = useState("");
  const [most, setMost] = useState(SHOWN);
  const counts = countsOf(model, selection, name);
  const ordered = useMemo(
    () =>
      [...counts].map(([value, count]) => ({ value, count, label: labelOf(model, name, value) }))
        .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
    [model, counts, name],
  );
  const folded = fold(query);
  const fits = ordered.filter(({ value, label }) =>
    folded === "" || fold(label).includes(folded) || fold(value).includes(folded)
  );
  const shown = fits.slice(0, most);
  // What is chosen is always there, but nothing changes its place under the reader's hand.
  const others = state.filters[name].filter((value) => !shown.some((row) => row.value === value));
  const option = (value: string, label: string) => (
    <Option key={value} name={name} value={value} label={label} count={counts.get(value) ?? 0} />
  );
  return (
    <>
      {ordered.length > SHOWN && (
        <input
          type="text"
          class="find"
          aria-label={STRINGS.findIn(title)}
          placeholder={STRINGS.findIn(title)}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {others.map((value) => option(value, labelOf(model, name, value)))}
      {shown.map(({ value, label }) => option(value, label))}
      {fits.length === 0 && folded !== "" && <p class="hint">{STRINGS.noneFits(query)}</p>}
      {fits.length > shown.length && (
        <button
          type="button"
          class="more"
          onClick={() => setMost(most + MORE)}
        >
          {STRINGS.moreValues(fits.length - shown.length)}
        </button>
      )}
    </>
  );
}
