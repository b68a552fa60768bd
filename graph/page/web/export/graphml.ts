/**
 * The selection as GraphML 1.0, for Gephi, yEd, Cytoscape and networkx.
 *
 * One edge is one relation, with its claims as JSON and their stances and statuses counted. What
 * has no direction says so in its cell: programs refuse files that mix both kinds of edges.
 */

import type { Model } from "../model/model.ts";
import { type Item, nodeLink } from "./json.ts";
import { element, type Piece } from "./svg.ts";
import { byCodePoint, type Taken } from "./taken.ts";

type Cell = string | number | boolean;

/** A value as a cell of GraphML: lists of texts joined, the rest that is no plain value as JSON. */
function cellOf(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") {
    return value;
  }
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
    return value.join("|");
  }
  const json = JSON.stringify(value);
  return json === "[]" || json === "{}" ? "" : json;
}

function counted(claims: readonly Item[], name: string): string {
  const codes = claims.map((claim) => String(claim[name])).sort(byCodePoint);
  return [...new Set(codes)]
    .map((code) => `${code} ${codes.filter((other) => other === code).length}`).join("|");
}

function cellsOf(item: Item, without: readonly string[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [name, value] of Object.entries(item)) {
    if (without.includes(name)) continue;
    const cell = cellOf(value);
    if (cell !== "") cells.set(name, cell);
  }
  const claims = item["claims"];
  if (Array.isArray(claims)) {
    cells.set("claim_count", claims.length);
    cells.set("stances", counted(claims as Item[], "stance"));
    cells.set("statuses", counted(claims as Item[], "status"));
  }
  return cells;
}

function kindOf(rows: readonly Map<string, Cell>[], name: string): string {
  const kinds = new Set(rows.filter((row) => row.has(name)).map((row) => typeof row.get(name)));
  if (kinds.size !== 1 || kinds.has("string")) return "string";
  return kinds.has("boolean") ? "boolean" : "int";
}

/** The file. */
export function graphml(model: Model, content: Taken): string {
  const whole = nodeLink(model, content);
  const owners: readonly (readonly [string, readonly Map<string, Cell>[]])[] = [
    ["graph", [
      new Map<string, Cell>([
        ["title", whole.about.title],
        ["disclaimer", whole.about.disclaimer],
        ["date", whole.date],
        ["hash", whole.hash],
      ]),
    ]],
    ["node", whole.nodes.map((node) => cellsOf(node, ["id"]))],
    ["edge", whole.edges.map((edge) => cellsOf(edge, ["id", "source", "target"]))],
  ];
  const keys: Piece[] = [];
  const ids = new Map<string, string>();
  for (const [owner, rows] of owners) {
    const names = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort(byCodePoint);
    for (const name of names) {
      const id = `k${ids.size}`;
      ids.set(`${owner} ${name}`, id);
      const type = kindOf(rows, name);
      keys.push(element("key", { id, for: owner, "attr.name": name, "attr.type": type }));
    }
  }
  const data = (owner: string, row: Map<string, Cell> | undefined) =>
    [...row ?? []].map(([name, cell]) =>
      element("data", { key: ids.get(`${owner} ${name}`) }, String(cell))
    );
  const [graph, nodes, edges] = owners.map(([, rows]) => rows);
  const made = element(
    "graphml",
    { xmlns: "http://graphml.graphdrawing.org/xmlns" },
    ...keys,
    element(
      "graph",
      { id: "G", edgedefault: "directed" },
      ...data("graph", graph?.[0]),
      ...whole.nodes.map((node, i) =>
        element("node", { id: String(node["id"]) }, ...data("node", nodes?.[i]))
      ),
      ...whole.edges.map((edge, i) =>
        element(
          "edge",
          {
            id: String(edge["id"]),
            source: String(edge["source"]),
            target: String(edge["target"]),
          },
          ...data("edge", edges?.[i]),
        )
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${made.markup}\n`;
}
