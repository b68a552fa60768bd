/** The selection as the pair of CSV files, with what stands beside it, in one archive. */

import { type Model, text } from "../model/model.ts";
import { type Cells, claimCells, claimExtra, entityCells, extraOf } from "./cells.ts";
import { csv } from "./formula.ts";
import { byCodePoint, claimId, type Taken } from "./taken.ts";
import { zip } from "./zip.ts";

const OF_CITED: readonly string[] = ["document"];

/** The cell of a list, as the reader of the pair splits it: a bar inside an item is doubled. */
function joined(items: readonly string[]): string {
  return items.map((item) => item.replaceAll("|", "||"))
    .map((item, i) => i > 0 && item.startsWith("|") ? ` ${item}` : item).join("|");
}

interface Row {
  readonly cells: Cells;
  readonly extra: readonly (readonly [string, string])[];
}

function file(rows: readonly Row[], cited: boolean): string {
  const names = Object.keys(rows[0]?.cells ?? {}).filter((name) =>
    cited || !OF_CITED.includes(name)
  );
  const apart = (name: string) => names.includes(name.toLowerCase()) ? `x:${name}` : name;
  const extras = [...new Set(rows.flatMap((row) => row.extra.map(([name]) => name)))].sort(
    byCodePoint,
  );
  const written = rows.map(({ cells, extra }) => {
    const own = new Map(extra);
    return [
      ...names.map((name) => {
        const cell = cells[name] ?? "";
        return typeof cell === "string" ? cell : joined(cell);
      }),
      ...extras.map((name) => own.get(name) ?? ""),
    ];
  });
  return csv([...names, ...extras.map(apart)], written);
}

/** `dataset.toml`: a JSON text is one of TOML, but for U+007F. */
function about(model: Model): string {
  const { title, description, licence, contact, disclaimer, questions } = model.view.about;
  const value = (words: string) =>
    JSON.stringify(words.toWellFormed()).replaceAll("\x7f", "\\u007f");
  const lines = Object.entries({ title, description, licence, contact, disclaimer })
    .flatMap(([name, words]) => words ? [`${name} = ${value(words)}`] : []);
  for (const question of questions) {
    lines.push("", "[[questions]]", `text = ${value(question.text)}`);
    lines.push(`view = ${value(question.view)}`);
  }
  return lines.length > 0 ? ["format = 1", ...lines, ""].join("\n") : "";
}

function withdrawn(model: Model): string {
  const { tombstones: stones } = model.view;
  // A retracted claim has its row in the record itself; only ids that are gone are withdrawn.
  const rows = stones.id.map((id, i) => [
    text(model, id),
    text(model, stones.date[i]),
    text(model, stones.reason[i]),
    text(model, stones.replaced_by[i]),
  ]);
  if (rows.length === 0) return "";
  const named = ["id", "date", "reason", "replaced-by"];
  return csv(named, rows.sort((a, b) => byCodePoint(a.join("\0"), b.join("\0"))));
}

/** The files of the pair by name. */
export function pairFiles(model: Model, content: Taken): Map<string, string> {
  const { cited } = model.view.about;
  const claims = new Set(content.claims);
  const entities = content.entities.map((e) => ({
    cells: entityCells(model, e, claims),
    extra: extraOf(model, model.view.entity_extras, e),
  }));
  const rows = content.claims.filter((c) => model.view.claims.origin[c] === 0)
    .sort((a, b) => byCodePoint(claimId(model, a), claimId(model, b)))
    .map((c) => ({ cells: claimCells(model, c, claims), extra: claimExtra(model, c) }));
  const empty = "\ufeffsource,type,target\n";
  const files = new Map([
    ["entities.csv", file(entities, true)],
    ["relations.csv", rows.length > 0 ? file(rows, cited) : empty],
  ]);
  for (
    const [name, made] of [["dataset.toml", about(model)], ["withdrawn.csv", withdrawn(model)]]
  ) {
    if (name && made) files.set(name, made);
  }
  return files;
}

/** The pair as a zip. */
export function pairArchive(model: Model, content: Taken): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return zip([...pairFiles(model, content)].map(([name, made]) => [name, encoder.encode(made)]));
}
