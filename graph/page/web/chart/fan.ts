/** The fan: parallel relations between two entities lie beside each other, never on each other. */

/** How one edge bends: which way, and how far (0 is straight). */
export interface Bend {
  readonly clockwise: boolean;
  readonly roundness: number;
  /** Place among the loops of one entity, -1 where the edge is no loop. */
  readonly loop: number;
}

/** The bend of each relation, given the ends of all that are drawn, in order. */
export function fan(
  relations: readonly number[],
  source: readonly number[],
  target: readonly number[],
): Map<number, Bend> {
  const pairs = new Map<number, number[]>();
  for (const r of relations) {
    const a = source[r] ?? 0;
    const b = target[r] ?? 0;
    // Pairs of two numbers below 2^26 are told apart by one that is still exact.
    const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b);
    const known = pairs.get(key);
    if (known) known.push(r);
    else pairs.set(key, [r]);
  }
  const bends = new Map<number, Bend>();
  for (const members of pairs.values()) {
    const step = Math.min(0.18, 0.7 / members.length);
    members.forEach((r, i) => {
      const a = source[r] ?? 0;
      const b = target[r] ?? 0;
      if (a === b) {
        bends.set(r, { clockwise: true, roundness: 0, loop: i });
        return;
      }
      const offset = (i - (members.length - 1) / 2) * step;
      const clockwise = a < b ? offset >= 0 : offset < 0;
      bends.set(r, { clockwise, roundness: Math.abs(offset), loop: -1 });
    });
  }
  return bends;
}
