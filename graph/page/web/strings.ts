/** Every English word of the page that does not come from the data. */

const number = new Intl.NumberFormat("en");

/** A number as a reader writes it: 12,345. */
export function figure(value: number): string {
  return number.format(value);
}

/** A number with its noun, in the plural where it needs one. */
export function amount(value: number, one: string, many: string): string {
  return `${figure(value)} ${value === 1 ? one : many}`;
}

const relations = (n: number) => amount(n, "relation", "relations");
const entities = (n: number) => amount(n, "entity", "entities");

/** The words of the frame: chart, lists, filters, legend. */
export const STRINGS = {
  search: "Search",
  searchHint: "Search names, aliases, identifiers",
  searchKey: "/",
  searchNothing: (query: string) => `Nothing here is called “${query}”.`,
  searchFound: (n: number) => `${amount(n, "result", "results")}. Arrow keys choose, Enter opens.`,
  alsoKnown: (alias: string) => `also “${alias}”`,
  hasIdentifier: (value: string) => `identifier ${value}`,
  hasId: (value: string) => `id ${value}`,
  inDescription: "in its description",
  hiddenByFilters: "hidden by the filters",

  places: { read: "Read", chart: "Chart", list: "Lists", filter: "Filter" },
  placesName: "Places",

  graph: "Graph",
  chartName: (n: number, r: number) =>
    `Chart of ${entities(n)} and ${
      relations(r)
    }. Arrow keys move between entities, plus and minus ` +
    "zoom, 0 shows everything. The same content is in the tables and in Details.",
  showingSome: (n: number, of: number) =>
    `Showing ${figure(n)} of ${
      figure(of)
    } entities: the most connected, and what is open with its neighbours`,
  nothingLeft: "The filters leave nothing to show.",
  nothingAtAll: "This data set holds no entities.",
  around: "Around",
  depth: "Steps from it",
  steps: (n: number) => amount(n, "step", "steps"),
  wholeGraph: "Back to the whole",
  status: (n: number, r: number) => `${relations(r)} among ${entities(n)}`,

  view: "View",
  fit: "Show everything",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  themeDark: "Dark",
  themeLight: "Light",
  keys: "Keys",
  print: "Print",

  filters: "Filters",
  clearAll: "Clear all",
  clearOne: (name: string) => `Clear the filter ${name}`,
  noFilters: "Nothing is filtered: the whole record is shown.",
  byType: "Type",
  byTypeNote: "one end of the relation is",
  byFamily: "Family",
  byBasis: "Basis",
  byBasisNote: "strongest first",
  byDocument: "Document",
  findDocument: "Find a document",
  moreDocuments: (n: number) => `${amount(n, "more document", "more documents")}: type to find one`,
  byState: "Agreement",
  uncontested: "Uncontested only",

  filterNames: {
    type: "Type",
    family: "Family",
    relation: "Relation",
    basis: "Basis",
    "min-basis": "At least",
    document: "Document",
    "without-document": "Without",
    publisher: "Published by",
    "without-publisher": "Without publisher",
    speaker: "Said by",
    "without-speaker": "Without speaker",
    stance: "Stance",
    status: "Status",
    country: "Country",
    "true-at": "Held at",
    "true-in": "Held in",
    "known-by": "Known by",
    certainty: "Dates",
    uncontested: "Uncontested",
  },

  legend: "Legend",
  legendAll: "Types, lines and direction",
  legendTypes: "Shape, letter and colour tell the type",
  legendLines: "The line tells what it rests on",
  legendUncited: "No citation",
  legendContested: "Contested",
  legendDenied: "Only denied",
  legendMentioned: "Only named together",
  legendDirection: "Read along the arrow",
  legendWidth: "More independent origins",

  about: "About this record",
  details: "Details",
  close: "Close",
  entities: "Entities",
  relations: "Relations",
  columns: {
    name: "Name",
    type: "Type",
    relations: "Relations",
    start: "Since",
    country: "Country",
    source: "From",
    relation: "Relation",
    target: "To",
    basis: "Basis",
    claims: "Claims",
    origins: "Origins",
    state: "State",
  },
  noRows: "No rows under these filters.",

  untitled: "Untitled record",
  uncited: "This is an uncited network: no relation in it names a source.",
  failed: "The explorer could not start, so the plain register is shown instead.",
  loading: "Opening the record…",
};

