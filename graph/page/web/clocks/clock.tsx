/** The parts of a clock: histogram, slider, field for exact entry, and the button that plays. */

import type { VNode } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { CLOCKS } from "../words/words.ts";
import type { Scale } from "./scale.ts";

const PACE = 700;
const HEIGHT = 30;

/** Bars of the claims of each time; those from one step to another stand out. */
export function Histogram(
  { scale, from, to }: { scale: Scale; from: number; to: number },
): VNode {
  const most = Math.max(1, ...scale.counts);
  const width = 100 / scale.counts.length;
  // Two outlines instead of an element for each bar.
  const drawn = { within: "", without: "" };
  scale.counts.forEach((count, bar) => {
    if (count === 0) return;
    const height = Math.max(1.5, (count / most) * HEIGHT);
    const within = bar * scale.perBar <= to && (bar + 1) * scale.perBar > from;
    const [left, right] = [(bar + 0.1) * width, (bar + 0.9) * width];
    drawn[within ? "within" : "without"] += `M${left} ${HEIGHT}V${
      HEIGHT - height
    }H${right}V${HEIGHT}z`;
  });
  return (
    <svg
      class="histogram"
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <title>{CLOCKS.histogram(most)}</title>
      {(["within", "without"] as const).map((name) => (
        <path key={name} class={name} d={drawn[name]} />
      ))}
    </svg>
  );
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly steps: number;
  readonly says: string;
  readonly move: (step: number) => void;
}

/** A slider over the months of a scale: arrows go by a month, Page keys by a year. */
export function Slider({ label, value, steps, says, move }: SliderProps): VNode {
  return (
    <input
      type="range"
      min={0}
      max={steps - 1}
      step={1}
      value={value}
      aria-label={label}
      aria-valuetext={says}
      title={says}
      onInput={(event) => move(Number(event.currentTarget.value))}
      onKeyDown={(event) => {
        const years = event.key === "PageUp" ? 12 : event.key === "PageDown" ? -12 : 0;
        if (years === 0) return;
        event.preventDefault();
        move(Math.min(steps - 1, Math.max(0, value + years)));
      }}
    />
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** Take a date; the answer is what is wrong with it, or an empty text. */
  readonly take: (date: string) => string;
}

/** A field for an exact date, written in EDTF. */
export function DateField({ label, value, take }: FieldProps): VNode {
  const [wrong, setWrong] = useState("");
  const hint = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (field.current) field.current.value = value;
    setWrong("");
  }, [value]);
  return (
    <label>
      {label}{" "}
      <input
        ref={field}
        type="text"
        size={9}
        maxLength={12}
        placeholder={CLOCKS.always}
        defaultValue={value}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={wrong !== ""}
        aria-describedby={wrong ? hint : undefined}
        onChange={(event) => setWrong(take(event.currentTarget.value.trim()))}
      />
      {wrong && <span id={hint} role="alert" class="wrong">{wrong}</span>}
    </label>
  );
}

function moves(): boolean {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** The button that plays; `step` goes one step on and answers whether there is another. */
export function Play({ step, of }: { step: () => boolean; of: string }): VNode {
  const [playing, setPlaying] = useState(false);
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      if (!latest.current()) setPlaying(false);
    }, PACE);
    return () => clearInterval(timer);
  }, [playing]);
  const word = playing ? CLOCKS.stop : moves() ? CLOCKS.play : CLOCKS.step;
  return (
    <button
      type="button"
      class="play"
      aria-label={`${word}: ${of}`}
      onClick={() => {
        if (playing) setPlaying(false);
        else if (latest.current() && moves()) setPlaying(true);
      }}
    >
      {word}
    </button>
  );
}
