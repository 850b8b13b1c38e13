import { describe, expect, it } from "vitest";
import { countryCodes } from "#domain/application/country-codes.ts";
import haitian from "#messages/ht/countries.json" with { type: "json" };
import { countryName, frequentCountries } from "./country-names.ts";
import { passportCodes } from "./country-variants.ts";
import { locales } from "./locales.ts";
import { matchCountry } from "./match-country.ts";

const tags = locales.map(({ tag }) => tag);

describe("matchCountry", () => {
  it.each(tags)("finds every country by its name in %s", (locale) => {
    const missed = countryCodes.filter((code) => matchCountry(countryName(locale, code)) !== code);
    expect(missed.map((code) => `${code} ${countryName(locale, code)}`)).toEqual([]);
  });

  it.each([
    ["Estados Unidos", "US"],
    ["EE. UU.", "US"],
    ["ee.uu.", "US"],
    ["EEUU", "US"],
    ["usa", "US"],
    ["Ayiti", "HT"],
    ["HAITI", "HT"],
    ["Haïti", "HT"],
    ["RD Congo", "CD"],
    ["Kinshasa", "CD"],
    ["rdc", "CD"],
    ["Congo-Brazzaville", "CG"],
    ["VENEZUELA", "VE"],
    ["  venezuela ", "VE"],
    ["República Bolivariana de Venezuela", "VE"],
    ["VEN", "VE"],
    ["VE", "VE"],
    ["mejico", "MX"],
    ["México", "MX"],
    ["Me\u0301xico", "MX"],
    ["el salvador", "SV"],
    ["Salvador", "SV"],
    ["Republica Dominicana", "DO"],
    ["Brasil", "BR"],
    ["РОССИЯ", "RU"],
    ["россия", "RU"],
    ["中国", "CN"],
    ["中國", "CN"],
    ["ਭਾਰਤ", "IN"],
    ["سورية", "SY"],
    ["سوريه", "SY"],
    ["افغانستان", "AF"],
    ["أفغانستان", "AF"],
    ["ኤርትራ", "ER"],
    ["Turkey", "TR"],
    ["Türkiye", "TR"],
    ["The Gambia", "GM"],
    ["St Lucia", "LC"],
    ["Saint Lucia", "LC"],
    ["Côte d'Ivoire", "CI"],
    ["Cote d’ivoire", "CI"],
    ["Guinea", "GN"],
    ["Niger", "NE"],
    ["Nigeria", "NG"],
    ["Dominica", "DM"],
  ])("understands %s", (typed, code) => {
    expect(matchCountry(typed)).toBe(code);
  });

  it.each([
    "",
    " ",
    "Congo",
    "no",
    "NO",
    "N/A",
    "na",
    "xx",
    "Atlantis",
    "<b>",
    "'; drop table person",
    "V".repeat(10_000),
  ])("guesses nothing from %j", (typed) => {
    expect(matchCountry(typed)).toBeUndefined();
  });

  it("knows the three letters of every passport", () => {
    expect(Object.values(passportCodes).sort()).toEqual([...countryCodes].sort());
    const missed = Object.entries(passportCodes).filter(([three, two]) => matchCountry(three) !== two);
    expect(missed).toEqual([]);
  });

  it("is built once and then takes microseconds", () => {
    matchCountry("Ayiti");
    const start = performance.now();
    for (let round = 0; round < 10_000; round++) matchCountry("República Bolivariana de Venezuela");
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("countryName", () => {
  it("has every country in Haitian Creole and no other", () => {
    expect(Object.keys(haitian).sort()).toEqual([...countryCodes].sort());
    expect(countryName("ht", "MX")).toBe("Meksik");
  });

  it("gives no two countries one name", () => {
    for (const locale of tags) {
      const names = countryCodes.map((code) => countryName(locale, code));
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  it("offers about fifteen countries in the alphabet of the language", () => {
    expect(
      frequentCountries("es")
        .map(({ name }) => name)
        .slice(0, 3),
    ).toEqual(["Brasil", "China", "Colombia"]);
    expect(frequentCountries("ht")[0]?.name).toBe("Ayiti");
    expect(frequentCountries("ar")).toHaveLength(16);
  });
});
