/** The state of the page: plain values, named by position in the model. */

import type { ChangeSide } from "../changes/changes.ts";
import type { Side } from "../chart/overlay.ts";
import type { Pin } from "../moving/moving.ts";

/** The words of the selection, the same as on the command line and in the address. */
export const FILTERS = [
  "type",
  "family",
  "relation",
  "state",
  "basis",
  "min-basis",
  "without-basis",
  "document",
  "without-document",
  "publisher",
  "without-publisher",
  "speaker",
  "without-speaker",
  "without-authorities",
  "stance",
  "status",
  "country",
  "true-at",
  "true-in",
  "known-by",
  "certainty",
  "uncontested",
] as const;

/** The words that take one value; of several the last one counts, as on the command line. */
const SINGLE: ReadonlySet<string> = new Set([
  "min-basis",
  "true-at",
  "true-in",
  "known-by",
  "certainty",
  "uncontested",
]);

/** A word of the selection. */
export type FilterName = (typeof FILTERS)[number];

/** The values chosen for each word; an empty list filters nothing. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

/** What the reader has open. */
export type Selected =
  | { readonly kind: "entity"; readonly at: number }
  | { readonly kind: "relation"; readonly at: number }
  | null;

/** Something the address names that is not in this data. */
export interface Gone {
  readonly kind:
    | "entity"
    | "relation"
    | "claim"
    | "around"
    | "document"
    | "path"
    | "component"
    | "only"
    | "hide"
    | "with"
    | "pin";
  readonly id: string;
}

/** The walk: entities to start from, and how many steps to go. */
export interface Focus {
  readonly around: readonly number[];
  readonly depth: number;
}

/** Where to look: between two entities, at what hangs together with one, at exactly these. */
export interface Ground {
  /** None, one (the other is still to be chosen) or both ends of a path. */
  readonly path: readonly number[];
  /** An entity of the component, or -1. */
  readonly component: number;
  readonly only: readonly number[];
}

/** Everywhere. */
export const EVERYWHERE: Ground = Object.freeze({ path: [], component: -1, only: [] });

/** The column a table is sorted by. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** Where the chart looks: the point in the middle and the magnification. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The places of the page; on a narrow screen one at a time. */
export type Place = "read" | "chart" | "list" | "filter";

/** What the middle of the page shows of the selection. */
export const LOOKS = ["chart", "timeline", "map", "matrix"] as const;

/** One of the ways to look at the selection. */
export type Look = (typeof LOOKS)[number];

/** What a drag on the chart does: it looks around, chooses, or moves what it begins on. */
export type Hand = "look" | "choose" | "move";

/** The reports on the record as a whole; the empty one is none. */
export const REPORT_CODES = ["", "changes", "gaps", "losses", "retractions"] as const;

/** One of the reports. */
export type Report = (typeof REPORT_CODES)[number];

/** Whether a text is the code of a report. */
export function isReport(text: string): text is Report {
  return (REPORT_CODES as readonly string[]).includes(text);
}

/** Light, dark, or as the system says. */
export type Theme = "auto" | "light" | "dark";

/** Everything that can change. */
export interface State {
  readonly selected: Selected;
  readonly gone: readonly Gone[];
  readonly ignored: readonly string[];
  readonly filters: Filters;
  readonly focus: Focus | null;
  readonly ground: Ground;
  /** Whether the path finder is open, and which of its paths is shown. */
  readonly finding: boolean;
  readonly way: number;
  /** The step of the tour, from 1; 0 outside it. */
  readonly step: number;
  /** The codes of the viewpoint, or of the two that are compared. */
  readonly viewpoints: readonly string[];
  /** Of two that are compared, the ways in which they stand to each other; none: all. */
  readonly sides: readonly Side[];
  /** The report that is open. */
  readonly report: Report;
  /** Of what changed, the sides to show; none: all. */
  readonly changed: readonly ChangeSide[];
  /** The claim that the address means, in the relation that is open; -1 for none. */
  readonly claim: number;
  /** The data hash (or its first digits) of an address that was made on other data. */
  readonly madeOn: string;
  /** Entities that the reader hid, put elsewhere, or chose together. */
  readonly hidden: readonly number[];
  readonly pins: readonly Pin[];
  readonly chosen: readonly number[];
  readonly look: Look;
  readonly hand: Hand;
  readonly sortEntities: Sort;
  readonly sortRelations: Sort;
  readonly place: Place;
  readonly theme: Theme;
  /** The code of the language of the page's own words. */
  readonly language: string;
  readonly camera: Camera | null;
  /** Height of the lists in percent of the page; 0 folds them away. */
  readonly lists: number;
  /** Whether relations that are certainly over are drawn dimmed. */
  readonly dimsEnded: boolean;
}

/** The most of the page that the lists may take, in percent. */
export const LISTS_MOST = 75;

/** No filter. */
export const NO_FILTERS: Filters = Object.freeze(
  Object.fromEntries(FILTERS.map((name) => [name, []])) as unknown as Filters,
);

/** The order of relations that nobody asked for: contested first, then by basis and name. */
export const USUAL = "usual";

/** The state of a page that was just opened. */
export const INITIAL: State = {
  selected: null,
  gone: [],
  ignored: [],
  filters: NO_FILTERS,
  focus: null,
  ground: EVERYWHERE,
  finding: false,
  way: 0,
  step: 0,
  viewpoints: [],
  sides: [],
  report: "",
  changed: [],
  claim: -1,
  madeOn: "",
  hidden: [],
  pins: [],
  chosen: [],
  look: "chart",
  hand: "look",
  sortEntities: { column: "relations", descending: true },
  sortRelations: { column: USUAL, descending: false },
  place: "read",
  theme: "auto",
  language: "en",
  camera: null,
  lists: 27,
  dimsEnded: true,
};

/** The filters with one word's values replaced. */
export function withFilter(filters: Filters, name: FilterName, values: readonly string[]): Filters {
  return { ...filters, [name]: values };
}

/** The filters with one value more, as an address gives it. */
export function withValue(filters: Filters, name: FilterName, value: string): Filters {
  if (SINGLE.has(name)) return withFilter(filters, name, [value]);
  const now = filters[name];
  return now.includes(value) ? filters : withFilter(filters, name, [...now, value]);
}

/** The filters with one value switched on or off. */
export function toggled(filters: Filters, name: FilterName, value: string): Filters {
  const now = filters[name];
  return withFilter(
    filters,
    name,
    now.includes(value) ? now.filter((v) => v !== value) : [...now, value],
  );
}

/** The words that filter something, in order. */
export function activeFilters(filters: Filters): FilterName[] {
  return FILTERS.filter((name) => filters[name].length > 0 && name !== "certainty");
}
