/** Small drawings: the shape of a type, and the line of a relation. */

import type { VNode } from "preact";
import { cornersOf, markShift, polygonPoints } from "../chart/shapes.ts";
import type { Line } from "../chart/looks.ts";
import { usePage } from "../state/page.ts";

/** The shape, letter and colour of an entity type. */
export function Glyph({ type }: { type: string }): VNode {
  const { model, dark } = usePage();
  const look = model.view.vocabulary.types.find((entry) => entry.code === type);
  const shape = look?.shape ?? "dot";
  const fill = (dark ? look?.dark : look?.light) ?? "currentColor";
  return (
    <svg class="glyph" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
      {cornersOf(shape)
        ? <polygon points={polygonPoints(shape, 9.4)} fill={fill} />
        : <circle cx="12" cy="12" r="9.8" fill={fill} />}
      <text x="12" y={12 + 9 * markShift(shape) + 4.2} text-anchor="middle" class="mark">
        {look?.mark ?? ""}
      </text>
    </svg>
  );
}

/** A sample of a relation's line. */
export function LineSample({ line }: { line: Line }): VNode {
  const dashes = line.dashes ? line.dashes.map((n) => n * 0.8).join(" ") : undefined;
  return (
    <svg class="line" viewBox="0 0 44 14" width="44" height="14" aria-hidden="true">
      {line.band && (
        <line
          x1="1"
          y1="7"
          x2="40"
          y2="7"
          class="band"
          stroke-width={line.width + 6}
        />
      )}
      <line
        x1="1"
        y1="7"
        x2={line.arrow ? 37 : 43}
        y2="7"
        class={line.faint ? "faint" : "plain"}
        stroke-width={line.width}
        stroke-dasharray={dashes}
      />
      {line.arrow && (
        <polygon points="36,3.5 43,7 36,10.5" class={line.faint ? "tip faint" : "tip"} />
      )}
      {line.sign && <text x="20" y="11.5" text-anchor="middle" class="sign">{line.sign}</text>}
    </svg>
  );
}
