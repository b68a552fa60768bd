/** The start: data → model → state → page, and the register where that fails. */

import { render } from "preact";
import { buildModel } from "../model/model.ts";
import type { State } from "../state/state.ts";
import { createStore, type Store } from "../state/store.ts";
import { speak, STRINGS, WORDS } from "../words/words.ts";
import { arrived } from "../tour/tour.ts";
import { workAhead } from "./ahead.ts";
import { App } from "./app.tsx";
import { readView } from "./data.ts";
import { connectHistory } from "./history.ts";

/** The widest screen whose picture may stand upright, and the height that goes to other things. */
const PHONE = 480;
const AROUND_CHART = 290;

const root = document.documentElement;

/** Run once the browser has drawn, or soon after where it draws nothing (a hidden tab). */
function afterDrawing(act: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    act();
  };
  requestAnimationFrame(() => {
    // Ahead of the rest of the file, where the browser is still reading it and knows priorities.
    if ("scheduler" in globalThis) void scheduler.postTask(once, { priority: "user-blocking" });
    else setTimeout(once, 0);
  });
  setTimeout(once, 400);
}

function explain(reason: unknown): void {
  root.dataset["state"] = "failed";
  const host = document.getElementById("app");
  if (!host) return;
  render(null, host);
  const notice = document.createElement("p");
  notice.className = "failure";
  notice.setAttribute("role", "alert");
  notice.textContent = `${STRINGS.failed} (${
    reason instanceof Error ? reason.message : String(reason)
  })`;
  host.replaceChildren(notice);
}

/** Speak the language of the state, from before anything is drawn in it. */
function connectLanguage(store: Store<State>): void {
  const follow = ({ language }: State) => {
    speak(language);
    root.lang = WORDS.tag;
  };
  follow(store.get());
  store.subscribe(follow);
}

/** Start the explorer. */
export async function start(): Promise<void> {
  const host = document.getElementById("app");
  if (!host) return;
  root.dataset["state"] = "loading";
  try {
    // A phone is higher than wide, and so is its picture; turning it later changes no place.
    const upright = innerWidth <= PHONE && innerHeight - AROUND_CHART > innerWidth;
    const model = buildModel(await readView(document), upright);
    const store = createStore(arrived(model, location.hash));
    connectLanguage(store);
    connectHistory(model, store);
    render(<App model={model} store={store} />, host);
    afterDrawing(() => {
      performance.mark("first-draw");
      performance.mark("ready");
      root.dataset["state"] = "ready";
      workAhead(model);
    });
  } catch (reason) {
    explain(reason);
  }
}
