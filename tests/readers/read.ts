/** Reads exported files with the libraries that they are for, and says what those found in them. */

import cytoscape from "cytoscape";
import * as graphology from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import type { AbstractGraph } from "graphology-types";

const { MultiGraph } = graphology;
// Its types tell the plain graph only as the default, which they have as a namespace.
const { Graph } = graphology as unknown as { Graph: typeof MultiGraph };

interface Found {
  nodes: [id: string, label: string][];
  edges: [id: string, source: string, target: string, claims: string][];
}

function withCytoscape(text: string): Found {
  const graph = cytoscape({ ...JSON.parse(text), headless: true });
  return {
    nodes: graph.nodes().map((node) => [node.id(), node.data("label")]),
    edges: graph.edges().map((edge) => [
      edge.id(),
      edge.data("source"),
      edge.data("target"),
      edge.data("claims"),
    ]),
  };
}

function withGraphology(graph: AbstractGraph): Found {
  return {
    nodes: graph.mapNodes((id, cells) => [id, cells.label ?? ""]),
    edges: graph.mapEdges((id, cells, from, to) => [id, from, to, cells.claims ?? ""]),
  };
}

/** By the end of a file's name: each library, told and not told that there are parallel edges. */
const READERS: Record<string, ((text: string) => Found)[]> = {
  cyjs: [withCytoscape],
  graphml: [
    (text) => withGraphology(graphml.parse(MultiGraph, text)),
    (text) => withGraphology(graphml.parse(Graph, text)),
  ],
  gexf: [
    (text) => withGraphology(gexf.parse(MultiGraph, text)),
    (text) => withGraphology(gexf.parse(Graph, text)),
  ],
};

const found = Deno.args.map((path) => {
  const text = Deno.readTextFileSync(path);
  return (READERS[path.split(".").at(-1) ?? ""] ?? []).map((read) => read(text));
});
console.log(JSON.stringify(found));
