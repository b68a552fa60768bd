/** An address that opens a document at the words of a quote; the same as `graph/text_fragments.py`. */

const MOST_WORDS = 12;
const OF_A_RANGE = 5;
const WEB = /^https?:\/\/\S+$/i;
/** What an editor left out or put in: dots, and anything in square brackets. */
const EDITED = /\[[^\]]*\]|\.\.\.|\u2026/u;
const MARKS =
  /^[ \t\n\r"'\u201c\u201d\u2018\u2019\u00ab\u00bb]+|[ \t\n\r"'\u201c\u201d\u2018\u2019\u00ab\u00bb]+$/gu;
const DIRECTIVE = ":~:";

function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(" ").toWellFormed()).replaceAll("-", "%2D");
}

/** The directive that looks a quote up: `text=START` or `text=START,END`; or nothing. */
export function textDirective(quote: string): string {
  const pieces = quote.split(EDITED)
    .map((piece) => piece.replace(MARKS, "").split(/\s+/u).filter((word) => word !== ""))
    .filter((words) => words.length > 0);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return "";
  if (pieces.length === 1 && first.length <= MOST_WORDS) return `text=${encoded(first)}`;
  return `text=${encoded(first.slice(0, OF_A_RANGE))},${encoded(last.slice(-OF_A_RANGE))}`;
}

/** The address with the quote to look up; as it is where there is nothing to add. */
export function atQuote(url: string, quote: string): string {
  const directive = textDirective(quote);
  if (directive === "" || !WEB.test(url) || url.includes(DIRECTIVE)) return url;
  return `${url}${url.includes("#") ? "" : "#"}${DIRECTIVE}${directive}`;
}
