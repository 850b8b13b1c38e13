/**
 * "Why two registrations may be one person's is said in plain words, and beside it what else it can be."
 */

/** What speaks for one person, and what against it. Each has words of its own. */
export const signs = [
  "names-same",
  "names-two-scripts",
  "names-near",
  "names-in-part",
  "birth-same",
  "birth-new-year",
  "birth-swapped",
  "birth-slip",
  "birth-fits",
  "document-same",
  "document-near",
  "contact-same",
  "city-same",
  "others-alike",
  "document-differs",
  "country-differs",
  "gender-differs",
] as const;

/** One thing that speaks for or against it. */
export type Sign = (typeof signs)[number];

/** Signs that speak against one person. */
export const against: ReadonlySet<Sign> = new Set<Sign>(["document-differs", "country-differs", "gender-differs"]);

/** What else it can be, always without anybody's fault. */
export const causes = ["lost-receipt", "helped-again", "twins", "common-name", "invented-day", "namesakes"] as const;

/** One innocent cause. */
export type Cause = (typeof causes)[number];

/** The innocent causes of what was seen: the likeliest first. */
export function causesOf(seen: readonly Sign[]): Cause[] {
  const has = (sign: Sign) => seen.includes(sign);
  const isSure = has("document-same") || has("document-near");
  return causes.filter((cause) => {
    if (cause === "twins") return has("names-near") && has("birth-same");
    if (cause === "common-name") return !isSure;
    if (cause === "invented-day") return has("birth-new-year") || has("birth-fits");
    if (cause === "namesakes") return !isSure && !has("birth-same");
    return true;
  });
}
