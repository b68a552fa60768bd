/** A line of a report that opens: its label, its number, and when open what it is about. */

import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import { figure } from "../words/words.ts";

interface PartProps {
  readonly label: string;
  readonly count: number;
  readonly note?: string | undefined;
  /** Whether the label is a text of the data, whose language is not known. */
  readonly ofData?: boolean;
  readonly children: () => ComponentChildren;
}

/** The line; what it holds is made when it is opened. */
export function Part({ label, count, note, ofData, children }: PartProps): VNode {
  const [open, setOpen] = useState(false);
  return (
    <details class="part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span lang={ofData ? "" : undefined}>{label}</span>{" "}
        <span class="count">{figure(count)}</span>
      </summary>
      {open && (
        <>
          {note && <p class="hint">{note}</p>}
          {children()}
        </>
      )}
    </details>
  );
}
