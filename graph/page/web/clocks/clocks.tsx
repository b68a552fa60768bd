/** The two clocks: when it was true, when it was known, and what to do with uncertain dates. */

import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { Facet } from "../panels/facets.tsx";
import { setting, usePage } from "../state/page.ts";
import { CLOCKS } from "../words/words.ts";
import { DateField, Histogram, Play, Slider } from "./clock.tsx";
import { knownScale, monthText, type Scale, stepOf, trueScale } from "./scale.ts";
import { isBackwards, isDate, settingWindow, type Window, windowOf } from "./window.ts";

const YEAR = 12;
/** The known-clock plays through its whole time in about this many steps. */
const FRAMES = 48;

function TrueClock({ scale }: { scale: Scale }): VNode {
  const { state, change } = usePage();
  const window = windowOf(state.filters);
  const end = scale.steps - 1;
  const from = window.from ? stepOf(scale, window.from, false) : 0;
  const to = window.to ? stepOf(scale, window.to, true) : end;
  const set = (next: Window) => change(settingWindow(state, next), "replace");
  const month = (step: number) => monthText(scale.start + step);
  const opened = (step: number, open: number) => step === open ? "" : month(step);
  const take = (next: Window) => (date: string): string => {
    if (date !== "" && !isDate(date)) return CLOCKS.invalid;
    if (isBackwards(next)) return CLOCKS.backwards;
    change(settingWindow(state, next));
    return "";
  };
  const step = () => {
    const bounded = window.from !== "" && window.to !== "" && to < end;
    const width = bounded ? to - from + 1 : YEAR;
    const start = bounded ? from + width : 0;
    const last = Math.min(end, start + width - 1);
    set({ from: month(start), to: month(last) });
    return last < end;
  };
  return (
    <Facet title={CLOCKS.true}>
      <Histogram scale={scale} from={from} to={to} />
      <Slider
        label={CLOCKS.earliest}
        value={from}
        steps={scale.steps}
        says={window.from || CLOCKS.always}
        move={(at) =>
          set({
            from: opened(at, 0),
            to: at > to ? month(at) : window.to,
          })}
      />
      <Slider
        label={CLOCKS.latest}
        value={to}
        steps={scale.steps}
        says={window.to || CLOCKS.always}
        move={(at) =>
          set({
            from: at < from ? month(at) : window.from,
            to: opened(at, end),
          })}
      />
      <div class="years">
        <DateField
          label={CLOCKS.from}
          value={window.from}
          take={(date) => take({ ...window, from: date })(date)}
        />
        <DateField
          label={CLOCKS.to}
          value={window.to}
          take={(date) => take({ ...window, to: date })(date)}
        />
        <Play step={step} of={CLOCKS.true} />
      </div>
    </Facet>
  );
}

function KnownClock({ scale }: { scale: Scale }): VNode {
  const { state, change } = usePage();
  const known = state.filters["known-by"][0] ?? "";
  const end = scale.steps - 1;
  const at = known ? stepOf(scale, known, true) : end;
  const set = (step: number) =>
    change(
      setting(state, "known-by", step >= end ? [] : [monthText(scale.start + step)]),
      "replace",
    );
  const step = () => {
    const pace = Math.max(1, Math.round(scale.steps / FRAMES));
    const next = known === "" ? 0 : at + pace;
    set(next);
    return next < end;
  };
  return (
    <Facet title={CLOCKS.known}>
      <Histogram scale={scale} from={0} to={at} />
      <Slider
        label={CLOCKS.knownUntil}
        value={at}
        steps={scale.steps}
        says={known || CLOCKS.everything}
        move={set}
      />
      <div class="years">
        <DateField
          label={CLOCKS.knownBy}
          value={known}
          take={(date) => {
            if (date !== "" && !isDate(date)) return CLOCKS.invalid;
            change(setting(state, "known-by", date ? [date] : []));
            return "";
          }}
        />
        <Play step={step} of={CLOCKS.known} />
      </div>
    </Facet>
  );
}

function Certainty(): VNode {
  const { state, change } = usePage();
  const certain = state.filters.certainty.includes("certain");
  const choice = (value: "certain" | "possible", label: string) => (
    <label class="option">
      <input
        type="radio"
        name="certainty"
        checked={certain === (value === "certain")}
        onChange={() => change(setting(state, "certainty", value === "certain" ? [value] : []))}
      />
      <span class="name">{label}</span>
    </label>
  );
  return (
    <Facet title={CLOCKS.certainty}>
      {choice("possible", CLOCKS.possible)}
      {choice("certain", CLOCKS.certain)}
    </Facet>
  );
}

/** The clocks that the data have dates for. */
export function Clocks(): VNode {
  const { model } = usePage();
  const truth = useMemo(() => trueScale(model), [model]);
  const knowledge = useMemo(() => knownScale(model), [model]);
  return (
    <div class="clocks">
      {truth && <TrueClock scale={truth} />}
      {knowledge && <KnownClock scale={knowledge} />}
      {(truth || knowledge) && <Certainty />}
    </div>
  );
}
