/** The choice of a viewpoint, and of another to compare it with. */

import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { countOf, idOf, type Model, nameOf, publishersOf } from "../model/model.ts";
import { usePage } from "../state/page.ts";
import { byName, VIEWPOINTS } from "../words/words.ts";
import { labelOfViewpoint } from "./viewpoints.ts";

/** This many single speakers are offered. */
const OFFERED = 40;

/** The speakers with the most claims, by name. */
function loudest(model: Model): number[] {
  const counts = new Map<number, number>();
  const add = (who: number, many: number) => counts.set(who, (counts.get(who) ?? 0) + many);
  for (let e = 0; e < model.entityCount; e++) {
    const spoken = countOf(model.claimsBy, e);
    if (spoken > 0) add(e, spoken);
    const resting = countOf(model.claimsOn, e);
    if (resting > 0) { for (const publisher of publishersOf(model, e)) add(publisher, resting); }
  }
  for (const authority of model.view.offices.authority) add(authority, 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, OFFERED)
    .map(([entity]) => entity)
    .sort((a, b) => byName(nameOf(model, a), nameOf(model, b)));
}

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly value: string;
  readonly speakers: readonly number[];
  readonly choose: (code: string) => void;
}

function Choice({ label, none, value, speakers, choose }: ChoiceProps): VNode {
  const { model } = usePage();
  const groups = model.view.viewpoints;
  const offered = value === "" || groups.some((group) => group.code === value) ||
    speakers.some((entity) => idOf(model, entity) === value);
  return (
    <label>
      <span>{label}</span>{" "}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{none}</option>
        {!offered && <option value={value} lang="">{labelOfViewpoint(model, value)}</option>}
        <optgroup label={VIEWPOINTS.groups}>
          {groups.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
        </optgroup>
        <optgroup label={VIEWPOINTS.speakers}>
          {speakers.map((entity) => (
            <option key={entity} value={idOf(model, entity)} lang="">
              {nameOf(model, entity)}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

/** The combobox Viewpoint, and beside it the other one. */
export function ViewpointPicker(): VNode | null {
  const { model, state, change } = usePage();
  const speakers = useMemo(() => loudest(model), [model]);
  const [one = "", other = ""] = state.viewpoints;
  if (!model.view.about.cited) return null;
  const set = (...codes: string[]) =>
    change({ viewpoints: codes.filter((code) => code !== ""), sides: [] });
  return (
    <div class="viewpoint">
      <Choice
        label={VIEWPOINTS.name}
        none={VIEWPOINTS.everyone}
        value={one}
        speakers={speakers}
        choose={(code) => set(code, code === "" || code === other ? "" : other)}
      />
      {one !== "" && (
        <Choice
          label={VIEWPOINTS.against}
          none={VIEWPOINTS.nobody}
          value={other}
          speakers={speakers}
          choose={(code) => set(one, code === one ? "" : code)}
        />
      )}
    </div>
  );
}
