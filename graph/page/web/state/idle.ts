/** Work that nobody waits for. */

/** Milliseconds, where the browser does not tell when it has nothing to do. */
const LATER = 700;

/** Act when the browser has nothing else to do. */
export function whenIdle(act: () => void): void {
  // Safari has no idle callbacks.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(() => act());
  else setTimeout(act, LATER);
}
