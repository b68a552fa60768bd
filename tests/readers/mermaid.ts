/** Parses exported drawings with Mermaid itself, and says what it would draw. */

import { Window } from "happy-dom";

// Mermaid cleans captions with a library that takes the browser's own parts from the global scope.
const browser = new Window();
const parts = ["document", "Element", "DocumentFragment", "HTMLTemplateElement", "HTMLFormElement"];
const dom = ["Node", "NodeFilter", "NamedNodeMap", "DOMParser"];
Object.assign(globalThis, { window: browser });
for (const name of [...parts, ...dom]) {
  Object.assign(globalThis, { [name]: Reflect.get(browser, name) });
}
const { default: mermaid } = await import("mermaid");

interface Flow {
  getVertices(): Map<string, { id: string; text?: string }>;
  getEdges(): { start: string; end: string; text: string; type?: string; stroke?: string }[];
  getTooltip(id: string): string | undefined;
}

/** A caption as it is drawn: Mermaid keeps `#91;` in signs of its own until then. */
function plain(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));
}

const found = [];
for (const path of Deno.args) {
  mermaid.initialize({ maxEdges: 1e6, maxTextSize: 1e8 });
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(Deno.readTextFileSync(path));
  const flow = diagram.db as unknown as Flow;
  found.push({
    type: diagram.type,
    nodes: [...flow.getVertices().values()].map(({ id, text }) => [id, plain(text ?? "")]),
    edges: flow.getEdges().map(({ start, end, text, type, stroke }) => [
      start,
      end,
      plain(text),
      type ?? "",
      stroke ?? "",
    ]),
  });
}
console.log(JSON.stringify(found));
// The window keeps timers.
Deno.exit(0);
