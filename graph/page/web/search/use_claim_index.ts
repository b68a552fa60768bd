/** The index over claims, folded in short slices while the search box is open. */

import { useEffect, useMemo, useState } from "preact/hooks";
import type { Model } from "../model/model.ts";
import { type ClaimIndex, foldClaims, startClaims } from "./claims.ts";

/** How long one slice may take, in ms: half a frame. */
const SLICE = 8;

/** The index and whether it is complete; folding begins when it is first wanted. */
export function useClaimIndex(model: Model, wanted: boolean): readonly [ClaimIndex, boolean] {
  const index = useMemo(startClaims, [model]);
  const [complete, setComplete] = useState<ClaimIndex | null>(null);
  useEffect(() => {
    if (!wanted || complete === index) return;
    let timer: ReturnType<typeof setTimeout>;
    const slice = () => {
      if (foldClaims(model, index, performance.now() + SLICE)) setComplete(index);
      else timer = setTimeout(slice, 0);
    };
    timer = setTimeout(slice, 0);
    return () => clearTimeout(timer);
  }, [model, index, wanted, complete]);
  return [index, complete === index];
}
