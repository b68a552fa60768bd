/** A binary heap: what comes first is taken first. */

/** A heap. */
export interface Heap<T> {
  readonly push: (item: T) => void;
  readonly pop: () => T | undefined;
}

/** Make a heap in the order of `before`. */
export function createHeap<T>(before: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = [];
  const swap = (a: number, b: number) => {
    const kept = items[a] as T;
    items[a] = items[b] as T;
    items[b] = kept;
  };
  const first = (a: number, b: number) => before(items[a] as T, items[b] as T);
  return {
    push(item) {
      let at = items.push(item) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!first(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const top = items[0];
      const last = items.pop();
      if (items.length > 0 && last !== undefined) {
        items[0] = last;
        let at = 0;
        for (;;) {
          const left = 2 * at + 1;
          if (left >= items.length) break;
          const right = left + 1;
          const next = right < items.length && first(right, left) ? right : left;
          if (!first(next, at)) break;
          swap(at, next);
          at = next;
        }
      }
      return top;
    },
  };
}
