/** The English words for dates that are not exact. */

import type { GlossWords } from "./model/gloss.ts";

/** The words of the glosses. */
export const DATES: GlossWords = {
  locale: "en-GB",
  by: (date) => `by ${date}`,
  onwards: (date) => `from ${date} on`,
  untilUnknown: (date) => `from ${date}, until an unknown time`,
  between: (from, to) => `between ${from} and ${to}`,
  around: (date) => `about ${date}`,
  perhaps: (date) => `perhaps ${date}`,
  aroundPerhaps: (date) => `perhaps about ${date}`,
  decade: (year) => `in the ${year}s`,
  century: (year) => `in the years ${year} to ${Number(year) + 99}`,
  someMonth: (year) => `a month of ${year}`,
  someDay: (month) => `a day of ${month}`,
  seasons: ["spring", "summer", "autumn", "winter"],
};
