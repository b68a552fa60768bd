/** A command or an address read back into the selection that it names. */

import { readAddress, words as wordsOf } from "../address/address.ts";
import { isDate } from "../clocks/window.ts";
import { knownCodes } from "../filters/captions.ts";
import type { Model } from "../model/model.ts";
import { type FilterName, FILTERS, type State } from "../state/state.ts";
import { shellWords } from "./shell.ts";

/** Why something was not applied: what is wrong, and the word that is. */
export interface Problem {
  readonly problem: "quote" | "sign" | "option" | "value" | "flag" | "unfit" | "id" | "other";
  readonly word: string;
}

/** The state that a text names, or what is wrong with it. */
export type Read = { readonly state: State } | { readonly problems: readonly Problem[] };

const COMMANDS: ReadonlySet<string> = new Set(["export", "build", "stats", "extract", "path"]);
const PLACES: ReadonlySet<string> = new Set(["around", "depth", "component", "only"]);
const DATES: ReadonlySet<string> = new Set(["true-at", "true-in", "known-by"]);
/** Options that are not of the selection: those with a value, and those without. */
const WITH_VALUE: ReadonlySet<string> = new Set([
  ...["--entities", "--relations", "--encoding", "--delimiter", "--map", "--format", "-o"],
  ...["--output", "--max", "--longest", "--since"],
]);
const ALONE: ReadonlySet<string> = new Set(["--strict", "--manifest"]);

type Pairs = [string, string][];

/** The options of a command line as words of an address, or the first that is wrong. */
export function readCommand(line: string): Pairs | Problem {
  const found = shellWords(line.replace(/^\s*[$%>]\s+/, ""));
  if ("problem" in found) return found;
  const words = [...found];
  if (/^python[\d.]*$/.test(words[0] ?? "")) words.splice(0, 2);
  const [program, command] = words.splice(0, 2);
  if (!/^(?:\S*\/)?(?:recordgraph|graph)$/.test(program ?? "") || !COMMANDS.has(command ?? "")) {
    return { problem: "other", word: [program, command].filter((word) => word).join(" ") };
  }
  const pairs: Pairs = [];
  const ends: string[] = [];
  while (words.length > 0) {
    const word = words.shift() ?? "";
    if (word === "--" || !word.startsWith("-") || word === "-") {
      if (word !== "--") ends.push(word);
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
    if (!known && !WITH_VALUE.has(option)) return { problem: "option", word: option };
    const wanted = name === "path" ? 2 : 1;
    while (given.length < wanted) {
      const next = words.shift();
      if (next === undefined) return { problem: "value", word: option };
      given.push(next);
    }
    if (known) { for (const value of given) pairs.push([name, value]); }
  }
  if (command === "path") { for (const end of ends.slice(0, 2)) pairs.push(["path", end]); }
  return pairs;
}

function fits(model: Model, name: string, value: string): boolean {
  if (DATES.has(name)) {
    return value !== "" && value.split("/").every((day) => ["", ".."].includes(day) || isDate(day));
  }
  if (name === "certainty") return value === "certain" || value === "possible";
  if (name === "depth") return /^\d{1,9}$/.test(value);
  if (name === "country" || name === "without-authorities") return /^[A-Za-z]{2}$/.test(value);
  const codes = knownCodes(model, name as FilterName);
  return codes === null || codes.includes(value);
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
  const pairs = isAddress
    ? wordsOf(given.includes("#") ? given.slice(given.indexOf("#")) : given)
    : readCommand(given);
  if ("problem" in pairs) return { problems: [pairs] };
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
  problems.push(...read.ignored.map((word): Problem => ({ problem: "option", word })));
  if (problems.length > 0) return { problems };
  const { theme, language, lists, place } = now;
  if (isAddress) return { state: { ...read, theme, language, lists, place } };
  const { filters, focus, ground, finding } = read;
  return { state: { ...now, filters, focus, ground, finding, camera: null } };
}
