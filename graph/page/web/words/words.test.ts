import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { jsonText } from "../export/json.ts";
import { taken } from "../export/taken.ts";
import { footnotes } from "../export/footnotes.ts";
import { select } from "../filters/select.ts";
import { gloss } from "../model/gloss.ts";
import { sampleModel } from "../model/sample.ts";
import { NO_FILTERS } from "../state/state.ts";
import { CHINESE } from "./chinese.ts";
import { ENGLISH, type Words } from "./english.ts";
import { SPANISH } from "./spanish.ts";
import { asWritten, spoken } from "./spoken.ts";
import type { Statement } from "./standing.ts";
import type { CodeWords } from "./vocabulary.ts";
import { byName, LANGUAGES, speak, STRINGS, WORDS } from "./words.ts";

const OTHERS: readonly Words[] = [SPANISH, CHINESE];
const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

type Entry = string | ((...given: string[]) => string);

/** Every entry of a catalogue by its path; the words of the codes are held by their own tests. */
function entriesOf(words: object, path = ""): [string, Entry][] {
  return Object.entries(words).flatMap(([key, value]): [string, Entry][] => {
    if (path === "" && key === "VOCABULARY") return [];
    const at = path ? `${path}.${key}` : key;
    return typeof value === "object" && value !== null
      ? entriesOf(value, at)
      : [[at, value as Entry]];
  });
}

/** Numbers as texts: words that count and words that name take them alike. */
const GIVEN = ["2011", "1234", "4711", "815"];
const OTHER = ["2022", "5678", "6543", "926"];

function said(entry: Entry): string {
  return typeof entry === "string" ? entry : entry(...GIVEN.slice(0, entry.length));
}

/** Which of its arguments a function lets be seen. */
function uses(entry: Entry): boolean[] {
  if (typeof entry === "string") return [];
  const given = GIVEN.slice(0, entry.length);
  return given.map((_, i) => entry(...given) !== entry(...given.with(i, OTHER[i] ?? "")));
}

