/** The separator between the chart and the lists: dragged, moved by keys, or folded by a button. */

import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { listsWithin } from "../address/arrangement.ts";
import { usePage } from "../state/page.ts";
import { INITIAL, LISTS_MOST } from "../state/state.ts";
import { STRINGS } from "../words/words.ts";

const STEP = 5;

/** The separator (after the window splitter of the ARIA authoring practices). */
export function Split(): VNode {
  const { state: { lists }, change } = usePage();
  const before = useRef(lists || INITIAL.lists);
  if (lists > 0) before.current = lists;
  const set = (percent: number) => change({ lists: listsWithin(percent) }, "replace");
  const fold = () => set(lists > 0 ? 0 : before.current);
  const onKey = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowUp: () => set(lists + STEP),
      ArrowDown: () => set(lists - STEP),
      Home: () => set(0),
      End: () => set(LISTS_MOST),
      Enter: fold,
    };
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  const onDown = (event: PointerEvent) => {
    const bar = event.currentTarget;
    if (!(bar instanceof HTMLElement) || event.button !== 0) return;
    bar.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    const bar = event.currentTarget;
    if (!(bar instanceof HTMLElement) || !bar.hasPointerCapture(event.pointerId)) return;
    set(100 * (innerHeight - event.clientY) / innerHeight);
  };
  return (
    <div class="split">
      <div
        role="separator"
        tabIndex={0}
        aria-label={STRINGS.split}
        aria-orientation="horizontal"
        aria-controls="lists"
        aria-valuemin={0}
        aria-valuemax={LISTS_MOST}
        aria-valuenow={lists}
        onKeyDown={onKey}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onDblClick={() => set(INITIAL.lists)}
      />
      <button type="button" aria-expanded={lists > 0} aria-controls="lists" onClick={fold}>
        {lists > 0 ? STRINGS.hideLists : STRINGS.showLists}
      </button>
    </div>
  );
}
