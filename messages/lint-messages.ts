import { lintAlone, lintBeside } from "./lint-message.ts";
import { lintPlainWords } from "./lint-plain-words.ts";
import { type Catalogue, flatten } from "./read-catalogue.ts";
import { type Review, staleKeys } from "./review.ts";

/** One thing wrong with the messages, and where. */
export type Fault = { locale: string; key: string; fault: string; detail: string };

/** Words that stay as they are: everywhere (`*`), in one locale, or as one whole message of it. */
export type SameWords = Record<string, string[]>;

/** What the linter must know beside the messages. */
export type Rules = {
  locales: readonly string[];
  /** Locales that have the console; everybody else has none. */
  staffLocales: readonly string[];
  /** Areas of one locale only: what the platform cannot tell it. */
  ownAreas: Record<string, readonly string[]>;
  sameWords: SameWords;
  reviews?: Record<string, Review>;
};

const source = "en";

/** Names of languages and countries are often the same everywhere; their files are checked in the other ways. */
const nameAreas = new Set(["languages", "countries"]);

/** Everything wrong with the catalogue; nothing means that it may be shown. */
export function lintMessages(catalogue: Catalogue, rules: Rules): Fault[] {
  const english = catalogue[source] ?? {};
  return rules.locales.flatMap((locale) => {
    const areas = catalogue[locale] ?? {};
    const own = new Set(rules.ownAreas[locale] ?? []);
    const wanted = Object.keys(english).filter((area) => area !== "staff" || rules.staffLocales.includes(locale));
    const faults: Fault[] = [];
    for (const area of wanted) {
      if (!areas[area]) faults.push({ locale, key: area, fault: "missing-file", detail: "" });
    }
    for (const [area, block] of Object.entries(areas)) {
      const messages = flatten(block, area);
      if (locale !== source && !own.has(area)) {
        if (wanted.includes(area)) faults.push(...parity(locale, messages, flatten(english[area] ?? {}, area)));
        else faults.push({ locale, key: area, fault: "extra-file", detail: "" });
      }
      for (const [key, text] of messages) {
        faults.push(...lintOne(locale, area, key, text, english, rules));
      }
    }
    const review = rules.reviews?.[locale];
    if (review) faults.push(...staleKeys(catalogue, locale, review).map((stale) => ({ locale, ...stale })));
    return faults;
  });
}

function parity(locale: string, own: Map<string, string>, english: Map<string, string>): Fault[] {
  const lost = [...english.keys()].filter((key) => !own.has(key)).map((key) => ({ key, fault: "missing-key" }));
  const added = [...own.keys()].filter((key) => !english.has(key)).map((key) => ({ key, fault: "extra-key" }));
  return [...lost, ...added].map((one) => ({ locale, ...one, detail: "" }));
}

function lintOne(
  locale: string,
  area: string,
  key: string,
  text: string,
  english: Catalogue[string],
  { sameWords }: Rules,
): Fault[] {
  const faults = lintAlone(locale, text);
  const original = english[area] ? flatten(english[area], area).get(key) : undefined;
  if (locale !== source && original !== undefined) {
    const phrases = [...(sameWords["*"] ?? []), ...(sameWords[locale] ?? [])].map((phrase) => phrase.toLowerCase());
    const same = new Set([...phrases, ...phrases.flatMap((phrase) => phrase.split(" "))]);
    const beside = lintBeside(locale, text, original, same);
    faults.push(...beside.filter(({ fault }) => !nameAreas.has(area) || fault === "arguments" || fault === "tags"));
  }
  if (area !== "staff" && !nameAreas.has(area)) faults.push(...lintPlainWords(locale, text));
  return faults.map((fault) => ({ locale, key, ...fault }));
}
