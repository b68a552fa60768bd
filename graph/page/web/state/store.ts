/** A store: one value, changed as a whole, with listeners. */

/** How a change enters the history: a new entry, the same entry, or not at all. */
export type Entry = "push" | "replace" | "none";

/** A value with listeners. */
export interface Store<T> {
  readonly get: () => T;
  readonly change: (patch: Partial<T>, entry: Entry) => void;
  readonly subscribe: (listener: (value: T, before: T, entry: Entry) => void) => () => void;
}

/** Make a store. A patch that changes nothing tells nobody. */
export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<(value: T, before: T, entry: Entry) => void>();
  return {
    get: () => value,
    change(patch, entry) {
      const keys = Object.keys(patch) as (keyof T)[];
      if (keys.every((key) => Object.is(value[key], patch[key]))) return;
      const before = value;
      value = { ...value, ...patch };
      for (const listener of [...listeners]) listener(value, before, entry);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
