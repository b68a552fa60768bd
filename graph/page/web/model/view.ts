// Made by `python -m graph.page.typescript` from View in graph/page/view.py: do not edit.

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

/** A code of a closed list: stance, status, stage, role, or state of a relation. */
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

/** A line of the coverage ledger: its code, and how many. */
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
  readonly relations: RelationColumns;
  readonly claims: ClaimColumns;
  readonly references: ReferenceColumns;
  readonly claim_extras: ExtraColumns;
  readonly standing: StandingColumns;
  readonly endings: EndingColumns;
  readonly tombstones: TombstoneColumns;
  readonly ledger: readonly CountView[];
  readonly viewpoints: readonly ViewpointView[];
}
