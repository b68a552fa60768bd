/**
 * Every English word of the page that does not come from the data: one catalogue, for translators.
 * The other languages have the same shape, which the compiler holds.
 */

import type { GlossWords } from "../model/gloss.ts";
import { counting } from "./counting.ts";
import { NO_CODES } from "./vocabulary.ts";

const { figure, amount } = counting("en");
const relations = (n: number) => amount(n, "relation", "relations");
const entities = (n: number) => amount(n, "entity", "entities");

/** Sentences of legal standing by their basis, and what ended them by the stage that did. */
type Frames = Readonly<Record<string, (sentence: string, who: string) => string>>;
type Endings = Readonly<
  Record<string, { readonly dated: (date: string) => string; readonly undated: string }>
>;

/** A list from code to word that need not be whole. */
type ByCode = Readonly<Record<string, string>>;

export const ENGLISH = {
  /** The language by its own name, its code in the address, and its tag (BCP 47). */
  language: "English",
  code: "en",
  tag: "en",
  figure,
  /** The words of the frame: chart, lists, filters, legend. */
  STRINGS: {
    search: "Search",
    searchHint: "Search names, identifiers, notes",
    searchKey: "/",
    searchNothing: (query: string) => `Nothing here is called or says “${query}”.`,
    searchFound: (n: number) =>
      `${amount(n, "result", "results")}. Arrow keys choose, Enter opens.`,
    alsoKnown: (alias: string) => `also “${alias}”`,
    hasIdentifier: (value: string) => `identifier ${value}`,
    hasId: (value: string) => `id ${value}`,
    inDescription: "in its description",
    inClaim: { quote: "quoted:", note: "noted:" },
    hiddenByFilters: "hidden by the filters",
    reveal: (n: number) =>
      `Show ${amount(n, "hidden result", "hidden results")}: clear the filters`,

    /** The signs between two words of the page, with their space. */
    marks: { colon: ": ", comma: ", ", semicolon: "; " },
    places: { read: "Read", chart: "Chart", list: "Lists", filter: "Filter" },
    placesName: "Places",

    graph: "Graph",
    chartRole: "chart",
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
    language: "Language",

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
    byState: "Agreement",
    uncontested: "Uncontested only",
    byRelation: "Kind of relation",
    byStance: "Stance of the claim",
    byPublisher: "Published by",
    bySpeaker: "Said by",
    byCountry: "Country",
    byStatus: "Status of the claim",
    active: (n: number) => `${figure(n)} chosen`,
    clear: "Clear",
    findIn: (what: string) => `Find in: ${what}`,
    noneFits: (query: string) => `Nothing here is called “${query}”.`,
    moreValues: (n: number) => `Show more (${figure(n)})`,
    ended: "What has ended",
    dimEnded: "Dim it in the chart",
    endedMeaning:
      "All that is claimed of it certainly was over by the day shown: its last possible day is past, or the stage was ended.",

    filterNames: {
      type: "Type",
      family: "Family",
      relation: "Relation",
      state: "Agreement",
      basis: "Basis",
      "min-basis": "At least",
      "without-basis": "Without basis",
      document: "Document",
      "without-document": "Without",
      publisher: "Published by",
      "without-publisher": "Without publisher",
      speaker: "Said by",
      "without-speaker": "Without speaker",
      "without-authorities": "Without authorities of",
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
    legendOver: "Certainly over",
    legendFilters: "Choose a mark to see only what has it.",

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
    split: "Height of the lists",
    hideLists: "Hide the lists",
    showLists: "Show the lists",

    untitled: "Untitled record",
    uncited: "This is an uncited network: no relation in it names a source.",
    failed: "The explorer could not start, so the plain register is shown instead.",
    loading: "Opening the record…",
  },

  /** The words of the reader's column. */
  READER: {
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
    disclaimer: "Please note.",
    colophon: "About these data",
    asOf: "Data as of",
    hash: "Fingerprint (SHA-256)",
    licence: "Licence",
    contact: "Corrections",
    madeWith: "Made with",

    aliases: "Also known as",
    dates: (start: string, end: string) => end ? `${start || "?"} – ${end}` : `since ${start}`,
    until: (date: string) => `until ${date}`,
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
    unseen: "The filters hide this: it is not in the chart and the lists.",
    reveal: "Clear the filters",
    onlyThis: "Only what rests on it",
    setAside: "Set it aside",
    onlyPublished: "Only what it published",
    withoutPublisher: "Without its documents",

    sources: (n: number) => `Who speaks of it (${amount(n, "document", "documents")})`,
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
    inOffice: "as an official of",
    refers: { corrects: "Corrects", retracts: "Takes back", other: "About" },
    corrected: "Corrected by",
    theClaim: "the claim",
    theRelation: "The relation",
    again: "the same",
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
    } as ByCode,
  },

  /** The words of the glosses. */
  DATES: {
    locale: "en-GB",
    by: (date) => `by ${date}`,
    onwards: (date) => `from ${date} on`,
    untilUnknown: (date) => `from ${date}, until an unknown time`,
    between: (from, to) => `between ${from} and ${to}`,
    around: (date) => `about ${date}`,
    perhaps: (date) => `perhaps ${date}`,
    aroundPerhaps: (date) => `perhaps about ${date}`,
    decade: (year) => `in the ${year}s`,
    century: (year) => `in the years ${year} to ${Number(year) + 99}`,
    someMonth: (year) => `a month of ${year}`,
    someDay: (month) => `a day of ${month}`,
    seasons: ["spring", "summer", "autumn", "winter"],
    year: (year) => year,
    season: (season, year) => `${season} ${year}`,
  } as GlossWords,

  /** The words of the two clocks. */
  CLOCKS: {
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
  },

  /** The words of the coverage ledger: by the code of its line. */
  LEDGER: {
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
    } as ByCode,
    documents: "Documents",
    documentLines: {
      documents_that_open: "that can be opened or asked for",
      documents_of_unknown_publisher: "whose publisher is unknown",
    } as ByCode,
  },

  /** The words of the path finder. */
  PATHS: {
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
    route: "The path that is shown",
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
  },

  /**
   * The words around a sentence of legal standing: those in which the program makes them. A basis
   * without a frame says it plainly; `who` is empty where it is not known who says so.
   */
  STANDING: {
    and: (one: string, other: string) => `${one} and ${other}`,
    frames: {
      reporting: (sentence, who) =>
        who ? `reported by ${who}: ${sentence}` : `reported: ${sentence}`,
      attributed: (sentence, who) =>
        who ? `according to ${who}: ${sentence}` : `said by a named source: ${sentence}`,
      opinion: (sentence, who) =>
        who ? `in the view of ${who}: ${sentence}` : `an opinion: ${sentence}`,
      unattributed: (sentence) => `said without a named source: ${sentence}`,
      "": (sentence) => `said without a citation: ${sentence}`,
    } as Frames,
    ended: (sentence: string, ending: string) => `${sentence} ${ending}`,
    until: (date: string) => `until ${date}`,
    endings: {
      delisted: {
        dated: (date) => `until ${date}`,
        undated: "until a later, undated removal from the list",
      },
      acquitted: {
        dated: (date) => `(later: acquitted, ${date})`,
        undated: "(also: acquitted, undated)",
      },
      dismissed: {
        dated: (date) => `(later: charge dismissed, ${date})`,
        undated: "(also: charge dismissed, undated)",
      },
      overturned: {
        dated: (date) => `(later: overturned, ${date})`,
        undated: "(also: overturned, undated)",
      },
    } as Endings,
    /** Where the party was also found guilty in that proceeding. */
    partly: {
      acquitted: {
        dated: (date) => `(later: acquitted in part, ${date})`,
        undated: "(also: acquitted in part, undated)",
      },
      dismissed: {
        dated: (date) => `(later: dismissed in part, ${date})`,
        undated: "(also: dismissed in part, undated)",
      },
    } as Endings,
    reported: (ending: string) => `${ending} (as reported)`,
    disputed: (said: string) => `${said} (disputed)`,
    takenBack: (said: string) => `${said} (taken back)`,
  },

  /** The words of viewpoints and their comparison. */
  VIEWPOINTS: {
    name: "Viewpoint",
    against: "Compared with",
    everyone: "Everyone",
    nobody: "nobody",
    groups: "Groups",
    speakers: "Who says most",
    /** Groups that the program makes, as it calls them. */
    made: {
      authorities: (country: string) => `Authorities (${country})`,
      authoritiesOfNone: "Authorities (no country given)",
      courts: "Courts",
      unknown: "Speaker unknown",
    },
    comparison: "Two viewpoints",
    as: "What each asserts of the same record. Silence is not denial.",
    denied: "denied:",
    deniedBy: (who: string) => `denied by ${who}:`,
    denying: (who: string) => `${who}: denied`,
    narrow: (meaning: string) => `Show in the whole page only: ${meaning}`,
    only: "Only these",
    all: "Show all again",
    sides: {
      one: (a: string, _b: string) => `Only ${a}`,
      other: (_a: string, b: string) => `Only ${b}`,
      both: (a: string, b: string) => `Both ${a} and ${b}`,
      opposed: (_a: string, _b: string) => "One asserts what the other denies",
    },
  },

  /** The words of leaving one out. */
  LOSS: {
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
    without: {
      publisher: "as publisher",
      speaker: "as speaker",
      authorities: "as those who say so",
      document: "as document",
      basis: "as basis",
    },
    nothing: "nothing is left",
    left: (n: number, basis: string) => `${amount(n, "claim is", "claims are")} left (${basis})`,
    lost: (n: number) =>
      `${
        amount(n, "relation is", "relations are")
      } gone without what is left out; grey in the chart`,
    gone: "Gone without what is left out",
  },

  /** The words of the reports on the record as a whole. */
  REPORTS: {
    heading: "Reports on this record",
    close: "Close the report",
    back: "Back to the report",
    titles: {
      changes: "What changed",
      gaps: "What this record does not say",
      losses: "What rests on one alone",
      retractions: "What was taken back",
    },
    gapsNote: "A gap is a gap of this record. It does not mean that anything is hidden, or exists.",
    gaps: {
      relations_of_one_origin: "Relations of one origin",
      relations_of_one_language: "Relations in one language",
      relations_without_primary_document: "Relations without a primary document",
      relations_never_checked: "Relations that nobody compared with the document",
      relations_of_stale_checks:
        "Relations last compared more than two years before the newest check",
      parties_without_official_act: "Parties without an official act",
      official_acts_nobody_reported: "Official acts that no report mentions",
      figures_without_a_number: "Figures without a number",
      documents_of_unknown_publisher: "Documents of unknown publisher",
      documents_nobody_can_open: "Documents that nobody can open",
    } as ByCode,
    gapNotes: {
      relations_of_one_origin: "All that supports it goes back to one publisher.",
      relations_of_one_language: "All documents that support it are in one language, as they say.",
      relations_without_primary_document:
        "No official act, court record or official statement supports it.",
      parties_without_official_act:
        "Only other claims speak of them: no official act and no court record in this record does.",
      official_acts_nobody_reported: "All that is said of them rests on official documents.",
      figures_without_a_number:
        "What the documents do not know: that there is no reliable number is itself on record.",
      documents_of_unknown_publisher: "Each counts as an origin of its own.",
      documents_nobody_can_open: "They have neither an address nor an identifier.",
    } as ByCode,
    noGap: (names: string) => `Nothing in: ${names}.`,
    noLanguage: "No document says its language, so what rests on one language is not reported.",
    lossesNote: "How many relations would have no evidence left without it. Leaving one out does " +
      "not mean that it is wrong.",
    respects: {
      publisher: "Without a publisher",
      speaker: "Without a speaker",
      authorities: "Without the authorities of a country",
      document: "Without a document",
      basis: "Without a basis",
    },
    leaveOut: "Leave it out",
    retractionsNote: "Of what was taken back only its id, date and reason are kept. What went " +
      "with it is counted, not told again; it is not thereby false.",
    gone: {
      claims: "Claims taken back",
      documents: "Documents without any claim left",
      relations: "Relations without evidence",
      entities: "Entities without relations",
    },
    left: {
      weaker: "Relations that stand on less",
      answers: "Answers to what is gone",
      copies: "Copies that still stand",
    },
    leftNotes: {
      weaker: "Other claims still support them.",
      answers: "These claims are only about claims that were taken back.",
      copies: "They rest on documents that only reprint a document taken back.",
    },
    stones: "What is left of it",
  },

  /** The words of what changed since earlier data, and of links that were made on other data. */
  CHANGES: {
    since: (date: string, hash: string) =>
      `Since ${date ? `the data of ${date}` : "other data"} (${hash}).`,
    hash: "Fingerprint of the earlier data",
    union:
      "This page draws two states of the data as one. What was withdrawn since is drawn with " +
      "them; it is evidence of nothing.",
    notDrawn: "What was withdrawn is listed; the chart shows what is still there.",
    nothing: "Nothing changed in the records.",
    show: "Show",
    sides: { added: "Added", withdrawn: "Withdrawn", changed: "Changed" },
    entities: {
      added: "Entities added",
      withdrawn: "Entities withdrawn",
      changed: "Entities changed",
    },
    claims: { added: "Claims added", withdrawn: "Claims withdrawn", changed: "Claims changed" },
    states: "Relations whose state is another",
    theClaim: (id: string) => `The claim ${id}`,
    notThere: "not there",
    noLonger: "no longer there",
    noReason: "no longer in the data; no reason is recorded",
    claim: (id: string) => `claim ${id}`,
    before: "before:",
    after: "now:",
    empty: "(empty)",
    fields: {
      id: "Id",
      name: "Name",
      type: "Type",
      aliases: "Other names",
      description: "Description",
      country: "Country",
      start: "Since",
      end: "Until",
      identifiers: "Identifiers",
      lat: "Latitude",
      lon: "Longitude",
      publisher: "Publisher",
      author: "Author",
      url: "Address",
      archive_url: "Archived copy",
      retrieved: "Read on",
      note: "Note",
      source: "From",
      target: "To",
      role: "Role",
      stage: "Stage",
      amount: "Amount",
      unit: "Unit",
      basis: "Basis",
      stance: "Stance",
      "refers-to": "About the claim",
      speaker: "Said by",
      document: "Document",
      locator: "Place in the document",
      quote: "Quote",
      published: "Published",
      checked: "Compared with the document",
      status: "Status",
    } as ByCode,
    mark: {
      added: (date: string) => date ? `Added since the data of ${date}` : "Added since",
      withdrawn: (date: string) => date ? `Withdrawn since the data of ${date}` : "Withdrawn since",
      changed: (date: string) => date ? `Changed since the data of ${date}` : "Changed since",
    },
    legend: {
      added: "Added since",
      withdrawn: "Withdrawn since",
      changed: "Changed since",
    },
    overlay: "What changed",
    legendSigns: "The signs +, − and ~ mark the same in lists, timeline, map and matrix.",
    tally: {
      added: (n: number) => `${figure(n)} added`,
      withdrawn: (n: number) => `${figure(n)} withdrawn`,
      changed: (n: number) => `${figure(n)} changed`,
    },
    about: (date: string) =>
      date ? `what is said of it changed since the data of ${date}` : "what is said of it changed",
    others: (n: number) =>
      `${amount(n, "place", "places")} of which something else is said than before`,
    notHere: {
      list: (n: number) =>
        `${amount(n, "change is", "changes are")} not in this list: withdrawn, or not selected`,
      timeline: (n: number) =>
        `${
          amount(n, "change is", "changes are")
        } not on the timeline: without a date, withdrawn, or not selected`,
      map: (n: number) =>
        `${
          amount(n, "change is", "changes are")
        } not on the map: without coordinates, withdrawn, or not selected`,
      matrix: (n: number) =>
        `${
          amount(n, "change is", "changes are")
        } not in the matrix: beyond its rows and columns, withdrawn, or not selected`,
    },
    was: (what: string, date: string, hash: string) =>
      `${what} was in ${date ? `the data of ${date}` : "earlier data"} (${hash}) and is no ` +
      "longer in these.",
    madeOn: (hash: string, date: string) =>
      `This link was made on ${date ? `the data of ${date}` : "other data"} (${hash}).`,
    lookingAt: (hash: string, date: string) =>
      `You are looking at ${date ? `the data of ${date}` : "other data"} (${hash}).`,
    see: "See what changed since",
    mayDiffer: "What it shows may differ from what its sender saw.",
  },

  /** The words of what is taken away. */
  TAKING: {
    export: "Export",
    csv: "CSV pair (zip)",
    graphml: "GraphML",
    json: "JSON",
    footnotes: "Footnotes (Markdown)",
    svg: "Picture (SVG)",
    png: "Picture (PNG)",
    link: "Copy link",
    command: "Copy as command",
    enter: "Open a command or address",
    enterName: "A command or an address",
    enterHint:
      "Paste a recordgraph command, or an address of this page; Enter applies the selection that it names.",
    entered: "The selection is applied.",
    enteredBut: (options: string) =>
      `The selection is applied. A page has no place for: ${options}.`,
    apply: "Apply",
    problems: {
      quote: (sign: string) => `A quotation mark (${sign}) stays open.`,
      sign: (sign: string) => `One plain command, please: ${sign} joins it with something else.`,
      option: (word: string) => `This page does not know the word “${word}”.`,
      value: (word: string) => `“${word}” lacks its value.`,
      flag: (word: string) => `“${word}” takes no value.`,
      unfit: (word: string) => `“${word}” is no value that its option can have in these data.`,
      id: (word: string) => `“${word}” is not in this data set.`,
      extra: (word: string) => `“${word}” is one word too many for this command.`,
      other: (words: string) =>
        `This is no selection: “${words}”. A command begins with recordgraph export, an address with #.`,
    },
    print: "Print",
    done: (name: string) => `${name} is in your downloads.`,
    failed: (name: string) => `${name} could not be made.`,
    nothing: "There is nothing to export: the filters leave nothing.",
    copiedLink: "The link is copied.",
    copiedCommand: "The command is copied.",
    copiedPart: "The command is copied; what you hid by hand is no part of it.",
    copyYourself: "Copy this",
    close: "Close",
    all: "The whole record",
    around: (names: string, depth: number) => `${amount(depth, "step", "steps")} around ${names}`,
    between: (names: string) => `paths between ${names}`,
    component: (name: string) => `all that is connected with ${name}`,
    only: (names: string) => `only ${names}`,
    viewpoint: (codes: string) => `viewpoint: ${codes}`,
    hidden: (n: number) => `${amount(n, "entity", "entities")} hidden by hand`,
    open: (name: string) => `open: ${name}`,
    certain: "only what dates make certain",
    undimmed: "what has ended is not dimmed",
    counted: (relations: number, entities: number) =>
      `${amount(relations, "relation", "relations")} among ${
        amount(entities, "entity", "entities")
      }`,
    partly: (drawn: number, of: number) => `${figure(drawn)} of ${figure(of)} entities are drawn`,
    dataOf: (date: string) => `Data of ${date}`,
    untitled: "Relations and their sources",
    says: (names: string) => `by ${names}`,
    noDocument: "no document",
    role: (role: string) => `as ${role}`,
    stage: (stage: string) => `stage: ${stage}`,
    from: (date: string) => `from ${date}`,
    to: (date: string) => `to ${date}`,
    archived: (address: string) => `archived ${address}`,
    read: (date: string) => `read ${date}`,
    checked: (date: string) => `checked ${date}`,
    claim: (id: string) => `claim ${id}`,
    states: {
      contested: "contested",
      denied: "only denied",
      mentioned: "only named together",
      withdrawn: "no longer claimed",
    } as ByCode,
  },

  /** The words of moving through the chart. */
  MOVING: {
    name: "Moved by hand",
    undo: "Undo",
    redo: "Redo",
    undone: "Undone.",
    redone: "Done again.",
    nothingToUndo: "There is nothing to undo.",
    nothingToRedo: "There is nothing to do again.",
    choose: "Choose",
    hands: "What a drag does",
    handNames: { choose: "Choose", move: "Move" },
    handTools: { choose: "Choose by dragging", move: "Move by dragging" },
    handNotes: {
      look: "A drag looks around again.",
      choose: "Drag around entities, or tap them, to choose them; s or Esc ends it.",
      move: "Drag an entity to its place, or use the arrow keys; m or Esc ends it.",
    },
    hide: "Hide",
    hideThem: "Hide them",
    expand: "Expand",
    collapse: (n: number) => `Collapse ${amount(n, "neighbour", "neighbours")}`,
    collapseNote: "Hides the neighbours that hang on nothing else",
    unpin: "Put back",
    putBack: "Put them back",
    showAgain: "Show them again",
    release: "Release",
    connect: "What connects these",
    only: "Only these",
    chosen: (n: number) => `${figure(n)} chosen:`,
    more: (n: number) => `and ${figure(n)} more`,
    hidden: (n: number) => `${amount(n, "entity is", "entities are")} hidden by hand`,
    pinned: (n: number) => `${amount(n, "entity is", "entities are")} put elsewhere by hand`,
    connected: (n: number) =>
      n === 0
        ? "They are connected with one another directly."
        : `${amount(n, "entity", "entities")} between them.`,
    apart: (names: string) => `Nothing in this selection connects: ${names}.`,
  },

  /** The words of the other ways to look at the selection. */
  LOOKING: {
    looks: { chart: "Chart", timeline: "Timeline", map: "Map", matrix: "Matrix" },
    name: "Ways to look at the selection",
    what: "What",
    when: "When",
    contested: "contested",
    dated: (n: number, undated: number) =>
      `${amount(n, "dated claim or act", "dated claims and acts")}; ` +
      `${amount(undated, "claim says", "claims say")} no date.`,
    early: (n: number, year: number) => `${figure(n)} lie before ${year}.`,
    bars: "Pale: may have been. Dark: surely held. Dots: by then. Arrow: no end known.",
    placed: (n: number, of: number) =>
      `${amount(n, "entity has", "entities have")} coordinates; ${
        figure(of - n)
      } of this selection ` +
      "have none and are not on the map.",
    coast: "Coastlines: Natural Earth, 1:110 million. No borders are drawn.",
    mark: (name: string, n: number) => `${name}, ${amount(n, "relation", "relations")}`,
    document: "Document",
    shown: (d: number, ofD: number, e: number, ofE: number) =>
      `Claims by document and by whom they are about: ${figure(d)} of ${
        amount(ofD, "document", "documents")
      }, ${figure(e)} of ${amount(ofE, "entity", "entities")}, those with the most first.`,
    cell: (n: number, document: string, entity: string) =>
      `${amount(n, "claim", "claims")} about ${entity} in ${document}`,
  },

  /** The words of the guided tour. */
  TOUR: {
    name: "Guided tour",
    start: (n: number) => `Start the tour (${amount(n, "step", "steps")})`,
    count: (step: number, of: number) => `Step ${figure(step)} of ${figure(of)}`,
    announced: (step: number, of: number, heading: string) =>
      `Step ${figure(step)} of ${figure(of)}: ${heading}`,
    previous: "Previous",
    next: "Next",
    leave: "Leave the tour",
    left: "You have left the tour.",
    again: "Show again what this step shows",
  },

  /** What the keys do: by command, or by what is said of keys that have none. */
  KEYS: {
    search: "Search",
    inLists: "In search and in tables: choose and open",
    inChart: "In the chart: go to the nearest entity that way",
    moveInChart: "In the chart: move what is open",
    chooseInChart: "In the chart: choose what is open (touch: a long press)",
    choose: "In the chart: choose by dragging around, with mouse or finger",
    move: "In the chart: move by dragging, with mouse or finger, or with the arrow keys",
    "zoom-in": "Zoom in",
    "zoom-out": "Zoom out",
    fit: "Show everything",
    read: "Go to the details",
    chart: "Go to the chart",
    list: "Go to the lists",
    filter: "Go to the filters",
    path: "Find a path",
    export: "Export",
    next: "Tour: start, or next step",
    previous: "Tour: previous step",
    theme: "Light or dark",
    undo: "Undo",
    redo: "Redo",
    close: "Close what is open",
    keys: "This list",
  },

  /** The words of the codes: the English ones come with the data. */
  VOCABULARY: NO_CODES,
};

/** The words of a language. */
export type Words = typeof ENGLISH;
