import { deepEqual, equal, ok } from "node:assert/strict";
import formula from "../../../../tests/shared_cases/formula.json" with { type: "json" };
import shell from "../../../../tests/shared_cases/shell.json" with { type: "json" };
import { select } from "../filters/select.ts";
import { type SampleClaim, sampleModel } from "../model/sample.ts";
import { type Filters, INITIAL, NO_FILTERS } from "../state/state.ts";
import { commandOf, quoted } from "./command.ts";
import { escaped, footnotes } from "./footnotes.ts";
import { csv, neutral } from "./formula.ts";
import { jsonText, nodeLink } from "./json.ts";
import { pairFiles } from "./pair.ts";
import { wrapped } from "./picture.ts";
import { element } from "./svg.ts";
import { byCodePoint, taken } from "./taken.ts";
import { crc32, zip } from "./zip.ts";

const model = sampleModel([
  { id: "a", name: "=1+1", aliases: ["x|y"] },
  { id: "b", type: "person" },
  { id: "doc", type: "document", start: "2019" },
  { id: "post", type: "outlet" },
], [
  { source: "a", target: "b", document: "doc", published: "2019" },
  { source: "a", target: "b", document: "doc", stance: "denies", published: "2020" },
  { source: "doc", target: "post", type: "published-by", document: "doc" },
]);
const part = (type: string) => select(model, { ...NO_FILTERS, type: [type] }, null);

Deno.test("cells are written as the program writes them", () => {
  for (const [cell, written] of formula.cells) equal(neutral(cell ?? ""), written);
  equal(csv(["a"], [['say "no"'], ["x,y"]]), '\ufeffa\n"say ""no"""\n"x,y"\n');
});

Deno.test("a word of a command is what the shell reads", () => {
  for (const [value, word] of shell.words) equal(quoted(value ?? ""), word);
  const filters = { ...NO_FILTERS, type: ["port"], document: ["-x y"], uncontested: ["yes"] };
  equal(
    commandOf(model, { ...INITIAL, filters, focus: { around: [1], depth: 2 } }),
    "recordgraph export selection.zip --type=port --document='-x y' --uncontested --around=b --depth=2",
  );
});

Deno.test("a selection brings along what its evidence needs, and says that it is context", () => {
  const content = taken(model, part("person"));
  deepEqual(content.claims, [0, 1, 2]);
  deepEqual(content.entities, [0, 1, 2, 3]);
  deepEqual([...content.context], [2, 3]);
});

Deno.test("the pair holds the cells, neutral, and no date that the document already gives", () => {
  const files = pairFiles(model, taken(model, part("person")));
  const entities = (files.get("entities.csv") ?? "").split("\n");
  equal(entities[1], "a,'=1+1,agency,x||y,,,,,,,,,,,,,");
  const claims = (files.get("relations.csv") ?? "").split("\n").map((line) => line.split(","));
  const published = claims[0]?.indexOf("published") ?? -1;
  deepEqual(claims.slice(1, 3).map((row) => row[published]), ["", "2020"]);
});

Deno.test("JSON holds every claim once", () => {
  const whole = JSON.parse(jsonText(model, taken(model, select(model, NO_FILTERS, null))));
  deepEqual(whole.edges.map((edge: { claims: unknown[] }) => edge.claims.length), [2, 1]);
});

Deno.test("there is one note for each claim, and text makes no markup", () => {
  const content = taken(model, part("person"));
  const notes = footnotes(model, content, "all");
  const marks = [...notes.matchAll(/\[\^(\d+)\](?!:)/g)].map((match) => match[1]);
  const made = [...notes.matchAll(/^\[\^(\d+)\]:/gm)].map((match) => match[1]);
  deepEqual(marks, ["1", "2", "3"]);
  deepEqual(made, marks);
  equal(escaped("<b> [x](https://a) 1. *y*"), "\\<b\\> \\[x\\](https\\://a) 1. \\*y\\*");
  equal(escaped("1. list"), "1\\. list");
  equal(escaped("- list"), "\\- list");
});

Deno.test("a zip is one that others read", () => {
  const bytes = new TextEncoder().encode("123456789");
  equal(crc32(bytes), 0xcbf43926);
  const made = zip([["ä.txt", bytes]]);
  deepEqual([...made.subarray(0, 4)], [0x50, 0x4b, 3, 4]);
  equal(new DataView(made.buffer).getUint32(made.length - 22, true), 0x06054b50);
});

Deno.test("nothing of the data is markup in a picture", () => {
  const { markup } = element("text", { x: 1.23456, title: '"<&>', gone: null }, "</text>\u0000");
  equal(markup, '<text x="1.23" title="&quot;&lt;&amp;&gt;">&lt;/text&gt;\ufffd</text>');
});

Deno.test("captions are broken into lines that fit", () => {
  const lines = wrapped("one two three four", 9, (text) => text.length);
  deepEqual(lines, ["one two", "three", "four"]);
});

Deno.test("ids are ordered as Python orders them", () => {
  ok(byCodePoint("\uff21", "\u{1f600}") < 0);
  ok(byCodePoint("a", "ab") < 0);
  equal(byCodePoint("b", "b"), 0);
});

Deno.test("a text without spaces is broken too, and no line begins with its punctuation", () => {
  const lines = wrapped("图中的关系，依据 12 份文件。", 6, (text) => text.length);
  deepEqual(lines, ["图中的关系，", "依据 12", "份文件。"]);
});

interface PartCase {
  readonly why: string;
  readonly claims: readonly SampleClaim[];
  readonly options: Partial<Filters>;
  readonly expected: Readonly<Record<string, readonly [string, string, number]>>;
}

Deno.test("a part tells its own state, basis and origins, as on the command line", () => {
  const file = new URL("../../../../tests/shared_cases/parts.json", import.meta.url);
  const shared = JSON.parse(Deno.readTextFileSync(file)) as {
    readonly entities: Readonly<Record<string, string>>;
    readonly cases: readonly PartCase[];
  };
  const entities = Object.entries(shared.entities).map(([id, type]) => ({ id, type }));
  ok(shared.cases.length > 10);
  for (const { why, claims, options, expected } of shared.cases) {
    const whole = sampleModel(entities, claims);
    const selection = select(whole, { ...NO_FILTERS, ...options }, null);
    const { edges } = nodeLink(whole, taken(whole, selection));
    const found = edges.filter(({ type }) =>
      type !== "published-by" || Object.keys(expected).some((key) => key.includes("published-by"))
    );
    deepEqual(
      Object.fromEntries(found.map((e) => [e["id"], [e["state"], e["basis"], e["origins"]]])),
      expected,
      why,
    );
  }
});
