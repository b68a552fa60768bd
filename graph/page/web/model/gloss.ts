/** Dates in plain language, beside the text as written: `../2021-07-07` is by 7 July 2021. */

/** The words a gloss is made of. */
export interface GlossWords {
  readonly locale: string;
  readonly by: (date: string) => string;
  readonly onwards: (date: string) => string;
  readonly untilUnknown: (date: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly around: (date: string) => string;
  readonly perhaps: (date: string) => string;
  readonly aroundPerhaps: (date: string) => string;
  readonly decade: (year: string) => string;
  readonly century: (year: string) => string;
  readonly someMonth: (year: string) => string;
  readonly someDay: (month: string) => string;
  readonly seasons: readonly [string, string, string, string];
  readonly year: (year: string) => string;
  readonly season: (season: string, year: string) => string;
}

const PLAIN = /^-?\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/;

function calendar(words: GlossWords, year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(2000, month - 1, day || 1));
  date.setUTCFullYear(year);
  return new Intl.DateTimeFormat(words.locale, {
    year: "numeric",
    month: "long",
    ...(day ? { day: "numeric" } : {}),
    timeZone: "UTC",
  }).format(date);
}

function single(text: string, words: GlossWords): string {
  const qualifier = /[?~%]$/.exec(text)?.[0] ?? "";
  const bare = text.replace(/[?~%]/g, "");
  const match = /^(-?[0-9X]+)(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?$/.exec(bare);
  if (!match) return text;
  const said = unqualified(match[1] ?? "", match[2] ?? "", match[3] ?? "", words);
  if (qualifier === "~") return words.around(said);
  if (qualifier === "?") return words.perhaps(said);
  return qualifier === "%" ? words.aroundPerhaps(said) : said;
}

function unqualified(year: string, month: string, day: string, words: GlossWords): string {
  if (year.includes("X")) {
    const start = year.replaceAll("X", "0");
    return year.endsWith("XX") ? words.century(start) : words.decade(start);
  }
  const number = Number(month);
  if (month === "XX") return words.someMonth(year);
  if (number >= 21 && number <= 24) return words.season(words.seasons[number - 21] ?? "", year);
  if (month === "") return words.year(year);
  const known = day !== "" && day !== "XX";
  const said = calendar(words, Number(year), number, known ? Number(day) : 0);
  return day === "XX" ? words.someDay(said) : said;
}

/** What a date means, or an empty text where it reads plainly as it stands. */
export function gloss(date: string, words: GlossWords): string {
  if (date === "" || PLAIN.test(date)) return "";
  const [left, right] = date.split("/", 2);
  if (right === undefined) return single(date, words);
  const from = left ?? "";
  if (from === ".." || from === "") return words.by(single(right, words));
  if (right === "..") return words.onwards(single(from, words));
  if (right === "") return words.untilUnknown(single(from, words));
  return words.between(single(from, words), single(right, words));
}
