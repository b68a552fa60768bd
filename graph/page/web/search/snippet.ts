/** The part of a long text around what a query matched, with the matching parts told apart. */

import { fold } from "./fold.ts";

/** A piece of a text, and whether it matched. */
export type Piece = readonly [text: string, marked: boolean];

/** How many words are shown before and after the first that matches. */
const BEFORE = 6;
const AFTER = 14;
const PARTS = /([\p{L}\p{N}\p{M}'’ʼ`´]+)|([^\p{L}\p{N}\p{M}'’ʼ`´]+)/gu;

/** From where to where a word matches; nothing where it does not. */
function spanOf(word: string, wanted: readonly string[]): readonly [number, number] | null {
  const folded = fold(word);
  for (const query of wanted) {
    const at = folded.indexOf(query);
    if (at >= 0) return folded.length === word.length ? [at, at + query.length] : [0, word.length];
  }
  return null;
}

/** The pieces of the snippet; what is left out at either end is told by an ellipsis. */
export function snippet(text: string, query: string): Piece[] {
  const wanted = fold(query).split(" ").filter((word) => word !== "");
  const parts = [...text.matchAll(PARTS)].map(([part, word]) => {
    const span = word === undefined ? null : spanOf(word, wanted);
    return { part, word: word !== undefined, span };
  });
  const words = parts.flatMap(({ word }, at) => word ? [at] : []);
  const middle = Math.max(0, words.findIndex((at) => parts[at]?.span));
  const first = Math.max(0, middle - BEFORE);
  const last = Math.min(words.length, middle + AFTER + 1);
  const shown = parts.slice(first > 0 ? words[first] : 0, words[last] ?? parts.length);
  const pieces: Piece[] = first > 0 ? [["… ", false]] : [];
  for (const { part, span } of shown) {
    const [start, stop] = span ?? [0, 0];
    pieces.push([part.slice(0, start), false], [part.slice(start, stop), true]);
    pieces.push([part.slice(stop), false]);
  }
  if (last < words.length) pieces.push(["…", false]);
  const joined: [string, boolean][] = [];
  for (const [part, marked] of pieces) {
    const before = joined.at(-1);
    if (part === "") continue;
    if (before?.[1] === marked) before[0] += part;
    else joined.push([part, marked]);
  }
  return joined.map(([part, marked]) => [part.replaceAll("\n", " "), marked]);
}
