/** The claim that an address means: brought into view, and marked. */

import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { usePage } from "../state/page.ts";

/** Where to put the reference, and the class of the element. */
export function useMeant(claim: number): { ref: RefObject<HTMLDivElement>; word: string } {
  const { state } = usePage();
  const ref = useRef<HTMLDivElement>(null);
  const meant = state.claim === claim;
  useLayoutEffect(() => {
    if (meant) ref.current?.scrollIntoView({ block: "center" });
  }, [meant]);
  return { ref, word: meant ? " meant" : "" };
}
