import type { BirthTongue, BirthWords } from "../_offline/show-birth.ts";

const words = sayInAll<BirthWords>("formats.birth");

/** How a person's date of birth is said in their language, whatever the helper's is. */
export function tongueOf(language: string): BirthTongue {
  return { language, words: words[language] ?? { about: "{year}", unknown: "" } };
}
