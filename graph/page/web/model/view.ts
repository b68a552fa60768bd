// Made by `python -m graph.page.typescript` from graph/page/view.py: do not edit.

/** The number of this format; a page of another format is refused. */
export const FORMAT = 1;

/** An opening question and the address fragment of the view that begins to answer it. */
export interface QuestionView {
  readonly text: string;
  readonly view: string;
}

/** What the page says about the data set. */
export interface AboutView {
  readonly title: string;
  readonly description: string;
  readonly licence: string;
  readonly contact: string;
  readonly disclaimer: string;
  readonly questions: readonly QuestionView[];
  readonly date: string;
  readonly hash: string;
  readonly version: string;
  readonly cited: boolean;
}

/** An entity type that occurs: captions and look. Colours are CSS hex colours. */
export interface TypeView {
  readonly code: string;
  readonly label: string;
  readonly plural: string;
  readonly meaning: string;
  readonly shape: string;
  readonly light: string;
  readonly dark: string;
  readonly mark: string;
}

/** A family of relation types. */
export interface FamilyView {
  readonly code: string;
  readonly label: string;
  readonly meaning: string;
}

/** A relation type that occurs; `family` is an index into `VocabularyView.families`. */
export interface RelationTypeView {
  readonly code: string;
  readonly label: string;
  readonly reverse: string;
  readonly family: number;
}

/** A basis, strongest first; `line` is `solid`, `dashed` or `dotted`. */
export interface BasisView {
  readonly code: string;
  readonly label: string;
  readonly meaning: string;
  readonly line: string;
}

/** A code of a closed list: stance, status, stage, role, state of a relation, identity. */
export interface CodeView {
  readonly code: string;
  readonly label: string;
  readonly meaning: string;
}

/** The code lists that the columns point into, by position. */
export interface VocabularyView {
  readonly types: readonly TypeView[];
  readonly families: readonly FamilyView[];
  readonly relation_types: readonly RelationTypeView[];
  readonly bases: readonly BasisView[];
  readonly stances: readonly CodeView[];
  readonly statuses: readonly CodeView[];
  readonly stages: readonly CodeView[];
  readonly roles: readonly CodeView[];
  readonly states: readonly CodeView[];
  readonly identities: readonly CodeView[];
}

/**
 * One position per entity, sorted by id.
 *
 * `id` … `note` are string indexes; `type` is an index into the types; `countries` is the
 * text of the codes joined by a space; `lat` and `lon` are degrees or null; `x` and `y`
 * are the position in the drawing (integers, y downward); `rank` is the place of the entity
 * when all are ordered by prominence (0 is the most connected): a chart that cannot draw all
 * draws those of the lowest rank; `context` is 1 for what only keeps evidence readable.
 */
