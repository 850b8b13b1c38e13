import { matchCountry } from "#app/_i18n/match-country.ts";
import type { Reading } from "#domain/application/typed.ts";
import { todayUtc } from "#server/clock.ts";

/** What is needed to understand typed words today: names of countries in any of our languages. */
export function readingOfToday(): Reading {
  return { today: todayUtc(), countryOf: matchCountry };
}
