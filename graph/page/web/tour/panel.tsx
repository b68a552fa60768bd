/** The tour in the reader's column: the step, its text, and the ways on, back and out. */

import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Inside } from "../panels/link.tsx";
import { usePage } from "../state/page.ts";
import { TOUR } from "../words/words.ts";
import { StoryText } from "./text.tsx";
import { atStep, stepsOf, strayed } from "./tour.ts";

/** The whole story in order, for paper only. */
function OnPaper(): VNode {
  const { model } = usePage();
  const { title, introduction } = model.view.story;
  return (
    <div class="on-paper">
      <h2 lang={title ? "" : undefined}>{title || TOUR.name}</h2>
      <StoryText blocks={introduction} />
      {stepsOf(model).map(({ heading, blocks }, at) => (
        <section key={at}>
          <h3 lang="">{at + 1}. {heading}</h3>
          <StoryText blocks={blocks} />
        </section>
      ))}
    </div>
  );
}

/** What leads into the tour; nothing where there is no story. */
export function TourInvitation(): VNode | null {
  const { model, tour } = usePage();
  const { title, introduction } = model.view.story;
  const many = stepsOf(model).length;
  if (many === 0) return null;
  return (
    <section class="invitation" aria-label={TOUR.name}>
      <h3>{TOUR.name}</h3>
      {title && <p class="tour-title" dir="auto" lang="">{title}</p>}
      <StoryText blocks={introduction} />
      <button type="button" class="primary" onClick={() => tour.go(1)}>
        {TOUR.start(many)}
      </button>
      <OnPaper />
    </section>
  );
}

function Buttons(): VNode {
  const { model, state, tour } = usePage();
  const { step } = state;
  const button = (name: string, to: number, key: string) => (
    <button
      type="button"
      aria-disabled={to < 1 || to > stepsOf(model).length}
      aria-keyshortcuts={key}
      onClick={() => tour.go(to)}
    >
      {name}
    </button>
  );
  return (
    <p class="tour-ways">
      {button(TOUR.previous, step - 1, "p")}
      {button(TOUR.next, step + 1, "n")}
      <button type="button" class="text leave" onClick={tour.leave}>{TOUR.leave}</button>
    </p>
  );
}

/** The step at which the reader is; nothing outside the tour. */
export function TourPanel(): VNode | null {
  const { model, state, announce } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = state;
  const shown = stepsOf(model)[step - 1];
  const was = useRef(step);
  // With the drawing: the next key already starts from where the focus goes.
  useLayoutEffect(() => {
    if (shown) announce(TOUR.announced(step, stepsOf(model).length, shown.heading));
    else if (was.current > 0) announce(TOUR.left);
    const active = document.activeElement;
    const lost = !active || active === document.body;
    if (shown && was.current === 0 && lost) heading.current?.focus();
    if (!shown && was.current > 0 && lost) document.getElementById("details")?.focus();
    was.current = shown ? step : 0;
  }, [step, state.language]);
  if (!shown) return null;
  return (
    <section class="tour" aria-label={TOUR.name}>
      <div class="on-screen">
        <p class="count">{TOUR.count(step, stepsOf(model).length)}</p>
        <h2 ref={heading} tabIndex={-1} dir="auto" lang="">{shown.heading}</h2>
        <StoryText blocks={shown.blocks} />
        {strayed(model, state) && (
          <p class="again">
            <Inside to={atStep(model, state, step)}>{TOUR.again}</Inside>
          </p>
        )}
        <Buttons />
      </div>
      <OnPaper />
    </section>
  );
}