export interface EntityColumns {
  readonly id: readonly number[];
  readonly name: readonly number[];
  readonly type: readonly number[];
  readonly description: readonly number[];
  readonly countries: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly url: readonly number[];
  readonly archive_url: readonly number[];
  readonly retrieved: readonly number[];
  readonly note: readonly number[];
  readonly lat: readonly (number | null)[];
  readonly lon: readonly (number | null)[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly rank: readonly number[];
  readonly context: readonly number[];
}

/** One position per alias: entity index, text and BCP 47 tag (string indexes). */
export interface AliasColumns {
  readonly entity: readonly number[];
  readonly text: readonly number[];
  readonly language: readonly number[];
}

/** One position per identifier: entity index, scheme and value (string indexes). */
export interface IdentifierColumns {
  readonly entity: readonly number[];
  readonly scheme: readonly number[];
  readonly value: readonly number[];
}

/** Cells of columns that the format does not know: owner index, header, text. */
export interface ExtraColumns {
  readonly owner: readonly number[];
  readonly name: readonly number[];
  readonly value: readonly number[];
}

/**
 * One position per entity that has no name to give: its index, and what is known of who it is.
 *
 * `identity` is an index into `VocabularyView.identities`.
 */
export interface IdentityColumns {
  readonly entity: readonly number[];
  readonly identity: readonly number[];
}

/**
 * One position per relation, sorted by (source id, type, target id).
 *
 * `source` and `target` are entity indexes; `type` an index into the relation types;
 * `state` into the states; `basis` the strongest basis of the supporting current claims, an
 * index into the bases, or -1; `origins` the number of independent origins of the supporting
 * current claims; `first` the index of the first claim: the claims of relation *i* are those
 * from `first[i]` up to `first[i + 1]` (`first` has one more position than the others).
 */
export interface RelationColumns {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly type: readonly number[];
  readonly directed: readonly number[];
  readonly state: readonly number[];
  readonly basis: readonly number[];
  readonly origins: readonly number[];
  readonly first: readonly number[];
}

/**
 * One position per claim that is not retracted, in the order of the relations.
 *
 * `reversed` is 1 where the claim names the ends in the other order than its (undirected)
 * relation. `speaker` and `document` are entity indexes or -1; `role`, `stage`,
 * `basis` are indexes into the code lists or -1; `stance` and `status` are indexes;
 * `origin` is 0 for a row, 1 for a document's publisher cell, 2 for its author cell; the rest
 * are string indexes. `published` is the claim's own, else its document's `start`.
 */
export interface ClaimColumns {
  readonly id: readonly number[];
  readonly reversed: readonly number[];
  readonly role: readonly number[];
  readonly stage: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly amount: readonly number[];
  readonly unit: readonly number[];
  readonly basis: readonly number[];
  readonly stance: readonly number[];
  readonly speaker: readonly number[];
  readonly document: readonly number[];
  readonly locator: readonly number[];
  readonly quote: readonly number[];
  readonly published: readonly number[];
  readonly checked: readonly number[];
  readonly status: readonly number[];
  readonly note: readonly number[];
  readonly origin: readonly number[];
}

/** One position per `refers-to`: the claim that refers and the claim it is about (indexes). */
export interface ReferenceColumns {
  readonly claim: readonly number[];
  readonly about: readonly number[];
}

/**
 * Legal standing, computed over the whole data set: one position per line, in time order.
 *
 * `entity` is the party, `proceeding` the case or action (entity indexes), `claim` the
 * claim that says it, `sentence` a string index (without the date and the document).
 */
export interface StandingColumns {
  readonly entity: readonly number[];
  readonly proceeding: readonly number[];
  readonly role: readonly number[];
  readonly stage: readonly number[];
  readonly claim: readonly number[];
  readonly sentence: readonly number[];
}

/** One position per ending: a line of the standing and the claim that ends it (indexes). */
export interface EndingColumns {
  readonly line: readonly number[];
  readonly claim: readonly number[];
}

/** What is left of retracted claims and withdrawn ids: string indexes only. */
export interface TombstoneColumns {
  readonly id: readonly number[];
  readonly date: readonly number[];
  readonly reason: readonly number[];
  readonly replaced_by: readonly number[];
}

/** A number of a report by its code: a line of the coverage ledger, a part of a gap. */
export interface CountView {
  readonly code: string;
  readonly count: number;
}

/** A group of speakers: entity indexes, -1 where it holds claims without a known speaker. */
export interface ViewpointView {
  readonly code: string;
  readonly label: string;
  readonly members: readonly number[];
}

/**
 * One position per claim and authority for which its speaker speaks as an official.
 *
 * `claim` is the claim, `authority` an entity index, `tie` the claim that makes the tie, or
 * -1 where that is not in the page.
 */
export interface OfficeColumns {
  readonly claim: readonly number[];
  readonly authority: readonly number[];
  readonly tie: readonly number[];
}

/**
 * One position per document (entity index) and origin; only where data are part of others.
 *
 * An origin is a number: where two documents have one in common, they are not independent. In
 * data that are whole, the page follows the reprints itself, and the columns are empty.
 */
export interface OriginColumns {
  readonly document: readonly number[];
  readonly origin: readonly number[];
}

/**
 * A line of the gap report: its code, and entities or relations (indexes), one list empty.
 *
 * `parts` are the numbers that it is made up of, where it is: languages (BCP 47), the largest
 * first.
 */
export interface GapView {
  readonly code: string;
  readonly entities: readonly number[];
  readonly relations: readonly number[];
  readonly parts: readonly CountView[];
}

/**
 * What the retractions took along, as far as tombstones may tell.
 *
 * `documents`, `claims`, `relations` and `entities` are numbers of what is gone: documents
 * without any claim left, claims, relations without evidence, entities without relations.
 * `weaker` are relations that stand on less; `answers` are claims about nothing but what is
 * gone, `copies` claims that stand in documents that only reprint what is gone (indexes).
 */
export interface DamageView {
  readonly documents: number;
  readonly claims: number;
  readonly relations: number;
  readonly entities: number;
  readonly weaker: readonly number[];
  readonly answers: readonly number[];
  readonly copies: readonly number[];
}

/**
 * Cells that cannot be told from the other columns, by position of their record.
 *
 * `undirected`: claims whose row says itself that it has no direction. `published`: claims
 * whose own date is that of their document. `refers` and `refers_to`: claims and the ids
 * they are about, where one of these is not in the page. `placed`: entities whose coordinates
 * are not the shortest text of their numbers, with `lat` and `lon` as written.
 * `bylined`: documents whose cells are not what their bylines tell, each with all its names;
 * `byline` is 0 for no name at all, 1 for a publisher, 2 for an author.
 */
export interface RecordColumns {
  readonly undirected: readonly number[];
  readonly published: readonly number[];
  readonly refers: readonly number[];
  readonly refers_to: readonly number[];
  readonly placed: readonly number[];
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  readonly bylined: readonly number[];
  readonly byline: readonly number[];
  readonly name: readonly number[];
}

/**
 * One position per entity that differs: `side` 0 added, 1 withdrawn, 2 changed.
 *
 * `at` is its index among the entities, -1 where it is not in this page; `id` and `name`
 * are string indexes, `name` empty where a tombstone has the id.
 */
export interface EntityChangeColumns {
  readonly side: readonly number[];
  readonly at: readonly number[];
  readonly id: readonly number[];
  readonly name: readonly number[];
}

/**
 * One position per claim that differs: `side` as for entities, `at` its index or -1.
 *
 * The rest are string indexes: its id, and for a withdrawn claim the ids and the code of its
 * relation and its document, empty where a tombstone has the claim or an end of it.
 */
export interface ClaimChangeColumns {
  readonly side: readonly number[];
  readonly at: readonly number[];
  readonly id: readonly number[];
  readonly source: readonly number[];
  readonly type: readonly number[];
  readonly target: readonly number[];
  readonly document: readonly number[];
}

/**
 * One position per changed cell: `kind` 0 of an entity, 1 of a claim.
 *
 * `owner` is a position among the entities or claims that differ; `field` is the column,
 * `before` and `after` are its texts (string indexes).
 */
export interface CellChangeColumns {
  readonly kind: readonly number[];
  readonly owner: readonly number[];
  readonly field: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * One position per relation that differs, or whose claims do.
 *
 * `side` as for entities; `at` its index, -1 where it is not in this page; `before` and
 * `after` its state (indexes into the states), -1 where it was not there.
 */
export interface RelationChangeColumns {
  readonly side: readonly number[];
  readonly at: readonly number[];
  readonly source: readonly number[];
  readonly type: readonly number[];
  readonly target: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * What changed since an earlier data set; `hash` is empty where none was compared with.
 *
 * `hash` and `date` are those of the earlier data. `union`: this page draws both data
 * sets, and what was withdrawn stands among its records with the status `withdrawn`.
 */
export interface ChangesView {
  readonly hash: string;
  readonly date: string;
  readonly union: boolean;
  readonly entities: EntityChangeColumns;
  readonly claims: ClaimChangeColumns;
  readonly cells: CellChangeColumns;
  readonly relations: RelationChangeColumns;
}

/** A run of text; `link` is empty, an address within the page (`#…`) or a document's url. */
export interface SpanView {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: string;
}

/** A paragraph, or an item of a list. */
export interface ItemView {
  readonly spans: readonly SpanView[];
}

/** A block of a story; `kind` is `paragraph` (one item), `bullets` or `numbers`. */
export interface BlockView {
  readonly kind: string;
  readonly items: readonly ItemView[];
}

/** A step; `view` is the address that it opens (`#…`), or empty where it changes nothing. */
export interface StepView {
  readonly heading: string;
  readonly view: string;
  readonly label: string;
  readonly blocks: readonly BlockView[];
}

/** The guided tour; without steps there is none. */
export interface StoryView {
  readonly title: string;
  readonly introduction: readonly BlockView[];
  readonly steps: readonly StepView[];
}

/** Everything in the data block of the page. */
export interface View {
  readonly format: number;
  readonly about: AboutView;
  readonly vocabulary: VocabularyView;
  readonly strings: readonly string[];
  readonly entities: EntityColumns;
  readonly aliases: AliasColumns;
  readonly identifiers: IdentifierColumns;
  readonly entity_extras: ExtraColumns;
  readonly identities: IdentityColumns;
  readonly relations: RelationColumns;
  readonly claims: ClaimColumns;
  readonly references: ReferenceColumns;
  readonly claim_extras: ExtraColumns;
  readonly standing: StandingColumns;
  readonly endings: EndingColumns;
  readonly tombstones: TombstoneColumns;
  readonly ledger: readonly CountView[];
  readonly viewpoints: readonly ViewpointView[];
  readonly offices: OfficeColumns;
  readonly origins: OriginColumns;
  readonly gaps: readonly GapView[];
  readonly damage: DamageView;
  readonly records: RecordColumns;
  readonly changes: ChangesView;
  readonly story: StoryView;
}
