/** What is asked of the evidence, in the address: `side=opposed`, `report=gaps`. */

import { isReport, type State } from "../state/state.ts";
import { isSide } from "../viewpoints/sides.ts";

/** The part of the state that asks. */
export type Asked = Pick<State, "sides" | "report">;

/** Write what is asked. */
export function writeAsked(
  { sides, report }: Asked,
  put: (name: string, value: string) => void,
): void {
  for (const side of sides) put("side", side);
  if (report !== "") put("report", report);
}

/** What is asked with one word more of the address, or nothing where it is no such word. */
export function readAsked(
  asked: Partial<Asked>,
  name: string,
  value: string,
): Partial<Asked> | null {
  if (name === "side" && isSide(value)) {
    return { sides: [...(asked.sides ?? []).filter((side) => side !== value), value] };
  }
  return name === "report" && isReport(value) ? { report: value } : null;
}