/** The words of the reader's column. */
export const READER = {
  questions: "Where to begin",
  whatThisIs: (entities: number, relations: number, claims: number) =>
    `A record of ${figure(relations)} relations among ${
      figure(entities)
    } entities, each resting on ` +
    `${
      figure(claims)
    } claims that name their document: choose anything to read what is said of it, ` +
    "by whom, and where.",
  whatThisIsUncited: (entities: number, relations: number) =>
    `${figure(relations)} relations among ${figure(entities)} entities, without sources.`,
  mostConnected: "Most connected",
  disclaimer: "Please note",
  colophon: "About these data",
  asOf: "Data as of",
  hash: "Fingerprint (SHA-256)",
  licence: "Licence",
  contact: "Corrections",
  madeWith: "Made with",

  aliases: "Also known as",
  dates: (start: string, end: string) => end ? `${start || "?"} – ${end}` : `since ${start}`,
  datesName: "Dates",
  published: "Published",
  country: "Country",
  identifiers: "Identifiers",
  position: "Position",
  open: "Open",
  archived: "Archived copy",
  retrieved: (date: string) => `read ${date}`,
  noLink: "no link given",
  note: "Note",
  publisher: "Publisher",

  standing: "Legal standing",
  standingNote: "In order of time, from the whole record: filters never hide a line of it.",
  focus: "Show around it",
  focusSteps: (n: number) => amount(n, "step", "steps"),
  onlyThis: "Only what rests on it",
  setAside: "Set it aside",
  onlyPublished: "Only what it published",
  withoutPublisher: "Without its documents",

  restsOn: (n: number) => `What rests on this document (${amount(n, "claim", "claims")})`,
  says: (n: number) => `What it says (${amount(n, "claim", "claims")})`,
  nothing: "No relation in this record.",
  hidden: (n: number) => `${amount(n, "relation is", "relations are")} hidden by the filters.`,
  showHidden: "Show them here",
  hideHidden: "Leave them out",
  more: (n: number) => `Show ${figure(n)} more`,

  saysSo: "Says so",
  corrects: "Corrects it",
  saysOtherwise: "Says otherwise",
  namedTogether: "Only names both",
  replaced: "Replaced",
  claimCount: (n: number) => amount(n, "claim", "claims"),
  origins: (n: number) => amount(n, "independent origin", "independent origins"),
  noSupport: "no claim says so",
  said: "said",
  by: "by",
  role: "as",
  from: "Held",
  checked: (date: string) => `compared with the document ${date}`,
  noDocument: "No document is cited.",
  unknownSpeaker: "publisher unknown: ",
  refers: { corrects: "Corrects", retracts: "Takes back", other: "About" },
  corrected: "Corrected by",
  theClaim: "the claim",
  here: "in this document",
  inDocument: "in",
  permanent: "Address of this",
  unknown: (id: string) => `“${id}” is not in this data set.`,
  unknownHint:
    "It may have been renamed or belong to another version of the data; searching may find it.",
  tombstone: (date: string, reason: string) =>
    `It was withdrawn${date ? ` on ${date}` : ""}${reason ? `: ${reason}` : "."}`,
  replacedBy: "Replaced by",
  ignored: (words: string) => `This page does not know these words of the address: ${words}.`,

  states: {
    contested: "Contested: the sources disagree",
    denied: "Denied: no source says that it is so",
    mentioned: "Only named together: nothing is said about them",
    withdrawn: "Withdrawn: no claim stands any more",
  } as Readonly<Record<string, string>>,
};
