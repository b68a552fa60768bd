/** The selection as a command: the same words as options of `recordgraph export`. */

import { idOf, type Model } from "../model/model.ts";
import { type FilterName, FILTERS, type State } from "../state/state.ts";

/** The filters that are options of the command with a value. */
const OPTIONS: readonly FilterName[] = FILTERS.filter((name) => name !== "uncontested");

/**
 * A value as a POSIX shell reads it back, in single quotes where it must.
 *
 * Control characters would act on the terminal when pasted: they are written as escapes of
 * `$'…'`, which bash, zsh and ksh read (POSIX.1-2024). `tests/shared_cases/shell.json` holds cases.
 */
export function quoted(value: string): string {
  const text = value.toWellFormed();
  if (/^[A-Za-z0-9_./:,@%+=-]+$/.test(text)) return text;
  // deno-lint-ignore no-control-regex -- these are what must not reach the terminal
  if (!/[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(text)) {
    return `'${text.replaceAll("'", "'\\''")}'`;
  }
  const bytes = (sign: string) =>
    [...new TextEncoder().encode(sign)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`)
      .join("");
  const escape = (sign: string) => sign === "\\" || sign === "'" ? `\\${sign}` : bytes(sign);
  // deno-lint-ignore no-control-regex -- as above
  const risky = /[\\'\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
  return `$'${text.replace(risky, escape)}'`;
}

/** What of the state a command can say. */
export type Said = Pick<State, "filters" | "focus" | "ground">;

/** The command. */
export function commandOf(model: Model, { filters, focus, ground }: Said): string {
  const words = ["recordgraph", "export", "selection.zip"];
  // With `=` a value that begins with a hyphen is no option.
  const put = (name: string, value: string) => words.push(`--${name}=${quoted(value)}`);
  for (const name of OPTIONS) for (const value of filters[name]) put(name, value);
  if (filters.uncontested.length > 0) words.push("--uncontested");
  if (focus) {
    for (const entity of focus.around) put("around", idOf(model, entity));
    put("depth", String(focus.depth));
  }
  if (ground.component >= 0) put("component", idOf(model, ground.component));
  for (const entity of ground.only) put("only", idOf(model, entity));
  const ends = ground.path.map((entity) => idOf(model, entity));
  if (ends.length === 2) words.push("--path", ...ends.map(quoted));
  return words.join(" ");
}

/** Whether something of the state has no option: what is hidden by hand, who is asked. */
export function saysLess(state: State): boolean {
  return state.hidden.length > 0 || state.viewpoints.length > 0;
}
