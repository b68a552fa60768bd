/** A command or an address read back into the selection that it names. */

import { readAddress, words as wordsOf } from "../address/address.ts";
import { knownCodes } from "../filters/captions.ts";
import { DATES, fits } from "../filters/fitting.ts";
import type { Model } from "../model/model.ts";
import { opening } from "../state/page.ts";
import { type FilterName, FILTERS, type State } from "../state/state.ts";
import { shellWords } from "./shell.ts";

/** Why something was not applied: what is wrong, and the word that is. */
export interface Problem {
  readonly problem:
    | "quote"
    | "sign"
    | "option"
    | "value"
    | "flag"
    | "unfit"
    | "id"
    | "extra"
    | "other";
  readonly word: string;
}

/**
 * The state that a text names, with the options that a page has no place for; or what is wrong.
 */
export type Read =
  | { readonly state: State; readonly unsaid: readonly string[] }
  | { readonly problems: readonly Problem[] };

/** The commands that a page can show, and how many words without a name they take. */
const COMMANDS: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ["export", [0, 1]],
  ["build", [0, 0]],
  ["stats", [0, 0]],
  ["extract", [0, Infinity]],
  ["path", [2, 2]],
  ["show", [1, 1]],
]);
const PLACES: ReadonlySet<string> = new Set(["around", "depth", "component", "only"]);
/** Options that say what is read and written: those with a value, and those without. */
const WITH_VALUE: ReadonlySet<string> = new Set([
  ...["--entities", "--relations", "--encoding", "--delimiter", "--map", "--format", "-o"],
  ...["--output"],
]);
const ALONE: ReadonlySet<string> = new Set(["--strict", "--manifest", "--force"]);
/** Options that change the answer of a command and have no place in a page. */
const UNSAID: ReadonlySet<string> = new Set(["--max", "--longest", "--previous"]);

type Pairs = [string, string][];

interface Line {
  readonly pairs: Pairs;
  readonly unsaid: readonly string[];
}

/** The options of a command line as words of an address, or the first that is wrong. */
export function readCommand(line: string): Line | Problem {
  const found = shellWords(line.replace(/^\s*[$%>]\s+/, ""));
  if ("problem" in found) return found;
  const words = [...found];
  if (/^python[\d.]*$/.test(words[0] ?? "")) words.splice(0, 2);
  const [program, command = ""] = words.splice(0, 2);
  const takes = COMMANDS.get(command);
  if (!/^(?:\S*\/)?(?:recordgraph|graph)$/.test(program ?? "") || !takes) {
    return { problem: "other", word: [program, command].filter((word) => word).join(" ") };
  }
  const pairs: Pairs = [];
  const unsaid: string[] = [];
  const ends: string[] = [];
  while (words.length > 0) {
    const word = words.shift() ?? "";
    if (word === "--" || !word.startsWith("-") || word === "-") {
      // After `--` nothing is an option.
      ends.push(...(word === "--" ? words.splice(0) : [word]));
      continue;
    }
    const at = word.startsWith("--") ? word.indexOf("=") : -1;
    const option = at < 0 ? word : word.slice(0, at);
    const name = option.replace(/^--/, "");
    const given = at < 0 ? [] : [word.slice(at + 1)];
    if (option === "--uncontested" || ALONE.has(option)) {
      if (given.length > 0) return { problem: "flag", word: option };
      if (name === "uncontested") pairs.push([name, "yes"]);
      continue;
    }
    const known = option.startsWith("--") &&
      ((FILTERS as readonly string[]).includes(name) || PLACES.has(name) || name === "path");
    if (!known && !WITH_VALUE.has(option) && !UNSAID.has(option)) {
      return { problem: "option", word: option };
    }
    const wanted = name === "path" ? 2 : 1;
    while (given.length < wanted) {
      const next = words.shift();
      if (next === undefined) return { problem: "value", word: option };
      given.push(next);
    }
    if (known) { for (const value of given) pairs.push([name, value]); }
    if (UNSAID.has(option)) unsaid.push([option, ...given].join(" "));
  }
  const [least, most] = takes;
  if (ends.length < least) return { problem: "value", word: command };
  if (ends.length > most) return { problem: "extra", word: ends[most] ?? "" };
  if (command === "path") { for (const end of ends) pairs.push(["path", end]); }
  if (command === "show") { for (const end of ends) pairs.push(["entity", end]); }
  return { pairs, unsaid };
}

/** Whether the values of a word are ids of entities. */
function namesEntities(model: Model, name: string): boolean {
  return !DATES.has(name) && name !== "certainty" && name !== "uncontested" && name !== "country" &&
    name !== "without-authorities" && (FILTERS as readonly string[]).includes(name) &&
    knownCodes(model, name as FilterName) === null;
}

/** Read a command line, or an address with or without what stands before its `#`. */
export function readGiven(model: Model, text: string, now: State): Read {
  const given = text.trim();
  const isAddress = /^(?:#|[a-z]+:\/\/|\S+\.html?#)/i.test(given) || /^[a-z-]+=\S*$/.test(given);
  const line = isAddress
    ? { pairs: wordsOf(given.includes("#") ? given.slice(given.indexOf("#")) : given), unsaid: [] }
    : readCommand(given);
  if ("problem" in line) return { problems: [line] };
  const { pairs, unsaid } = line;
  const problems: Problem[] = pairs.flatMap(([name, value]): Problem[] => {
    if (!fits(model, name, value)) return [{ problem: "unfit", word: value }];
    const gone = namesEntities(model, name) && !model.entityById.has(value);
    return gone ? [{ problem: "id", word: value }] : [];
  });
  const escaped = pairs.map(([name, value]) =>
    `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`
  );
  const read = readAddress(model, escaped.join("&"));
  problems.push(...read.gone.map(({ id }): Problem => ({ problem: "id", word: id })));
  const told = new Set(pairs.map(([name, value]) => `${name}=${value}`));
  for (const word of read.ignored) if (!told.has(word)) problems.push({ problem: "option", word });
  if (problems.length > 0) return { problems };
  const { theme, language, lists, place } = now;
  if (isAddress) return { state: { ...read, theme, language, lists, place }, unsaid };
  const { filters, focus, ground, finding, selected } = read;
  const opened = selected ? opening(selected) : {};
  return {
    state: { ...now, filters, focus, ground, finding, ...opened, camera: null },
    unsaid,
  };
}
