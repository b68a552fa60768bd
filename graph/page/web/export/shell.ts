/** The words of a shell command: quotes, escapes and line ends as a POSIX shell reads them. */

/** A command that cannot be read: a quote that stays open, or a sign that only a shell can act on. */
export interface Unread {
  readonly problem: "quote" | "sign";
  readonly word: string;
}

const ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  e: 27,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};
const ACTING = /[|;&<>`()]/;

/** The text of `$'…'` without its quotes; octal and hexadecimal escapes are bytes of UTF-8. */
function ansi(inside: string): string {
  const bytes: number[] = [];
  const pieces = /\\([0-7]{1,3})|\\x([0-9A-Fa-f]{1,2})|\\u([0-9A-Fa-f]{1,4})|\\([\s\S])|([\s\S])/gu;
  const encoder = new TextEncoder();
  for (const [, octal, hex, unicode, escaped, plain] of inside.matchAll(pieces)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 0xff);
    else if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else if (unicode !== undefined) {
      bytes.push(...encoder.encode(String.fromCodePoint(Number.parseInt(unicode, 16))));
    } else if (escaped !== undefined) {
      const code = Object.hasOwn(ESCAPES, escaped) ? ESCAPES[escaped] : undefined;
      bytes.push(...(code === undefined ? encoder.encode(escaped) : [code]));
    } else bytes.push(...encoder.encode(plain ?? ""));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}

/** One piece of a word: quoted in one of four ways, escaped, or plain. */
const PIECE = new RegExp(
  [
    String.raw`\$'((?:[^'\\]|\\[\s\S])*)'`,
    String.raw`'([^']*)'`,
    String.raw`"((?:[^"\\]|\\[\s\S])*)"`,
    String.raw`\\(\n|[\s\S])`,
    String.raw`(\s+)`,
    String.raw`([\s\S])`,
  ].join("|"),
  "gu",
);

/** The words of a command line. */
export function shellWords(line: string): readonly string[] | Unread {
  const words: string[] = [];
  let word: string | null = null;
  for (const [, quoted, single, double, escaped, space, plain] of line.matchAll(PIECE)) {
    if (space !== undefined) {
      if (word !== null) words.push(word);
      word = null;
      continue;
    }
    if (plain === "'" || plain === '"') return { problem: "quote", word: plain };
    if (plain !== undefined && ACTING.test(plain)) return { problem: "sign", word: plain };
    // A backslash before the end of a line joins it with the next.
    if (escaped === "\n") continue;
    const unescaped = double?.replace(/\\([$`"\\\n])/g, (_, sign) => sign === "\n" ? "" : sign);
    const text = quoted === undefined ? single ?? unescaped ?? escaped ?? plain : ansi(quoted);
    word = (word ?? "") + (text ?? "");
  }
  if (word !== null) words.push(word);
  return words;
}
