/** The words of clocks, paths, viewpoints and the ledger. */

import { amount, figure } from "./strings.ts";

/** The words of the two clocks. */
export const CLOCKS = {
  true: "When it was true",
  known: "When it was known",
  from: "From",
  to: "To",
  knownBy: "Known by",
  earliest: "Start of the time",
  latest: "End of the time",
  knownUntil: "What was public until",
  always: "any time",
  everything: "everything",
  hint: "a year, month or day",
  invalid: "Write a year, a month or a day: 2019, 2019-06, 2019-06-30.",
  backwards: "The end lies before the start.",
  play: "Play",
  stop: "Stop",
  step: "Next step",
  histogram: (most: number) => `at most ${amount(most, "claim", "claims")} a bar`,
  certainty: "Uncertain dates",
  possible: "Possibly fit",
  certain: "Certainly fit",
  later: "later:",
  also: "also:",
  legendEnded: "Ended later: acquitted, dismissed, overturned, delisted",
} as const;

/** The words of the coverage ledger: by the code of its line. */
export const LEDGER = {
  title: "How well it is cited",
  percent: (part: number) => `${figure(part)} %`,
  relations: "Relations drawn",
  lines: {
    with_a_document: "with a cited document",
    with_url_or_identifier: "with a document that can be opened or asked for",
    with_date: "with a date of publication",
    with_locator: "with a page, paragraph or row",
    with_archive_copy: "with an archived copy",
    with_two_or_more_origins: "with two or more independent origins",
    checked_by_a_person: "compared with the document",
  } as Readonly<Record<string, string>>,
  documents: "Documents",
  documentLines: {
    documents_that_open: "that can be opened or asked for",
    documents_of_unknown_publisher: "whose publisher is unknown",
  } as Readonly<Record<string, string>>,
} as const;

/** The words of the path finder. */
export const PATHS = {
  find: "Find path",
  from: "Path from",
  to: "Path to",
  choose: "a name, alias or identifier",
  same: "A path has two different ends.",
  searching: "Looking for paths…",
  found: (n: number) => n === 0 ? "No path of evidence" : amount(n, "path found", "paths found"),
  ranked:
    "The path whose weakest link rests on the strongest basis comes first, then the one with more " +
    "independent origins, then the shorter. At most four links; the lists show the shortest " +
    "connection of any kind.",
  none: "No path of evidence joins them within four links.",
  path: (number: number, links: number) => `${number}. ${amount(links, "link", "links")}`,
  weakest: "weakest link",
  weakestIs: "Weakest link:",
  onlyLink: "Its only link:",
  more: "There are more paths, weaker or longer.",
  incomplete: "The search was given up; there may be paths that it did not see.",
  refused: "Refused",
  moreRefused: "More ways were refused.",
  back: "Back to the paths",
  between: "Between",
  component: "All that hangs together with",
  only: "Only",
  leave: (what: string) => `Leave: ${what}`,
  refusals: {
    mentioned: "only mentioned together; nothing is said of a connection",
    named: "a document names it; that connects nothing",
    denied: "only denied",
    withdrawn: "all its claims are withdrawn",
    time: "there certainly was no day on which all of it held",
  },
} as const;

/** The words of viewpoints and their comparison. */
export const VIEWPOINTS = {
  name: "Viewpoint",
  against: "Compared with",
  everyone: "Everyone",
  nobody: "nobody",
  groups: "Groups",
  speakers: "Who says most",
  comparison: "Two viewpoints",
  as: "What each asserts of the same record. Silence is not denial.",
  sides: {
    one: (a: string, _b: string) => `Only ${a}`,
    other: (_a: string, b: string) => `Only ${b}`,
    both: (a: string, b: string) => `Both ${a} and ${b}`,
    opposed: (_a: string, _b: string) => "One asserts what the other denies",
  },
} as const;

/** The words of leaving one out. */
export const LOSS = {
  title: "Without it",
  respects: {
    publisher: (n: number) =>
      `${amount(n, "relation rests", "relations rest")} only on what it published`,
    speaker: (n: number) => `${amount(n, "relation rests", "relations rest")} only on its word`,
    document: (n: number) =>
      `${amount(n, "relation rests", "relations rest")} only on this document`,
  },
  leaveOut: {
    publisher: "Leave out what it published",
    speaker: "Leave out what it says",
    document: "Leave it out",
  },
  putBack: "Put it back",
  worst: "Worst single loss:",
  without: { publisher: "as publisher", speaker: "as speaker", document: "as document" },
  nothing: "nothing is left",
  left: (n: number, basis: string) => `${amount(n, "claim is", "claims are")} left (${basis})`,
  lost: (n: number) =>
    `${amount(n, "relation is", "relations are")} gone without what is left out; grey in the chart`,
  gone: "Gone without what is left out",
} as const;
