/** The masthead: title, search, and the toolbar View. */

import type { VNode } from "preact";
import { changesOf } from "../changes/changes.ts";
import type { ChartHandle } from "../chart/region.tsx";
import { ExportMenu } from "../export/menu.tsx";
import { SearchBox } from "../search/box.tsx";
import { opening, usePage } from "../state/page.ts";
import { Inside } from "../panels/link.tsx";
import { LANGUAGES, MOVING, REPORTS, STRINGS } from "../words/words.ts";

interface Props {
  readonly chart: ChartHandle;
  readonly showKeys: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The change to the other theme. */
export function otherTheme(dark: boolean): "light" | "dark" {
  return dark ? "light" : "dark";
}

function Tool({ label, sign, short, act, chart }: {
  label: string;
  sign: string;
  /** What stands for the word on a narrow screen. */
  short?: string;
  act: () => void;
  chart?: boolean;
}): VNode {
  const wordless = sign.length <= 1;
  return (
    <button
      type="button"
      class={chart ? "of-chart" : undefined}
      aria-label={label}
      title={label}
      onClick={act}
    >
      <span aria-hidden={wordless} class={short && "word"}>{sign}</span>
      {short && <span aria-hidden="true" class="short">{short}</span>}
    </button>
  );
}

/** Moves within a toolbar with the arrow keys. */
function onToolbarKey(event: KeyboardEvent): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  const tools = [...event.currentTarget.querySelectorAll("button")]
    .filter((tool) => tool.offsetParent !== null);
  const at = tools.findIndex((tool) => tool === document.activeElement);
  tools[(at + step + tools.length) % tools.length]?.focus();
  event.preventDefault();
}

/** The choice of the language of the page's own words; each is called what its readers call it. */
function LanguageChoice(): VNode {
  const { state, change } = usePage();
  return (
    <select
      class="language"
      aria-label={STRINGS.language}
      title={STRINGS.language}
      value={state.language}
      onChange={(event) => change({ language: event.currentTarget.value })}
    >
      {[...LANGUAGES.values()].map(({ code, tag, language }) => (
        <option key={code} value={code} lang={tag}>{language}</option>
      ))}
    </select>
  );
}

/** The masthead. */
export function Masthead({ chart, showKeys, undo, redo }: Props): VNode {
  const { model, dark, change } = usePage();
  const { about, changes } = model.view;
  const { compared } = changesOf(model);
  return (
    <header class="masthead">
      <div class="title">
        <h1>
          <Inside to={{ ...opening(null), report: "" }}>{about.title || STRINGS.untitled}</Inside>
        </h1>
        {(about.date || compared) && (
          <p class="dateline">
            {changes.union ? `${changes.date || "?"} → ${about.date || "?"}` : about.date}
            {compared && (
              <Inside
                to={{ ...opening(null), report: "changes", place: "read" }}
                class="what-changed"
              >
                {REPORTS.titles.changes}
              </Inside>
            )}
          </p>
        )}
      </div>
      <SearchBox />
      <div role="toolbar" aria-label={STRINGS.view} class="tools" onKeyDown={onToolbarKey}>
        <Tool label={MOVING.undo} sign="↶" act={undo} />
        <Tool label={MOVING.redo} sign="↷" act={redo} />
        <Tool label={STRINGS.zoomOut} sign="−" chart act={() => chart.current?.zoom(1 / 1.3)} />
        <Tool label={STRINGS.zoomIn} sign="+" chart act={() => chart.current?.zoom(1.3)} />
        <Tool
          label={STRINGS.fit}
          sign="⤢"
          chart
          act={() => {
            chart.current?.fit();
            change({ camera: null }, "replace");
          }}
        />
        <Tool
          label={dark ? STRINGS.themeLight : STRINGS.themeDark}
          sign={dark ? STRINGS.themeLight : STRINGS.themeDark}
          short="◐"
          act={() => change({ theme: otherTheme(dark) }, "replace")}
        />
        <Tool label={STRINGS.keys} sign={STRINGS.keys} short="?" act={showKeys} />
        <ExportMenu />
      </div>
      <LanguageChoice />
    </header>
  );
}
