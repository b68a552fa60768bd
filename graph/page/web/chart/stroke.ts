/** How one relation is stroked, the same on the canvas and in a picture that is taken away. */

import type { Line, Palette } from "./looks.ts";
import { CHANGE_SIGNS, type ChangeSide } from "../changes/changes.ts";
import type { Side } from "./overlay.ts";
import type { Seen, Sight } from "./sight.ts";

/** The stroke of a relation's line; lengths in units of the drawing. */
export interface Stroke {
  readonly colour: string;
  readonly opacity: number;
  readonly width: number;
  readonly dashes: readonly number[];
}

/** The dashes of a line that has none. */
export const WHOLE: readonly number[] = [];
/** What is open leaves this much of all else, and what has ended is this much of what holds. */
const ASIDE = 0.16;
const ENDED = 0.4;

/** The colour of a side of a comparison. */
export function sideColour(palette: Palette, side: Side): string {
  const colours = { one: palette.one, other: palette.marked, opposed: palette.accent };
  return side === "both" ? palette.strong : colours[side];
}

/** The colour of something that differs from earlier data. */
export function changeColour(palette: Palette, side: ChangeSide): string {
  return { added: palette.one, withdrawn: palette.accent, changed: palette.marked }[side];
}

/** The dashes of a relation that differs: colour is not all that tells. */
const CHANGE_DASHES: Readonly<Record<ChangeSide, readonly number[]>> = {
  added: WHOLE,
  withdrawn: [3, 6],
  changed: [14, 4],
};
/** How much of what differs is seen behind what is open. */
const BESIDE = 0.45;

/** The line of a relation that differs, for the legend. */
export function changeLine(line: Line, side: ChangeSide): Line {
  const dashes = CHANGE_DASHES[side];
  return { ...line, dashes: dashes === WHOLE ? false : dashes, sign: CHANGE_SIGNS[side] };
}

/** The stroke of a relation with this line; `far` is by how much lines grow from far away. */
export function strokeOf(
  { palette, drawn }: Pick<Sight, "palette" | "drawn">,
  seen: Pick<Seen, "isQuiet" | "isOpened" | "crowd">,
  r: number,
  line: Line,
  strong: boolean,
  far: number,
): Stroke {
  const change = drawn.changes.get(r);
  if (change) {
    return {
      colour: changeColour(palette, change),
      opacity: seen.isOpened() && !strong ? BESIDE : 1,
      width: (line.width + (strong ? 1.8 : 1.2)) * far,
      dashes: CHANGE_DASHES[change].map((length) => length * far),
    };
  }
  const side = drawn.sides.get(r);
  const lost = drawn.lost.has(r);
  const ended = drawn.ended.has(r) && !strong;
  const own = line.faint || lost || ended ? palette.faint : palette.line;
  const crowd = line.band ? 1 : seen.crowd();
  return {
    colour: strong && !lost
      ? palette.strong
      : side && !strong && !lost
      ? sideColour(palette, side)
      : own,
    opacity: seen.isQuiet() && !strong ? ASIDE : ended ? ENDED * crowd : crowd,
    width: (strong ? line.width + 0.6 : line.width) * far,
    dashes: lost
      ? [2 * far, 4 * far]
      : line.dashes
      ? line.dashes.map((length) => length * far)
      : WHOLE,
  };
}
