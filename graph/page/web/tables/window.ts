/** Which rows of a long table are drawn, and where a key leads. */

/** Height of a row in pixels; the stylesheet has the same. */
export const ROW = 30;
const MARGIN = 6;

/** The rows to draw, from (with) and to (without). */
export function range(
  top: number,
  height: number,
  count: number,
  active: number,
): { from: number; to: number } {
  // After a filter the table may be shorter than it was scrolled.
  const start = Math.min(top, Math.max(0, count * ROW - height));
  const from = Math.max(0, Math.floor(start / ROW) - MARGIN);
  const to = Math.min(count, Math.ceil((start + height) / ROW) + MARGIN);
  // The row that has the focus stays, so that scrolling with a wheel never loses it.
  if (active >= 0 && active < count && Math.abs(active - from) < 60) {
    return { from: Math.min(from, active), to: Math.max(to, active + 1) };
  }
  return { from, to };
}

/** The row that a key leads to, or nothing for other keys. */
export function target(key: string, at: number, count: number, page: number): number | null {
  const last = Math.max(0, count - 1);
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + Math.max(1, page),
    PageUp: at - Math.max(1, page),
    Home: 0,
    End: last,
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next === undefined ? null : Math.min(last, Math.max(0, next));
}
