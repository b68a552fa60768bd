/**
 * The words of the language that the reader chose. The exported names change with it: read them
 * while drawing, never keep them in a constant.
 */

import { CHINESE } from "./chinese.ts";
import { collatorOf } from "./counting.ts";
import { ENGLISH, type Words } from "./english.ts";
import { SPANISH } from "./spanish.ts";

/** The languages of the page, by their code in the address: English, then as they are called. */
export const LANGUAGES: ReadonlyMap<string, Words> = new Map(
  [ENGLISH, SPANISH, CHINESE].map((words) => [words.code, words]),
);

/** The code of the language of this code or tag, or nothing where the page does not speak it. */
export function languageOf(word: string): string | undefined {
  return [...LANGUAGES.values()].find(({ code, tag }) => word === code || word === tag)?.code;
}

/** The words in use. */
export let WORDS: Words = ENGLISH;
export let STRINGS: Words["STRINGS"] = ENGLISH.STRINGS;
export let READER: Words["READER"] = ENGLISH.READER;
export let DATES: Words["DATES"] = ENGLISH.DATES;
export let CLOCKS: Words["CLOCKS"] = ENGLISH.CLOCKS;
export let LEDGER: Words["LEDGER"] = ENGLISH.LEDGER;
export let PATHS: Words["PATHS"] = ENGLISH.PATHS;
export let VIEWPOINTS: Words["VIEWPOINTS"] = ENGLISH.VIEWPOINTS;
export let LOSS: Words["LOSS"] = ENGLISH.LOSS;
export let REPORTS: Words["REPORTS"] = ENGLISH.REPORTS;
export let CHANGES: Words["CHANGES"] = ENGLISH.CHANGES;
export let TAKING: Words["TAKING"] = ENGLISH.TAKING;
export let MOVING: Words["MOVING"] = ENGLISH.MOVING;
export let LOOKING: Words["LOOKING"] = ENGLISH.LOOKING;
export let TOUR: Words["TOUR"] = ENGLISH.TOUR;

/** A number as the reader's language writes it: 12,345. */
export function figure(value: number): string {
  return WORDS.figure(value);
}

/** What the reader's language calls a language, given by its code (BCP 47); else the code. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(WORDS.tag, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The order of two names in the reader's language. */
export function byName(one: string, other: string): number {
  return collatorOf(WORDS.tag).compare(one, other);
}

/** Speak a language from now on; an unknown code leaves the one in use. */
export function speak(code: string): void {
  WORDS = LANGUAGES.get(code) ?? WORDS;
  ({
    STRINGS,
    READER,
    DATES,
    CLOCKS,
    LEDGER,
    PATHS,
    VIEWPOINTS,
    LOSS,
    REPORTS,
    CHANGES,
    TAKING,
    MOVING,
    LOOKING,
    TOUR,
  } = WORDS);
}
