/** The words of the codes: of the vocabulary in English, of the catalogue in the other languages. */

import type { VocabularyView } from "../model/view.ts";
import type { Statement } from "./standing.ts";

type ByCode<Word> = Readonly<Record<string, Word>>;
interface Label {
  readonly label: string;
}
interface Meaning extends Label {
  readonly meaning: string;
}
interface Legal extends Label {
  /** What a line of standing says; reads after the party's name. */
  readonly sentence: Statement;
}

/**
 * What a language calls the codes of `graph/vocabulary.toml`. English calls them what the
 * vocabulary does, which comes with the data; so does every language where it has no word.
 */
export interface CodeWords {
  readonly types: ByCode<Meaning & { readonly plural: string }>;
  readonly families: ByCode<Meaning>;
  /** Read from source to target, and from target to source. */
  readonly relation_types: ByCode<Label & { readonly reverse: string }>;
  readonly bases: ByCode<Meaning>;
  readonly stances: ByCode<Meaning>;
  readonly statuses: ByCode<Meaning>;
  readonly stages: ByCode<Legal>;
  readonly roles: ByCode<Legal>;
  readonly states: ByCode<Meaning>;
  readonly identities: ByCode<Meaning>;
}

/** No word of its own for any code. */
export const NO_CODES: CodeWords = {
  types: {},
  families: {},
  relation_types: {},
  bases: {},
  stances: {},
  statuses: {},
  stages: {},
  roles: {},
  states: {},
  identities: {},
};

function worded<Entry extends { readonly code: string }>(
  entries: readonly Entry[],
  words: ByCode<Partial<Entry>>,
): Entry[] {
  return entries.map((entry) =>
    Object.hasOwn(words, entry.code) ? { ...entry, ...words[entry.code] } : entry
  );
}

/** The code lists in other words; a code without a word keeps that of the data. */
export function translated(vocabulary: VocabularyView, words: CodeWords): VocabularyView {
  return {
    types: worded(vocabulary.types, words.types),
    families: worded(vocabulary.families, words.families),
    relation_types: worded(vocabulary.relation_types, words.relation_types),
    bases: worded(vocabulary.bases, words.bases),
    stances: worded(vocabulary.stances, words.stances),
    statuses: worded(vocabulary.statuses, words.statuses),
    stages: worded(vocabulary.stages, words.stages),
    roles: worded(vocabulary.roles, words.roles),
    states: worded(vocabulary.states, words.states),
    identities: worded(vocabulary.identities, words.identities),
  };
}
