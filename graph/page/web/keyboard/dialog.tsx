/** The dialog that lists the keys. */

import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { STRINGS, WORDS } from "../words/words.ts";
import { usePage } from "../state/page.ts";
import { stepsOf } from "../tour/tour.ts";
import { KEYS } from "./keys.ts";

/** The dialog, open or not. */
export function KeysDialog({ open, close }: { open: boolean; close: () => void }): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  const touring = stepsOf(usePage().model).length > 0;
  const keys = KEYS.filter(({ command }) =>
    touring || (command !== "next" && command !== "previous")
  );
  return (
    <dialog ref={dialog} class="keys" aria-label={STRINGS.keys} onClose={close}>
      <h2>{STRINGS.keys}</h2>
      <dl>
        {open && keys.map((key) => (
          <div key={key.meaning}>
            <dt>
              <kbd>{key.shown}</kbd>
            </dt>
            <dd>{WORDS.KEYS[key.meaning]}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={close}>{STRINGS.close}</button>
    </dialog>
  );
}
