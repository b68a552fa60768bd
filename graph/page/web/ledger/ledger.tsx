/** The coverage ledger: how well the relations that are drawn are cited. */

import type { VNode } from "preact";
import { usePage } from "../state/page.ts";
import { figure, LEDGER } from "../words/words.ts";

/** The counts by the codes of the ledger. */
function useCounts(): ReadonlyMap<string, number> {
  return new Map(usePage().model.view.ledger.map(({ code, count }) => [code, count]));
}

function Rows(
  { lines, whole }: { lines: Readonly<Record<string, string>>; whole: number },
): VNode {
  const counts = useCounts();
  return (
    <>
      {Object.entries(lines).map(([code, label]) => {
        const part = counts.get(code);
        if (part === undefined) return null;
        return (
          <tr key={code}>
            <th scope="row">{label}</th>
            <td>{figure(part)}</td>
            <td class="part">
              <meter min={0} max={Math.max(1, whole)} value={part} aria-hidden="true" />
              <span>{LEDGER.percent(whole === 0 ? 0 : Math.floor((part * 100) / whole))}</span>
            </td>
          </tr>
        );
      })}
    </>
  );
}

/** The ledger, as a table; nothing where nothing is cited. */
export function Ledger(): VNode | null {
  const counts = useCounts();
  if (counts.size === 0) return null;
  const total = (label: string, count: number) => (
    <tr class="total">
      <th scope="row">{label}</th>
      <td>{figure(count)}</td>
      <td />
    </tr>
  );
  const relations = counts.get("relations_drawn") ?? 0;
  const documents = counts.get("documents") ?? 0;
  return (
    <table class="ledger">
      <caption>{LEDGER.title}</caption>
      <tbody>
        {total(LEDGER.relations, relations)}
        <Rows lines={LEDGER.lines} whole={relations} />
        {total(LEDGER.documents, documents)}
        <Rows lines={LEDGER.documentLines} whole={documents} />
      </tbody>
    </table>
  );
}
