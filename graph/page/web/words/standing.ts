/**
 * The sentences of legal standing in another language.
 *
 * The program makes them in English. A translation is found by making the English sentence again,
 * from the same tables, in every way that the record allows: where one is letter for letter the
 * program's, the same choice is made in the other language. Where none is, there is no
 * translation, and the English sentence is shown as it is.
 */

import { itemsOf, type Model, nameOf, speakersOf, text } from "../model/model.ts";
import { asWritten } from "./spoken.ts";
import { ENGLISH, type Words } from "./english.ts";

/** How a sentence is tied to the name of its case, action, authority or place. */
export type Link = "in" | "by" | "to" | "prosecution";

/** What the sentence of a stage or role says of a case or an authority. */
export type Statement = (link: Link, name: string) => string;

/** A sentence and what of the record it was made from. */
export interface Given {
  readonly sentence: string;
  /** The stage, else the role, and the vocabulary's English sentence for it. */
  readonly list: "stages" | "roles";
  readonly code: string;
  readonly template: string;
  readonly name: string;
  readonly who: readonly string[];
  readonly basis: string;
  /** The end that the claim itself gives. */
  readonly until: string;
  readonly endings: readonly { readonly stage: string; readonly date: string }[];
}

const LINKS: Readonly<Record<Link, (name: string) => string>> = {
  in: (name) => `in ${name}`,
  by: (name) => `by ${name}`,
  to: (name) => `to ${name}`,
  prosecution: (name) => `in a prosecution by ${name}`,
};
const PLACE = "in {case}";

function english(template: string): Statement {
  const [before = "", after] = template.split(PLACE, 2);
  if (after !== undefined) return (link, name) => `${before}${LINKS[link](name)}${after}`;
  const [head = "", tail = ""] = template.split("{case}", 2);
  return (_link, name) => `${head}${name}${tail}`;
}

/** The words that end what a stage began, in a language. */
type Ending = (words: Words) => string;

function endingsOf({ until, endings }: Given): Ending[] {
  const found: Ending[] = [() => ""];
  if (until !== "") found.push(({ STANDING }) => STANDING.until(until));
  for (const { stage, date } of endings) {
    for (const part of ["endings", "partly"] as const) {
      const plain: Ending = ({ STANDING }) => {
        const said = STANDING[part][stage];
        return said ? date ? said.dated(date) : said.undated : "";
      };
      const reported: Ending = (words) => words.STANDING.reported(plain(words));
      found.push(
        plain,
        reported,
        (words) => words.STANDING.disputed(plain(words)),
        (words) => words.STANDING.disputed(reported(words)),
      );
    }
  }
  return found;
}

const MARKS = ["none", "disputed", "takenBack"] as const;

function made(
  given: Given,
  words: Words,
  statement: string,
  ending: Ending,
  mark: (typeof MARKS)[number],
): string {
  const { STANDING } = words;
  const who = given.who.length === 0 ? "" : given.who.reduce(STANDING.and);
  const framed = STANDING.frames[given.basis]?.(statement, who) ?? statement;
  const said = ending(words);
  const whole = said ? STANDING.ended(framed, said) : framed;
  return mark === "none" ? whole : STANDING[mark](whole);
}

/** The sentence in the words of a language, or nothing where it is not known how it was made. */
export function translatedStanding(given: Given, words: Words): string | null {
  const statement = words.VOCABULARY[given.list][given.code]?.sentence;
  if (!statement) return null;
  const original = english(given.template);
  for (const link of Object.keys(LINKS) as Link[]) {
    for (const ending of endingsOf(given)) {
      for (const mark of MARKS) {
        const twin = made(given, ENGLISH, original(link, given.name), ending, mark);
        if (twin === given.sentence) {
          return made(given, words, statement(link, given.name), ending, mark);
        }
      }
    }
  }
  return null;
}

/** What a line of the standing was made from. */
export function givenOf(model: Model, line: number): Given {
  const { standing, claims, endings, vocabulary } = asWritten(model).view;
  const claim = standing.claim[line] ?? -1;
  const stage = vocabulary.stages[standing.stage[line] ?? -1];
  const entry = stage ?? vocabulary.roles[standing.role[line] ?? -1];
  return {
    sentence: text(model, standing.sentence[line]),
    list: stage ? "stages" : "roles",
    code: entry?.code ?? "",
    template: entry?.meaning ?? "",
    name: nameOf(model, standing.proceeding[line] ?? -1),
    who: speakersOf(model, claim).map((speaker) => nameOf(model, speaker)),
    basis: vocabulary.bases[claims.basis[claim] ?? -1]?.code ?? "",
    until: text(model, claims.end[claim]),
    endings: endings.line.flatMap((ended, i) => {
      if (ended !== line) return [];
      const by = endings.claim[i] ?? -1;
      const own = [...itemsOf(model.standingOf, standing.entity[line] ?? -1)]
        .filter((other) => standing.claim[other] === by);
      return own.map((other) => ({
        stage: vocabulary.stages[standing.stage[other] ?? -1]?.code ?? "",
        date: text(model, claims.start[by]),
      }));
    }),
  };
}
