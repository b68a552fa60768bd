/** The dialog that takes a command or an address and applies the selection that it names. */

import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../state/page.ts";
import { TAKING } from "../words/words.ts";
import { type Problem, readGiven } from "./reading.ts";

/** The dialog; it is there while it is open. */
export function Enter({ close }: { close: () => void }): VNode {
  const { model, state, change, announce } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const apply = () => {
    if (text.trim() === "") return setProblems([]);
    const read = readGiven(model, text, state);
    if ("problems" in read) return setProblems(read.problems);
    change(read.state);
    announce(read.unsaid.length > 0 ? TAKING.enteredBut(read.unsaid.join(", ")) : TAKING.entered);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="keys enter" aria-label={TAKING.enter} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <h2>{TAKING.enter}</h2>
        <p class="hint" id="enter-hint">{TAKING.enterHint}</p>
        <textarea
          rows={4}
          aria-label={TAKING.enterName}
          aria-describedby="enter-hint enter-problems"
          aria-invalid={problems.length > 0}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            apply();
          }}
        />
        <div id="enter-problems" role="alert">
          {problems.length > 0 && (
            <ul class="problems">
              {problems.map(({ problem, word }) => (
                <li key={`${problem} ${word}`}>{TAKING.problems[problem](word)}</li>
              ))}
            </ul>
          )}
        </div>
        <p class="buttons">
          <button type="submit">{TAKING.apply}</button>
          <button type="button" onClick={() => dialog.current?.close()}>{TAKING.close}</button>
        </p>
      </form>
    </dialog>
  );
}
