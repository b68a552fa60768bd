/** Numbers and their nouns in a language, and the order of names. */

/** How a language writes numbers: `figure` 12,345; `amount` with its noun, in the plural where needed. */
export interface Counting {
  readonly figure: (value: number) => string;
  readonly amount: (value: number, one: string, many: string) => string;
}

/** The writing of numbers in a language, given by its BCP 47 code. */
export function counting(code: string): Counting {
  // Made when they are needed: of the languages that the page carries it speaks one.
  let number: Intl.NumberFormat | undefined;
  let plural: Intl.PluralRules | undefined;
  // Making a format takes longer than all else that opening counts; below 1,000 nothing is grouped.
  const figure = (value: number) =>
    Number.isInteger(value) && value >= 0 && value < 1000
      ? String(value)
      : (number ??= new Intl.NumberFormat(code)).format(value);
  return {
    figure,
    amount(value, one, many) {
      plural ??= new Intl.PluralRules(code);
      return `${figure(value)} ${plural.select(value) === "one" ? one : many}`;
    },
  };
}

const COLLATORS = new Map<string, Intl.Collator>();

/** The order of names and numbered names in a language, given by its BCP 47 tag. */
export function collatorOf(tag: string): Intl.Collator {
  let found = COLLATORS.get(tag);
  if (!found) {
    found = new Intl.Collator(tag, { numeric: true, sensitivity: "base", ignorePunctuation: true });
    COLLATORS.set(tag, found);
  }
  return found;
}
