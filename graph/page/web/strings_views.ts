/** The English words of export, timeline, map, matrix and of moving through the chart. */

import { amount, figure } from "./strings.ts";

/** The words of what is taken away. */
export const TAKING = {
  export: "Export",
  csv: "CSV pair (zip)",
  graphml: "GraphML",
  json: "JSON",
  footnotes: "Footnotes (Markdown)",
  svg: "Picture (SVG)",
  png: "Picture (PNG)",
  link: "Copy link",
  command: "Copy as command",
  print: "Print",
  done: (name: string) => `${name} is in your downloads.`,
  failed: (name: string) => `${name} could not be made.`,
  nothing: "There is nothing to export: the filters leave nothing.",
  copiedLink: "The link is copied.",
  copiedCommand: "The command is copied.",
  copiedPart: "The command is copied; what you hid by hand is no part of it.",
  copyYourself: "Copy this",
  close: "Close",
  all: "The whole record",
  around: (names: string, depth: number) => `${amount(depth, "step", "steps")} around ${names}`,
  between: (names: string) => `paths between ${names}`,
  component: (name: string) => `all that is connected with ${name}`,
  only: (names: string) => `only ${names}`,
  viewpoint: (codes: string) => `viewpoint: ${codes}`,
  hidden: (n: number) => `${amount(n, "entity", "entities")} hidden by hand`,
  counted: (relations: number, entities: number) =>
    `${amount(relations, "relation", "relations")} among ${amount(entities, "entity", "entities")}`,
  partly: (drawn: number, of: number) => `${figure(drawn)} of ${figure(of)} entities are drawn`,
  dataOf: (date: string) => `Data of ${date}`,
  untitled: "Relations and their sources",
  says: (names: string) => `by ${names}`,
  noDocument: "no document",
  role: (role: string) => `as ${role}`,
  stage: (stage: string) => `stage: ${stage}`,
  from: (date: string) => `from ${date}`,
  to: (date: string) => `to ${date}`,
  archived: (address: string) => `archived ${address}`,
  read: (date: string) => `read ${date}`,
  checked: (date: string) => `checked ${date}`,
  claim: (id: string) => `claim ${id}`,
  states: {
    contested: "contested",
    denied: "only denied",
    mentioned: "only named together",
    withdrawn: "no longer claimed",
  } as Readonly<Record<string, string>>,
};

/** The words of moving through the chart. */
export const MOVING = {
  name: "Moved by hand",
  undo: "Undo",
  redo: "Redo",
  undone: "Undone.",
  redone: "Done again.",
  nothingToUndo: "There is nothing to undo.",
  nothingToRedo: "There is nothing to do again.",
  choose: "Choose",
  hide: "Hide",
  hideThem: "Hide them",
  expand: "Expand",
  collapse: (n: number) => `Collapse ${amount(n, "neighbour", "neighbours")}`,
  collapseNote: "Hides the neighbours that hang on nothing else",
  unpin: "Put back",
  putBack: "Put them back",
  showAgain: "Show them again",
  release: "Release",
  connect: "What connects these",
  only: "Only these",
  chosen: (n: number) => `${figure(n)} chosen:`,
  more: (n: number) => `and ${figure(n)} more`,
  hidden: (n: number) => `${amount(n, "entity is", "entities are")} hidden by hand`,
  pinned: (n: number) => `${amount(n, "entity is", "entities are")} put elsewhere by hand`,
  connected: (n: number) =>
    n === 0
      ? "They are connected with one another directly."
      : `${amount(n, "entity", "entities")} between them.`,
  apart: (names: string) => `Nothing in this selection connects: ${names}.`,
};

/** The words of the other ways to look at the selection. */
export const LOOKING = {
  looks: { chart: "Chart", timeline: "Timeline", map: "Map", matrix: "Matrix" },
  name: "Ways to look at the selection",
  what: "What",
  when: "When",
  contested: "contested",
  dated: (n: number, undated: number) =>
    `${amount(n, "dated claim or act", "dated claims and acts")}; ` +
    `${amount(undated, "claim says", "claims say")} no date.`,
  early: (n: number, year: number) => `${figure(n)} lie before ${year}.`,
  bars: "Pale: may have been. Dark: surely held. Dots: by then. Arrow: no end known.",
  placed: (n: number, of: number) =>
    `${amount(n, "entity has", "entities have")} coordinates; ${
      figure(of - n)
    } of this selection ` +
    "have none and are not on the map.",
  coast: "Coastlines: Natural Earth, 1:110 million. No borders are drawn.",
  mark: (name: string, n: number) => `${name}, ${amount(n, "relation", "relations")}`,
  document: "Document",
  shown: (d: number, ofD: number, e: number, ofE: number) =>
    `Claims by document and by whom they are about: ${figure(d)} of ${
      amount(ofD, "document", "documents")
    }, ${figure(e)} of ${amount(ofE, "entity", "entities")}, those with the most first.`,
  cell: (n: number, document: string, entity: string) =>
    `${amount(n, "claim", "claims")} about ${entity} in ${document}`,
};
