/** How relations look: the line tells basis, state and origins without any colour. */

/** The look of a relation's line. */
export interface Line {
  readonly dashes: false | readonly number[];
  readonly width: number;
  readonly arrow: boolean;
  /** A sign in the middle of the line, or nothing. */
  readonly sign: string;
  readonly faint: boolean;
  /** A pale band beside the line: two sides speak. */
  readonly band: boolean;
}

/** The sign of a charge or designation that was ended: acquitted, dismissed, delisted. */
export const ENDED = "↩";

const DASHES: Readonly<Record<string, false | readonly number[]>> = {
  solid: false,
  dashed: [9, 5],
  dotted: [2, 4],
};

/** Width of a line by the number of independent origins: one to four and more. */
export function widthOf(origins: number): number {
  return 1.2 + 1.1 * (Math.min(4, Math.max(1, origins)) - 1);
}

/** The line of a relation by state, line style of its basis (empty: none), origins, direction. */
export function lineOf(state: string, style: string, origins: number, directed: boolean): Line {
  if (state === "denied") {
    return { dashes: [1, 6], width: 1.4, arrow: directed, sign: "✕", faint: true, band: false };
  }
  if (state === "mentioned") {
    return { dashes: [1, 9], width: 1.4, arrow: false, sign: "", faint: true, band: false };
  }
  if (state === "withdrawn") {
    return { dashes: [1, 6], width: 1, arrow: directed, sign: "†", faint: true, band: false };
  }
  const contested = state === "contested";
  return {
    dashes: DASHES[style] ?? [10, 4, 2, 4],
    width: widthOf(origins),
    arrow: directed,
    sign: contested ? "≠" : "",
    faint: false,
    band: contested,
  };
}

/** The colours of the canvas; the rest of the page has them in its stylesheet. */
export interface Palette {
  readonly dark: boolean;
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly faint: string;
  readonly strong: string;
  readonly accent: string;
  readonly band: string;
  readonly marked: string;
  /** The two sides of a comparison. */
  readonly one: string;
}

/** The two palettes. */
export const PALETTES: Readonly<Record<"light" | "dark", Palette>> = {
  light: {
    dark: false,
    paper: "#fbfaf7",
    ink: "#1d1f21",
    quiet: "#5d6166",
    line: "#8b9096",
    faint: "#a9adb1",
    strong: "#2f3338",
    accent: "#a3231f",
    band: "#f0d9b8",
    marked: "#8a4b00",
    one: "#1d4f7c",
  },
  dark: {
    dark: true,
    paper: "#16181a",
    ink: "#eceae5",
    quiet: "#a9abad",
    line: "#7b8187",
    faint: "#5f646a",
    strong: "#d5d3cf",
    accent: "#ff8f7f",
    band: "#54431f",
    marked: "#f2bd6a",
    one: "#93c3ec",
  },
};
