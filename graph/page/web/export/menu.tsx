/** The button Export with its menu: files, pictures, footnotes, link, command, paper. */

import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { choose } from "../chart/drawn.ts";
import { labelFont } from "../chart/labels.ts";
import { PALETTES } from "../chart/looks.ts";
import { placesOf } from "../chart/positions.ts";
import { permanent } from "../address/stamp.ts";
import { addressAfter, type Page, usePage } from "../state/page.ts";
import { labelOfViewpoint } from "../viewpoints/viewpoints.ts";
import { asWritten } from "../words/spoken.ts";
import { TAKING } from "../words/words.ts";
import { commandOf, saysLess } from "./command.ts";
import { Enter } from "./enter.tsx";
import { footnotes } from "./footnotes.ts";
import { graphml } from "./graphml.ts";
import { jsonText } from "./json.ts";
import { pairArchive } from "./pair.ts";
import { pictureOf } from "./picture.ts";
import { copy, measurer, png, save } from "./saving.ts";
import { taken } from "./taken.ts";
import { selectionWords, shownWords } from "./words.ts";

/** The names of the files, by what they hold. */
const FILES = {
  csv: "selection.zip",
  graphml: "selection.graphml",
  json: "selection.json",
  footnotes: "footnotes.md",
  svg: "graph.svg",
  png: "graph.png",
} as const;
type FileKind = keyof typeof FILES;

async function write(page: Page, kind: FileKind): Promise<void> {
  const { model, state, selection, dark } = page;
  const name = FILES[kind];
  if (kind === "svg" || kind === "png") {
    const drawn = choose(model, selection, state.selected, page.overlay);
    const palette = PALETTES[dark ? "dark" : "light"];
    const measure = measurer(labelFont(false));
    const filters = [selectionWords(model, state), shownWords(model, state)]
      .filter((words) => words !== "").join(" · ");
    const at = placesOf(model, state.pins);
    const { svg, width, height } = pictureOf(model, {
      drawn,
      at,
      palette,
      filters,
      measure,
      selected: state.selected,
      chosen: new Set(state.chosen),
      voices: state.viewpoints.map((code) => labelOfViewpoint(model, code)),
    });
    if (kind === "svg") save(name, [svg], "image/svg+xml");
    else save(name, [await png(svg, width, height)], "image/png");
    return;
  }
  const content = taken(model, selection);
  const data = asWritten(model);
  if (kind === "csv") save(name, [pairArchive(data, content)], "application/zip");
  else if (kind === "graphml") save(name, [graphml(data, content)], "application/xml");
  else if (kind === "json") save(name, [jsonText(data, content)], "application/json");
  else save(name, [footnotes(model, content, selectionWords(model, state))], "text/markdown");
}

/** The dialog for a browser that does not let the page use the clipboard. */
function CopyYourself({ words, close }: { words: string; close: () => void }): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector("textarea")?.select();
  }, []);
  return (
    <dialog ref={dialog} class="keys" aria-label={TAKING.copyYourself} onClose={close}>
      <textarea readOnly rows={5} cols={50} aria-label={TAKING.copyYourself} value={words} />
      <button type="button" onClick={() => dialog.current?.close()}>{TAKING.close}</button>
    </dialog>
  );
}

/** The button and the menu. */
export function ExportMenu(): VNode {
  const page = usePage();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [entering, setEntering] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!open) return;
    menu.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.parentElement?.contains(event.target)) {
        setOpen(false);
      }
    };
    addEventListener("pointerdown", outside);
    return () => removeEventListener("pointerdown", outside);
  }, [open]);
  const file = (kind: FileKind) => async () => {
    const name = FILES[kind];
    if (page.selection.entityCount === 0) return page.announce(TAKING.nothing);
    try {
      await write(page, kind);
      page.announce(TAKING.done(name));
    } catch {
      page.announce(TAKING.failed(name));
    }
  };
  const text = (value: () => string, said: string) => async () => {
    const made = value();
    if (await copy(made)) page.announce(said);
    else setWords(made);
  };
  // The address bar follows the page a little later.
  const link = () => {
    const address = permanent(page.model, addressAfter(page, {}).slice(1));
    return new URL(`#${address}`, location.href).href;
  };
  const command = () => commandOf(page.model, page.state);
  const copied = saysLess(page.state) ? TAKING.copiedPart : TAKING.copiedCommand;
  const items: readonly (readonly [string, () => void])[] = [
    [TAKING.csv, file("csv")],
    [TAKING.graphml, file("graphml")],
    [TAKING.json, file("json")],
    [TAKING.footnotes, file("footnotes")],
    [TAKING.svg, file("svg")],
    [TAKING.png, file("png")],
    [TAKING.link, text(link, TAKING.copiedLink)],
    [TAKING.command, text(command, copied)],
    [TAKING.enter, () => setEntering(true)],
    [TAKING.print, () => globalThis.print()],
  ];
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const all = [...menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []];
    const at = all.findIndex((item) => item === document.activeElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1 + all.length,
      Home: 0,
      End: all.length - 1,
    };
    const next = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (next !== undefined) all[next % all.length]?.focus();
    else if (event.key === "Escape") close();
    else if (event.key === "Tab") setOpen(false);
    if (next !== undefined || event.key === "Escape") event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="export">
      <button
        ref={button}
        id="export"
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {TAKING.export}
      </button>
      {open && (
        <div ref={menu} role="menu" aria-label={TAKING.export} onKeyDown={onKey}>
          {items.map(([label, act]) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              key={label}
              onClick={() => {
                close();
                act();
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      {entering && <Enter close={() => setEntering(false)} />}
      {words && <CopyYourself words={words} close={() => setWords("")} />}
    </div>
  );
}