/** Entries that are the same as in English, and why they are. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  // A key of the keyboard; names of formats; a year; signs alone.
  es: [
    "STRINGS.searchKey",
    "STRINGS.marks.colon",
    "STRINGS.marks.comma",
    "STRINGS.marks.semicolon",
    "TAKING.graphml",
    "TAKING.json",
    "DATES.year",
    "figure",
    "LEDGER.percent",
    "READER.dates",
    "STANDING.ended",
  ],
  zh: ["STRINGS.searchKey", "TAKING.graphml", "TAKING.json", "figure", "READER.dates"],
};

/** What is one word in English and not in another language, because it is said of two things. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  es: [
    "compared with the document: cotejadas con el documento, cotejado con el documento",
    "from: de, desde",
    "to: a, hasta",
  ],
  zh: [
    "compared with the document: 已与文件核对, 与文件核对日期",
    "leave it out: 排除此文件, 排除",
  ],
};

Deno.test("every language has every entry of English, of the same kind", () => {
  const shape = (words: Words) =>
    entriesOf(words).map(([path, entry]) =>
      `${path} ${typeof entry} ${typeof entry === "function" ? entry.length : ""}`
    ).sort();
  for (const words of OTHERS) deepEqual(shape(words), shape(ENGLISH), words.language);
});

Deno.test("no entry is left in English but those that are the same in both languages", () => {
  const english = new Map(entriesOf(ENGLISH));
  for (const words of OTHERS) {
    const same = entriesOf(words)
      .filter(([path, entry]) => said(entry) === said(english.get(path) ?? ""))
      .map(([path]) => path);
    deepEqual(same.sort(), [...(SAME[words.code] ?? [])].sort(), words.language);
  }
});

Deno.test("what is one word in English is one word in every language", () => {
  for (const words of OTHERS) {
    const own = new Map(entriesOf(words));
    const by = new Map<string, Set<string>>();
    for (const [path, entry] of entriesOf(ENGLISH)) {
      if (typeof entry !== "string" || ["language", "code", "tag"].includes(path)) continue;
      const plain = (text: string) => text.toLowerCase().replace(/[.:：。]$/, "");
      const english = plain(said(entry));
      const found = by.get(english) ?? new Set();
      by.set(english, found.add(plain(said(own.get(path) ?? ""))));
    }
    const several = [...by].filter(([, found]) => found.size > 1)
      .map(([english, found]) => `${english}: ${[...found].join(", ")}`);
    deepEqual(several.sort(), [...(SEVERAL[words.code] ?? [])].sort(), words.language);
  }
});

Deno.test("what English says of its arguments the others say too", () => {
  for (const [path, entry] of entriesOf(ENGLISH)) {
    for (const words of OTHERS) {
      const other = new Map(entriesOf(words)).get(path) ?? "";
      deepEqual(uses(other), uses(entry), `${path} in ${words.language}`);
    }
  }
});

Deno.test("an entry has text, without space around it, and its marks are its own", () => {
  for (const words of [ENGLISH, ...OTHERS]) {
    for (const [path, entry] of entriesOf(words)) {
      const text = said(entry);
      ok(text !== "", `${path} in ${words.language}`);
      if (!/^STRINGS\.marks|^READER\.unknownSpeaker/.test(path)) equal(text, text.trim(), path);
      equal(/undefined|NaN|\[object/.test(text), false, `${path}: ${text}`);
    }
  }
  // A comma or a full stop between Chinese words is a Chinese one.
  for (const [path, entry] of entriesOf(CHINESE)) {
    equal(/\p{sc=Han}[,;:?!]|\p{sc=Han}\.(\s|$)/u.test(said(entry)), false, path);
  }
});

/** The code lists of the vocabulary file, and what English calls the codes. */
function written(): Record<keyof CodeWords, Map<string, Record<string, string>>> {
  const lists: Readonly<Record<string, keyof CodeWords>> = {
    "entity-types": "types",
    families: "families",
    "relation-types": "relation_types",
    basis: "bases",
    stance: "stances",
    status: "statuses",
    stage: "stages",
    role: "roles",
  };
  const found = Object.fromEntries(
    [...Object.values(lists), "states", "identities"].map((name) => [name, new Map()]),
  ) as Record<keyof CodeWords, Map<string, Record<string, string>>>;
  let list: keyof CodeWords | undefined;
  for (const line of read("vocabulary.toml").split("\n")) {
    const section = /^\[(.*)\]$/.exec(line);
    if (section) list = lists[section[1] ?? ""];
    const entry = /^([a-z-]+) = \{(.*)\}$/.exec(line);
    if (!entry || !list) continue;
    const cells = [
      ...(entry[2] ?? "").matchAll(/(label|plural|reverse|meaning|sentence) = "([^"]*)"/g),
    ];
    found[list].set(entry[1] ?? "", Object.fromEntries(cells.map(([, key, text]) => [key, text])));
  }
  for (
    const [, code, label, meaning] of read("evidence/state.py")
      .matchAll(/State\("([a-z]+)", "([^"]+)", "([^"]+)"\)/g)
  ) found.states.set(code ?? "", { label: label ?? "", meaning: meaning ?? "" });
  for (
    const [, code, label, meaning] of read("own_columns.py")
      .matchAll(/Identity\(\s*"([a-z]+)",\s*"([^"]+)",\s*"([^"]+)",?\s*\)/g)
  ) found.identities.set(code ?? "", { label: label ?? "", meaning: meaning ?? "" });
  return found;
}

Deno.test("every code of the vocabulary has its words, and no other code has", () => {
  const lists = written();
  for (const [name, codes] of Object.entries(lists)) {
    ok(codes.size >= 2, `${name} was not read`);
    for (const words of OTHERS) {
      const own = words.VOCABULARY[name as keyof CodeWords] as Record<string, object>;
      deepEqual(Object.keys(own).sort(), [...codes.keys()].sort(), `${name}: ${words.language}`);
      for (const [code, english] of codes) {
        const entry = own[code] ?? {};
        deepEqual(Object.keys(entry).sort(), Object.keys(english).sort(), `${name} ${code}`);
        for (const text of Object.values(entry) as (string | Statement)[]) {
          ok((typeof text === "string" ? text : text("in", "X")).trim() !== "", `${name} ${code}`);
        }
      }
    }
  }
});

Deno.test("codes that differ in English differ in every language, and only those", () => {
  const lists = written();
  for (const words of OTHERS) {
    for (const [name, codes] of Object.entries(lists)) {
      const own = words.VOCABULARY[name as keyof CodeWords] as Record<string, { label: string }>;
      const labels = [...codes.keys()].map((code) => own[code]?.label);
      equal(new Set(labels).size, codes.size, `${name}: ${words.language}`);
    }
    const types = words.VOCABULARY.relation_types;
    const reverses = new Set(Object.values(types).map(({ reverse }) => reverse));
    equal(reverses.size, lists.relation_types.size, words.language);
    for (const [code, { label, reverse }] of lists.relation_types) {
      // A reading that is its own reverse says that the relation has no direction.
      equal(types[code]?.label === types[code]?.reverse, label === reverse, code);
    }
  }
});

