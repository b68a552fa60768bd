/** What opens and closes with its contents at once, so that the next key already meets them. */

import type { TargetedEvent } from "preact";
import { useState } from "preact/hooks";

/** Whether the contents are shown, and what the `details` and its `summary` listen to. */
interface Folding {
  readonly shown: boolean;
  readonly details: {
    readonly open: boolean;
    readonly onToggle: (event: TargetedEvent<HTMLDetailsElement>) => void;
  };
  readonly summary: { readonly onClick: (event: Event) => void };
}

/**
 * Fold contents that are made only while they are shown.
 *
 * `toggle` comes a task after the click or the key, and a quick Tab would leave the group before
 * its contents are there; so the click opens it. `toggle` remains for what opens without a click,
 * as a search in the page does.
 */
export function useFolding(open = false): Folding {
  const [shown, setShown] = useState(open);
  return {
    shown,
    details: { open: shown, onToggle: (event) => setShown(event.currentTarget.open) },
    summary: {
      onClick: (event) => {
        event.preventDefault();
        setShown((was) => !was);
      },
    },
  };
}
