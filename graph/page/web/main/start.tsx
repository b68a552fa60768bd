/** The start: data → model → state → page, and the register where that fails. */

import { render } from "preact";
import { readAddress } from "../address/address.ts";
import { buildModel } from "../model/model.ts";
import { createStore } from "../state/store.ts";
import { STRINGS } from "../words/words.ts";
import { App } from "./app.tsx";
import { readView } from "./data.ts";
import { connectHistory } from "./history.ts";

const root = document.documentElement;

/** Run once the browser has drawn, or soon after where it draws nothing (a hidden tab). */
function afterDrawing(act: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    act();
  };
  requestAnimationFrame(() => setTimeout(once, 0));
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

/** Start the explorer. */
export async function start(): Promise<void> {
  const host = document.getElementById("app");
  if (!host) return;
  root.dataset["state"] = "loading";
  try {
    const model = buildModel(await readView(document));
    const store = createStore(readAddress(model, location.hash));
    connectHistory(model, store);
    render(<App model={model} store={store} />, host);
    afterDrawing(() => {
      performance.mark("first-draw");
      performance.mark("ready");
      root.dataset["state"] = "ready";
    });
  } catch (reason) {
    explain(reason);
  }
}