Deno.test("numbers, order and dates are those of the language", () => {
  equal(SPANISH.STRINGS.status(1, 1), "1 relación entre 1 entidad");
  equal(SPANISH.STRINGS.status(1234, 12345), "12,345 relaciones entre 1,234 entidades");
  equal(CHINESE.STRINGS.status(1, 12345), "1 个实体之间有 12,345 条关系");
  const glosses: readonly [string, string, string][] = [
    ["../2021-07-07", "a más tardar el 7 de julio de 2021", "不晚于2021年7月7日"],
    ["/2021", "a más tardar en 2021", "不晚于2021年"],
    ["2018-06/..", "a partir de junio de 2018", "自2018年6月起"],
    ["2018-06-02/..", "a partir del 2 de junio de 2018", "自2018年6月2日起"],
    [
      "2018-06/",
      "a partir de junio de 2018, hasta un momento desconocido",
      "自2018年6月起，截止时间不详",
    ],
    ["2007~/2018", "entre hacia 2007 y 2018", "约2007年至2018年之间"],
    [
      "2019-01/2019-12-31",
      "entre enero de 2019 y el 31 de diciembre de 2019",
      "2019年1月至2019年12月31日之间",
    ],
    ["2019~", "hacia 2019", "约2019年"],
    ["2019-05?", "quizá en mayo de 2019", "可能为2019年5月"],
    ["2019-05-02%", "quizá hacia el 2 de mayo de 2019", "可能约为2019年5月2日"],
    ["201X", "en los años 2010 a 2019", "2010年至2019年间"],
    ["20XX", "en los años 2000 a 2099", "2000年至2099年间"],
    ["../201X", "a más tardar en los años 2010 a 2019", "不晚于2010年至2019年间"],
    ["2018-XX", "un mes de 2018", "2018年某月"],
    ["2018-06-XX", "un día de junio de 2018", "2018年6月某日"],
    ["2018-21", "primavera de 2018", "2018年春季"],
    ["2021", "", ""],
  ];
  for (const [date, spanish, chinese] of glosses) {
    equal(gloss(date, SPANISH.DATES), spanish, date);
    equal(gloss(date, CHINESE.DATES), chinese, date);
  }
  const names = ["zorro", "ñandú", "nube", "中国", "Ávila", "阿"];
  const sorted = (code: string) => {
    speak(code);
    return names.toSorted(byName).join(" ");
  };
  match(sorted("es"), /^Ávila nube ñandú zorro/);
  match(sorted("zh"), /阿 中国/);
  speak("en");
});

Deno.test("the words in use follow the language, and an unknown one changes nothing", () => {
  speak("es");
  equal(STRINGS.search, "Buscar");
  speak("xx");
  equal(WORDS.code, "es");
  speak("en");
  equal(STRINGS.search, "Search");
  deepEqual([...LANGUAGES.keys()], ["en", "es", "zh"]);
});

Deno.test("a model speaks the language; its own codes, and files for programs, do not", () => {
  const model = sampleModel(
    [{ id: "a" }, { id: "b", type: "person" }],
    [{ source: "a", target: "b", type: "member-of" }],
  );
  const own = {
    ...model,
    view: {
      ...model.view,
      vocabulary: {
        ...model.view.vocabulary,
        relation_types: [
          { code: "constructor", label: "builds", reverse: "built by", family: 0 },
          ...model.view.vocabulary.relation_types,
        ],
      },
    },
  };
  equal(spoken(own, SPANISH).view.vocabulary.relation_types[0]?.label, "builds");
  const spanish = spoken(model, SPANISH);
  equal(spoken(model, SPANISH), spanish);
  equal(spanish.view.vocabulary.types[1]?.plural, "Personas");
  notEqual(spoken(model, CHINESE), spanish);
  const part = taken(spanish, select(spanish, NO_FILTERS, null));
  equal(jsonText(asWritten(spanish), part), jsonText(model, part));
  equal(asWritten(model), model);
  speak("es");
  match(footnotes(spanish, part, "todo"), /\*\*sostiene\*\*; sin documento/);
  speak("en");
});
