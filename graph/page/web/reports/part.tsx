/** A line of a report that opens: its label, its number, and when open what it is about. */

import type { ComponentChildren, VNode } from "preact";
import { useFolding } from "../panels/folding.ts";
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
  const { shown, details, summary } = useFolding();
  return (
    <details class="part" {...details}>
      <summary {...summary}>
        <span lang={ofData ? "" : undefined}>{label}</span>{" "}
        <span class="count">{figure(count)}</span>
      </summary>
      {shown && (
        <>
          {note && <p class="hint">{note}</p>}
          {children()}
        </>
      )}
    </details>
  );
}
