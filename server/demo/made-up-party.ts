import type { Application } from "#domain/application/application.ts";
import { addDays } from "#domain/application/calendar-date.ts";
import { checkJson } from "#domain/application/check-application.ts";
import { portSlugs } from "#domain/application/ports.ts";
import { type Chances, chancesOf } from "#domain/simulation/chances-of.ts";
import { type Origin, origins } from "./made-up-names.ts";

/** A made-up application and the language in which its party reads. */
export type MadeUpParty = { application: Application; locale: string };

const sizes = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 8];
const cities = [
  ["Baja California", "Tijuana"],
  ["Tamaulipas", "Reynosa"],
  ["Chihuahua", "Ciudad Juárez"],
  ["Sonora", "Nogales"],
  ["Ciudad de México", "Ciudad de México"],
] as const;

/** The party of a number: the same number always makes the same party. No phone, no e-mail: nobody is written to. */
export function madeUpParty(number: number, today: string): MadeUpParty {
  const draw = chancesOf(number);
  const origin = originOf(draw(100));
  const [state, city] = pick(cities, draw);
  const size = pick(sizes, draw);
  const family = pick(origin.families, draw);
  const checked = checkJson(
    {
      version: 1,
      language: origin.locale,
      party: Array.from({ length: size }, (_, index) => madeUpPerson({ index, number, origin, family, today }, draw)),
      languages: {
        speaks: origin.speaks,
        reads: draw(8) === 0 ? [] : [origin.locale],
        interpreter: draw(5) === 0 ? "none" : "spoken",
      },
      contact: { preferred: "none" },
      location: { country: "MX", state, city },
      ports: shuffled(portSlugs, draw).slice(0, 1 + draw(4)),
      unavailable: draw(6) === 0 ? [addDays(today, 9), addDays(today, 10)] : [],
      needs: { codes: draw(7) === 0 ? ["wheelchair"] : draw(9) === 0 ? ["pregnancy"] : [], urgent: draw(25) === 0 },
      destination: { kind: draw(2) === 0 ? "unknown" : "home" },
      statement: true,
    },
    today,
  );
  if (!checked.ok) throw new Error(`made-up party ${number}: ${JSON.stringify(checked.problems)}`);
  return { application: checked.application, locale: origin.locale };
}

type Place = { index: number; number: number; origin: Origin; family: string; today: string };

function madeUpPerson({ index, number, origin, family, today }: Place, draw: Chances) {
  const isWoman = draw(2) === 0;
  const isAdult = index < 2;
  const born = Number(today.slice(0, 4)) - (isAdult ? 21 + draw(40) : 1 + draw(15));
  const hasDocument = isAdult && draw(3) > 0;
  return {
    ...(draw(12) === 0 ? {} : { givenNames: pick(isWoman ? origin.women : origin.men, draw) }),
    familyNames: family,
    birth: madeUpBirth(born, draw),
    gender: isWoman ? "f" : "m",
    nationalities: draw(30) === 0 ? [] : [origin.country],
    birthCountry: origin.country,
    birthCity: origin.city,
    ...(hasDocument
      ? { document: { kind: "passport", country: origin.country, number: `DEMO${number}-${index}` } }
      : {}),
    relation: index === 0 ? "self" : index === 1 ? "spouse" : "child",
  };
}

function madeUpBirth(year: number, draw: Chances) {
  const precision = pick(["day", "day", "day", "month", "year", "about"] as const, draw);
  const month = 1 + draw(12);
  if (precision === "day") return { precision, year, month, day: 1 + draw(28) };
  return precision === "month" ? { precision, year, month } : { precision, year };
}

function originOf(percent: number): Origin {
  let below = 0;
  for (const origin of origins) {
    below += origin.share;
    if (percent < below) return origin;
  }
  return origins[0] as Origin;
}

function pick<Item>(items: readonly Item[], draw: Chances): Item {
  return items[draw(items.length)] as Item;
}

function shuffled<Item>(items: readonly Item[], draw: Chances): Item[] {
  return items
    .map((item) => ({ item, key: draw(1_000_000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
