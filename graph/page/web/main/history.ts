/** The address bar: every state has an address, and Back leads to the state before. */

import { writeAddress } from "../address/address.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../state/state.ts";
import type { Entry, Store } from "../state/store.ts";
import { arrived } from "../tour/tour.ts";

const PAUSE = 250;

/** Keep the address and the store in step. */
export function connectHistory(model: Model, store: Store<State>): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (state: State, entry: Entry) => {
    const address = `#${writeAddress(model, state)}`;
    if (address === (location.hash || "#")) return;
    try {
      if (entry === "push") history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    } catch {
      // Some browsers refuse many changes in a short time; the next one will be written.
    }
  };
  store.subscribe((state, before, entry) => {
    if (entry === "none") return;
    clearTimeout(waiting);
    if (entry === "push") {
      if (before.camera !== null) write(before, "replace");
      write(state, "push");
    } else waiting = setTimeout(() => write(store.get(), "replace"), PAUSE);
  });
  const follow = () => {
    clearTimeout(waiting);
    store.change(arrived(model, location.hash), "none");
  };
  addEventListener("popstate", follow);
  addEventListener("hashchange", () => {
    if (location.hash.replace(/^#/, "") !== writeAddress(model, store.get())) follow();
  });
}
