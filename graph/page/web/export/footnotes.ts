/** The selection as sentences with numbered notes (CommonMark with footnotes): one note a claim. */

import { atQuote } from "../panels/at_quote.ts";
import { calledOf } from "../model/identity.ts";
import {
  type Model,
  nameOf,
  publishersOf,
  speakersOf,
  stanceCode,
  stateCode,
  text,
} from "../model/model.ts";
import { addressOf } from "../address/address.ts";
import { permanent } from "../address/stamp.ts";
import { safeUrl } from "../panels/link.tsx";
import { TAKING } from "../words/words.ts";
import { claimId, type Taken } from "./taken.ts";

// What a sign must follow is asked at the sign alone: at every letter it took a quarter of the time.
const MARKS = /[\\`*_{}[\]<>#|~&$^@]|:(?<=(?:https?|ftp):)|\.(?<=www\.)/gi;

/** Text that reads as itself, on one line: it makes neither a link nor an element. */
export function escaped(words: string): string {
  return words.split(/\s+/).filter((word) => word !== "").join(" ")
    .replace(MARKS, "\\$&").replace(/^(\d+)(?=[.)])|^(?=[-+=])/, "$1\\");
}

function code(words: string): string {
  return `\`${words.replace(/\s+/g, " ").replaceAll("`", "\u02cb") || " "}\``;
}

function address(url: string): string {
  const href = safeUrl(url);
  if (href === null) return "";
  const marks: Readonly<Record<string, string>> = {
    "(": "%28",
    ")": "%29",
    "*": "%2A",
    "_": "%5F",
    "~": "%7E",
    "<": "%3C",
    ">": "%3E",
  };
  // The mark of a text fragment is no mark of Markdown, and works only as it is.
  const safe = href.replace(/[()*_~<>]/g, (sign) => marks[sign] ?? sign).replace(":%7E:", ":~:");
  return `<${safe}>`;
}

/** The same function, which does for each text only once what it does; for one file. */
function remembering(work: (words: string) => string): (words: string) => string {
  const known = new Map<string, string>();
  return (words) => {
    let found = known.get(words);
    if (found === undefined) known.set(words, found = work(words));
    return found;
  };
}

/** What notes do with texts, which they have in common for the most part: dates, names, addresses. */
interface Telling {
  readonly plain: (words: string) => string;
  readonly link: (url: string) => string;
}

function note(model: Model, c: number, { plain, link }: Telling): string {
  const { claims, entities, vocabulary } = model.view;
  const word = (column: readonly number[]) => text(model, column[c]);
  const list = (members: readonly number[]) =>
    plain(members.map((e) => nameOf(model, e)).join(", "));
  const document = claims.document[c] ?? -1;
  const label = vocabulary.stances[claims.stance[c] ?? -1]?.label ?? stanceCode(model, c);
  const basis = vocabulary.bases[claims.basis[c] ?? -1]?.label ?? "";
  const status = vocabulary.statuses[claims.status[c] ?? -1];
  const says = list(speakersOf(model, c));
  const publishers = (claims.speaker[c] ?? -1) >= 0 ? list(publishersOf(model, document)) : "";
  const role = vocabulary.roles[claims.role[c] ?? -1]?.label ?? "";
  const stage = vocabulary.stages[claims.stage[c] ?? -1]?.label ?? "";
  const amount = `${word(claims.amount)} ${word(claims.unit)}`.trim();
  const quote = word(claims.quote);
  const of = (column: readonly number[]) => document < 0 ? "" : text(model, column[document]);
  const archive = link(atQuote(of(entities.archive_url), quote));
  const facts = [
    `**${plain(label)}**`,
    says && TAKING.says(says),
    document < 0 ? TAKING.noDocument : `*${plain(nameOf(model, document))}*`,
    publishers,
    plain(word(claims.published)),
    plain(word(claims.locator)),
    plain(basis),
    role && TAKING.role(plain(role)),
    stage && TAKING.stage(plain(stage)),
    plain(amount),
    word(claims.start) && TAKING.from(plain(word(claims.start))),
    word(claims.end) && TAKING.to(plain(word(claims.end))),
    quote && `“${plain(quote)}”`,
    status && status.code !== "current" ? plain(status.label) : "",
    link(atQuote(of(entities.url), quote)),
    archive && TAKING.archived(archive),
    of(entities.retrieved) && TAKING.read(plain(of(entities.retrieved))),
    word(claims.checked) && TAKING.checked(plain(word(claims.checked))),
    TAKING.claim(code(claimId(model, c))),
    code(`#${permanent(model, addressOf(model, model.relationOf[c] ?? 0))}`),
  ];
  return `${facts.filter((fact) => fact !== "" && fact !== undefined).join("; ")}.`;
}

/** The file; `filters` says in words what was selected. */
export function footnotes(model: Model, content: Taken, filters: string): string {
  const { about, relations, vocabulary } = model.view;
  const lines = [`# ${escaped(about.title) || TAKING.untitled}`, ""];
  if (about.disclaimer) lines.push(escaped(about.disclaimer), "");
  lines.push(escaped(filters), "");
  const date = about.date ? `${TAKING.dataOf(escaped(about.date))}; ` : "";
  lines.push(`${date}SHA-256 ${code(about.hash)}.`, "");
  const notes: string[] = [];
  const telling = { plain: remembering(escaped), link: remembering(address) };
  const byRelation = new Map<number, number[]>();
  for (const c of content.claims) {
    const r = model.relationOf[c] ?? 0;
    const others = byRelation.get(r);
    if (others) others.push(c);
    else byRelation.set(r, [c]);
  }
  for (const [r, claims] of byRelation) {
    const marks = claims.map((_, i) => `[^${notes.length + i + 1}]`).join("");
    const type = vocabulary.relation_types[relations.type[r] ?? -1];
    const ends = [relations.source[r] ?? 0, relations.target[r] ?? 0].map((e) =>
      calledOf(model, e)
    );
    const state = TAKING.states[stateCode(model, r)];
    lines.push(
      `${escaped(`${ends[0]} ${type?.label ?? ""} ${ends[1]}`)}${
        state ? ` (${state})` : ""
      }.${marks}`,
      "",
    );
    notes.push(...claims.map((c) => note(model, c, telling)));
  }
  lines.push(...notes.map((words, i) => `[^${i + 1}]: ${words}`));
  return `${lines.join("\n")}\n`;
}
