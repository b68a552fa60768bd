/** The spread: how far apart the given positions are drawn, one number for the whole page. */

const APART = 58;
const SAMPLE = 300;

/**
 * The factor that puts the usual distance to the nearest neighbour at a readable length.
 *
 * It rests on the most prominent entities only, so that filters and selections never change it.
 */
export function spreadOf(
  x: readonly number[],
  y: readonly number[],
  rank: readonly number[],
): number {
  const order = rank.map((_, i) => i).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0)).slice(
    0,
    SAMPLE,
  );
  const nearest = order.map((a) => {
    let least = Infinity;
    for (const b of order) {
      if (a === b) continue;
      const distance = Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
      if (distance > 0 && distance < least) least = distance;
    }
    return least;
  }).filter(Number.isFinite).sort((a, b) => a - b);
  const usual = nearest[Math.floor(nearest.length / 2)];
  return usual === undefined ? 1 : Math.min(50, Math.max(0.02, APART / usual));
}
