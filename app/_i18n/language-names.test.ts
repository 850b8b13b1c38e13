import { describe, expect, it } from "vitest";
import { directionOf, languageName, offeredLanguages, ownLanguageName, spokenLanguages } from "./language-names.ts";
import { locales } from "./locales.ts";

describe("languageName", () => {
  it.each(locales.map(({ tag }) => tag))("names each offered language once in %s", (locale) => {
    const names = offeredLanguages.map((tag) => languageName(locale, tag));
    expect(names.filter((name) => name === "")).toEqual([]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("names what no platform can name", () => {
    expect(languageName("es", "mam")).toBe("Mam");
    expect(languageName("ht", "es")).toBe("Panyòl");
    expect(languageName("ar", "kek")).toBe("الكيكتشية");
    expect(languageName("en", "fa-AF")).toBe("Dari");
    expect(languageName("en", "zh-Hans")).toBe("Chinese");
  });

  it("names others as the platform does, and shows the tag otherwise", () => {
    expect(languageName("fr", "pl")).toBe("polonais");
    expect(languageName("fr", "qqq")).toBe("qqq");
    expect(languageName("ht", "pl")).toBe("pl");
  });
});

describe("ownLanguageName", () => {
  it("is written in the script of its speakers", () => {
    expect(ownLanguageName("ti")).toBe("ትግርኛ");
    expect(ownLanguageName("ht")).toBe("Kreyòl ayisyen");
    expect(new Set(offeredLanguages.map(ownLanguageName)).size).toBe(offeredLanguages.length);
    expect(spokenLanguages).toHaveLength(14);
  });

  it("agrees with the direction of its script", () => {
    for (const tag of offeredLanguages) {
      const isArabic = /\p{Script=Arabic}/u.test(ownLanguageName(tag));
      expect(`${tag} ${directionOf(tag)}`).toBe(`${tag} ${isArabic ? "rtl" : "ltr"}`);
    }
  });
});
