/** The page: model, state and selection as every part of it sees them. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { writeAddress } from "../address/address.ts";
import type { Overlay } from "../chart/overlay.ts";
import type { Finder } from "../paths/use_finder.ts";
import type { Tour } from "../tour/tour.ts";
import type { Selection } from "../filters/select.ts";
import type { Model } from "../model/model.ts";
import type { FilterName, Selected, State } from "./state.ts";
import { EVERYWHERE, NO_FILTERS, toggled, withFilter } from "./state.ts";
import type { Entry, Store } from "./store.ts";

/** What a component may read and do. */
export interface Page {
  readonly model: Model;
  readonly state: State;
  readonly selection: Selection;
  readonly overlay: Overlay;
  readonly finder: Finder;
  readonly tour: Tour;
  readonly dark: boolean;
  readonly change: (patch: Partial<State>, entry?: Entry) => void;
  readonly announce: (message: string) => void;
}

export const PageContext = createContext<Page | null>(null);

/** The page around a component. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("a component stands outside the page");
  return page;
}

/** The change that opens something; explanations of gone ids go with it. */
export function opening(selected: Selected): Partial<State> {
  const told = { gone: [], ignored: [], claim: -1, madeOn: "" };
  return { selected, ...told, ...(selected ? { place: "read" as const } : {}) };
}

/** The change that switches one value of a filter. */
export function toggling(state: State, name: FilterName, value: string): Partial<State> {
  return { filters: toggled(state.filters, name, value) };
}

/** The change that sets a filter. */
export function setting(state: State, name: FilterName, values: readonly string[]): Partial<State> {
  return { filters: withFilter(state.filters, name, values) };
}

/** The change that clears all filters, the walk and the viewpoint. */
export const CLEARING: Partial<State> = {
  filters: NO_FILTERS,
  focus: null,
  ground: EVERYWHERE,
  viewpoints: [],
  sides: [],
};

/** The change that shows again whatever is hidden, by filters or by hand. */
export const REVEALING: Partial<State> = { ...CLEARING, hidden: [] };

/** The address that a change would lead to. */
export function addressAfter(page: Page, patch: Partial<State>): string {
  return `#${writeAddress(page.model, { ...page.state, ...patch })}`;
}

/** A change by the store, pushed unless said otherwise. */
export function changer(store: Store<State>): Page["change"] {
  return (patch, entry = "push") => store.change(patch, entry);
}
