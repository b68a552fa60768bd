/** The address: the state as a fragment, and back. Any id survives, `__proto__` too. */

import { findRelation, idOf, type Model, turned } from "../model/model.ts";
import { readArrangement, writeArrangement } from "./arrangement.ts";
import { readAsked, writeAsked } from "./evidence.ts";
import { claimById, readStamped, stampOf, writeStamped } from "./stamp.ts";
import { fits } from "../filters/fitting.ts";
import { isGone, type Moved, readMoved, writeMoved } from "../moving/address.ts";
import {
  type Camera,
  type FilterName,
  FILTERS,
  type Filters,
  type Gone,
  INITIAL,
  NO_FILTERS,
  type Place,
  type Selected,
  type Sort,
  type State,
  type Theme,
  withValue,
} from "../state/state.ts";
import { languageOf } from "../words/words.ts";

const PLACES: readonly string[] = ["read", "chart", "list", "filter"];
const THEMES: readonly string[] = ["light", "dark"];
const NAMES: readonly string[] = FILTERS;

/** Percent-encode a value, keeping what reads well in an address. */
function encode(value: string): string {
  return encodeURIComponent(value.toWellFormed())
    .replace(/%(2F|3A|2C|7C|40)/g, (escape) => decodeURIComponent(escape));
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The key of a relation as `SOURCE|TYPE|TARGET`, each part percent-encoded. */
export function relationKey(source: string, type: string, target: string): string {
  const part = (id: string) => id.toWellFormed().replace(/[%|]/g, encodeURIComponent);
  return [source, type, target].map(part).join("|");
}

/** The three parts of a relation key, or nothing where it is no key. */
export function relationParts(key: string): readonly [string, string, string] | null {
  const [source, type, target, ...rest] = key.split("|");
  if (source === undefined || type === undefined || target === undefined || rest.length > 0) {
    return null;
  }
  return [decode(source), decode(type), decode(target)];
}

/** The words of a fragment, decoded, in order. */
export function words(fragment: string): [string, string][] {
  return fragment.replace(/^#/, "").split("&").filter((piece) => piece !== "").map((piece) => {
    const at = piece.indexOf("=");
    return at < 0 ? [decode(piece), ""] : [decode(piece.slice(0, at)), decode(piece.slice(at + 1))];
  });
}

/** The fragment of a state, without the `#`. */
export function writeAddress(model: Model, state: State): string {
  const out: string[] = [];
  const put = (name: string, value: string) => out.push(`${name}=${encode(value)}`);
  if (state.selected?.kind === "entity") put("entity", idOf(model, state.selected.at));
  if (state.selected?.kind === "relation") put("relation", keyOf(model, state.selected.at));
  writeStamped(model, state, put);
  for (const gone of state.gone) put(gone.kind, gone.id);
  for (const name of FILTERS) for (const value of state.filters[name]) put(name, value);
  if (state.focus) {
    for (const entity of state.focus.around) put("around", idOf(model, entity));
    put("depth", String(state.focus.depth));
  }
  for (const entity of state.ground.path) put("path", idOf(model, entity));
  if (state.ground.component >= 0) put("component", idOf(model, state.ground.component));
  for (const entity of state.ground.only) put("only", idOf(model, entity));
  if (state.way > 0) put("way", String(state.way + 1));
  for (const code of state.viewpoints) put("viewpoint", code);
  writeAsked(state, put);
  writeMoved(model, state, put);
  const sort = (name: string, now: Sort, usual: Sort) => {
    if (now.column === usual.column && now.descending === usual.descending) return;
    put(name, now.descending ? `${now.column},descending` : now.column);
  };
  sort("sort-entities", state.sortEntities, INITIAL.sortEntities);
  sort("sort-relations", state.sortRelations, INITIAL.sortRelations);
  if (state.place !== INITIAL.place) put("place", state.place);
  if (state.theme !== "auto") put("theme", state.theme);
  if (state.language !== INITIAL.language) put("lang", state.language);
  writeArrangement(state, put);
  if (state.step > 0) put("step", String(state.step));
  if (state.camera) {
    const { x, y, scale } = turned(model, state.camera);
    put("camera", `${Math.round(x)},${Math.round(y)},${scale.toFixed(3)}`);
  }
  // The whole of this page needs no address, and so no stamp.
  const stamp = stampOf(model, state);
  if (stamp !== "" && (out.length > 0 || state.madeOn !== "")) put("data", stamp);
  return out.join("&");
}

