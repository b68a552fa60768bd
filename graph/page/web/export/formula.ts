/**
 * Cells that a spreadsheet would run as formulas, written as `graph/formula.py` writes them.
 *
 * `tests/shared_cases/formula.json` holds what both must answer.
 */

const RISKY = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?[0-9]+(?:\.[0-9]+)?$/;

/** The cell as it is written to a CSV file. */
export function neutral(text: string): string {
  return !RISKY.test(text) || NUMBER.test(text) ? text : `'${text}`;
}

/** A CSV cell: neutral, and quoted where it must be. */
function cell(text: string): string {
  const written = neutral(text);
  return /[",\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

/** A CSV file: UTF-8 with BOM, LF. */
export function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(cell).join(","));
  return `\ufeff${lines.join("\n")}\n`;
}
