import type { Chances } from "#domain/simulation/chances-of.ts";
import { cities, streetNames } from "./made-up-map.ts";

/** An address as it is, before anybody writes it. */
export type TrueAddress = {
  number: number;
  direction: "" | "N" | "S" | "E" | "W" | "NE" | "NW" | "SE" | "SW";
  street: string;
  suffix: Suffix;
  unit: string;
  city: string;
  state: string;
  stateName: string;
  zip: string;
};

/** What a made-up street can be, as the post writes it. */
export type Suffix =
  | "ST"
  | "AVE"
  | "RD"
  | "DR"
  | "LN"
  | "BLVD"
  | "CT"
  | "CIR"
  | "PL"
  | "WAY"
  | "PKWY"
  | "TER"
  | "HWY"
  | "";

const suffixes = "ST ST ST ST AVE AVE AVE RD RD DR DR DR LN LN BLVD CT CIR PL WAY PKWY TER".split(" ") as Suffix[];
const directions = "N S E W N S E W NE NW SE SW".split(" ") as TrueAddress["direction"][];

/** An address of nobody: common streets are common, one in four has a direction, a zip is one of sixty of its city. */
export function madeUpAddress(draw: Chances, unit = ""): TrueAddress {
  const place = cities[Math.min(draw(cities.length), draw(cities.length))] ?? cities[0];
  if (!place) throw new Error("The map has no city.");
  const { zip3, ...where } = place;
  return {
    number: 1 + draw([99, 999, 9999, 9999, 19_999][draw(5)] ?? 9999),
    direction: draw(4) === 0 ? (directions[draw(directions.length)] ?? "") : "",
    street: streetNames[Math.min(draw(streetNames.length), draw(streetNames.length))] ?? "Main",
    suffix: suffixes[draw(suffixes.length)] ?? "ST",
    unit,
    ...where,
    zip: zip3 + String(1 + draw(60)).padStart(2, "0"),
  };
}
