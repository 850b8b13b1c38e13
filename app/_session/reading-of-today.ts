import { matchCountry } from "#app/_i18n/match-country.ts";
import { matchLanguage } from "#app/_i18n/match-language.ts";
import type { Reading } from "#domain/application/typed.ts";
import { todayUtc } from "#server/clock.ts";

/** What is needed to understand typed words today: names of countries and languages in any of ours. */
export function readingOfToday(): Reading {
  return { today: todayUtc(), countryOf: matchCountry, languageOf: matchLanguage };
}
