/** Elements of SVG as text; every attribute and text is escaped. */

/** Text that XML can hold, with its signs of markup as entities. */
function escaped(words: string): string {
  return words.toWellFormed()
    // deno-lint-ignore no-control-regex -- XML 1.0 has no way to write these
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A piece of SVG that is safe as it is. */
export interface Piece {
  readonly markup: string;
}

/** A number as it is written: two digits after the point are enough for a screen. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Attributes by name. */
export type Attributes = Readonly<Record<string, string | number | false | null | undefined>>;

/** An element. Attributes without a value are left out. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Piece | string | null)[]
): Piece {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === false || value === null || value === undefined
      ? []
      : [` ${key}="${escaped(typeof value === "number" ? short(value) : value)}"`]
  ).join("");
  const inside = children.filter((child) => child !== null).map((child) =>
    typeof child === "string" ? escaped(child) : child.markup
  );
  return { markup: `<${name}${written}>${inside.join("")}</${name}>` };
}
