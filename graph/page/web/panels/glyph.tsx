/** Small drawings: the shape of a type, and the line of a relation. */

import type { VNode } from "preact";
import {
  BAR,
  BROKEN,
  cornersOf,
  markShift,
  polygonPoints,
  RIM,
  UNDISCLOSED,
  UNKNOWN,
} from "../chart/shapes.ts";
import type { Line } from "../chart/looks.ts";
import { identitiesOf } from "../model/identity.ts";
import { typeCode } from "../model/model.ts";
import type { CodeView } from "../model/view.ts";
import { usePage } from "../state/page.ts";

/** The outline of a mark, of a party without a name to give an empty one. */
function Outline({ shape, fill, identity }: {
  shape: string;
  fill: string;
  identity: string | undefined;
}): VNode {
  const style = identity
    ? {
      fill: "none",
      stroke: fill,
      "stroke-width": 9 * RIM,
      "stroke-dasharray": identity === UNKNOWN ? BROKEN.map((n) => 9 * n).join(" ") : undefined,
    }
    : { fill };
  return cornersOf(shape)
    ? <polygon points={polygonPoints(shape, 9.4)} {...style} />
    : <circle cx="12" cy="12" r="9.8" {...style} />;
}

/** The mark of an entity: that of its type, or what says that it has no name to give. */
export function EntityGlyph({ at, told }: { at: number; told?: boolean }): VNode {
  const { model } = usePage();
  return <Glyph type={typeCode(model, at)} identity={identitiesOf(model).get(at)} told={told} />;
}

interface GlyphProps {
  readonly type: string;
  readonly identity?: CodeView | undefined;
  /** Whether words beside it say what the mark says. */
  readonly told?: boolean | undefined;
}

/** The shape, letter and colour of an entity type. */
export function Glyph({ type, identity, told }: GlyphProps): VNode {
  const { model, dark } = usePage();
  const look = model.view.vocabulary.types.find((entry) => entry.code === type);
  const shape = look?.shape ?? "dot";
  const fill = (dark ? look?.dark : look?.light) ?? "currentColor";
  const title = told ? undefined : identity?.label;
  const middle = 12 + 9 * markShift(shape);
  return (
    <svg
      class="glyph"
      viewBox="0 0 24 24"
      width="16"
      height="16"
      role={title ? "img" : undefined}
      aria-hidden={title ? undefined : "true"}
    >
      {title && <title>{title}</title>}
      <Outline shape={shape} fill={fill} identity={identity?.code} />
      {identity?.code === UNDISCLOSED
        ? (
          <rect
            x={12 - 4.7 * BAR[0]}
            y={middle - 4.7 * BAR[1]}
            width={9.4 * BAR[0]}
            height={9.4 * BAR[1]}
            fill={fill}
          />
        )
        : (
          <text
            x="12"
            y={middle + 4.2}
            text-anchor="middle"
            class={identity ? undefined : "mark"}
            fill={identity ? fill : undefined}
          >
            {identity ? "?" : look?.mark ?? ""}
          </text>
        )}
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