/** A fragment that is given, without the `#`, for a reader of this language. */
export function inLanguage(fragment: string, language: string): string {
  const pieces = fragment.replace(/^#/, "").split("&").filter((piece) => !/^(lang=|$)/.test(piece));
  if (language !== INITIAL.language) pieces.push(`lang=${encode(language)}`);
  return pieces.join("&");
}

/** The key of a relation of the model. */
export function keyOf(model: Model, relation: number): string {
  const { relations, vocabulary } = model.view;
  return relationKey(
    idOf(model, relations.source[relation] ?? 0),
    vocabulary.relation_types[relations.type[relation] ?? -1]?.code ?? "",
    idOf(model, relations.target[relation] ?? 0),
  );
}

/** The address of a relation with nothing else. */
export function addressOf(model: Model, relation: number): string {
  return `relation=${encode(keyOf(model, relation))}`;
}

function readSort(value: string): Sort {
  const [column, order] = value.split(",");
  return { column: column ?? "", descending: order === "descending" };
}

function readCamera(model: Model, value: string): Camera | null {
  const [x, y, scale] = value.split(",").map(Number);
  if (x === undefined || y === undefined || scale === undefined) return null;
  return Number.isFinite(x) && Number.isFinite(y) && scale > 0 && scale < 100
    ? turned(model, { x, y, scale })
    : null;
}

function isStep(model: Model, value: string): boolean {
  return /^[1-9]\d*$/.test(value) && Number(value) <= model.view.story.steps.length;
}

/** The words that name entities to look at or between. */
const GROUND = ["around", "path", "component", "only"] as const;
type GroundWord = (typeof GROUND)[number];

function isGround(name: string): name is GroundWord {
  return (GROUND as readonly string[]).includes(name);
}

/** The state that a fragment names. What it names and is not here is kept in `gone`. */
export function readAddress(model: Model, fragment: string): State {
  let selected: Selected = null;
  let filters: Filters = NO_FILTERS;
  const gone: Gone[] = [];
  const ignored: string[] = [];
  const places: Record<GroundWord, number[]> = { around: [], path: [], component: [], only: [] };
  let depth = 1;
  const viewpoints: string[] = [];
  let moved: Moved = INITIAL;
  const rest: { -readonly [K in keyof State]?: State[K] } = {};
  for (const [name, value] of words(fragment)) {
    if (name === "entity") {
      const at = model.entityById.get(value);
      if (at === undefined) gone.push({ kind: "entity", id: value });
      else selected = { kind: "entity", at };
    } else if (name === "relation" && relationParts(value)) {
      const [source, type, target] = relationParts(value) ?? ["", "", ""];
      const from = model.entityById.get(source) ?? -1;
      const at = findRelation(model, from, type, model.entityById.get(target) ?? -1);
      if (at < 0) gone.push({ kind: "relation", id: value });
      else selected = { kind: "relation", at };
    } else if (name === "claim") {
      const claim = claimById(model, value);
      if (claim < 0) gone.push({ kind: "claim", id: value });
      else {
        rest.claim = claim;
        selected = { kind: "relation", at: model.relationOf[claim] ?? 0 };
      }
    } else if (isGround(name)) {
      const at = model.entityById.get(value);
      if (at === undefined) gone.push({ kind: name, id: value });
      else if (name === "path" || !places[name].includes(at)) places[name].push(at);
    } else if (!fits(model, name, value)) ignored.push(`${name}=${value}`);
    else if (NAMES.includes(name)) filters = withValue(filters, name as FilterName, value);
    else if (name === "depth") depth = Math.min(6, Math.max(0, Math.trunc(Number(value)) || 0));
    else if (name === "way") rest.way = Math.max(0, Math.trunc(Number(value)) - 1 || 0);
    else if (name === "step" && isStep(model, value)) rest.step = Number(value);
    else if (name === "viewpoint" && viewpoints.length < 2) viewpoints.push(value);
    else if (name === "sort-entities") rest.sortEntities = readSort(value);
    else if (name === "sort-relations") rest.sortRelations = readSort(value);
    else if (name === "place" && PLACES.includes(value)) rest.place = value as Place;
    else if (name === "theme" && THEMES.includes(value)) rest.theme = value as Theme;
    else if (name === "lang") {
      const language = languageOf(value);
      if (language) rest.language = language;
      else ignored.push(`lang=${value}`);
    } else if (name === "camera") rest.camera = readCamera(model, value);
    else {
      const arranged = readArrangement(name, value) ?? readAsked(rest, name, value) ??
        readStamped(model, rest, name, value);
      const next = readMoved(model, moved, name, value);
      if (isGone(model, name, value)) gone.push({ kind: name, id: value });
      else if (arranged) Object.assign(rest, arranged);
      else if (next) moved = next;
      else ignored.push(name);
    }
  }
  const { around, path, component, only } = places;
  const focus = around.length > 0 ? { around, depth } : null;
  const somewhere = path.length + component.length + only.length > 0;
  const ground = somewhere
    ? { path: path.slice(0, 2), component: component.at(-1) ?? -1, only }
    : INITIAL.ground;
  const finding = path.length > 0;
  const named = { selected, filters, focus, ground, finding, viewpoints, gone, ignored };
  const { hidden, pins, chosen, look } = moved;
  return { ...INITIAL, ...rest, ...named, hidden, pins, chosen, look };
}
