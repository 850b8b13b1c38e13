import { describe, expect, it } from "vitest";
import { languageName, offeredLanguages, ownLanguageName } from "./language-names.ts";
import { locales } from "./locales.ts";
import { matchLanguage } from "./match-language.ts";

describe("matchLanguage", () => {
  it.each(locales.map(({ tag }) => tag))("finds every offered language by its name in %s", (locale) => {
    const missed = offeredLanguages.filter((tag) => matchLanguage(languageName(locale, tag)) !== tag);
    expect(missed).toEqual([]);
  });

  it("finds every offered language by its own name", () => {
    expect(offeredLanguages.filter((tag) => matchLanguage(ownLanguageName(tag)) !== tag)).toEqual([]);
  });

  it.each([
    ["mam", "mam"],
    ["MAM", "mam"],
    ["K'iche'", "quc"],
    ["kiche", "quc"],
    ["Quiché", "quc"],
    ["chuj", "cac"],
    ["Español", "es"],
    ["ESPAÑOL", "es"],
    ["espanol", "es"],
    ["Kreyol", "ht"],
    ["mandarín", "zh"],
    ["普通话", "zh"],
    ["Tamil", "ta"],
    ["tamoul", "ta"],
    ["Dari", "prs"],
    ["Farsi", "fa"],
  ])("understands %s", (typed, tag) => {
    expect(matchLanguage(typed)).toBe(tag);
  });

  it("does not guess", () => {
    expect(matchLanguage("qqqq")).toBeUndefined();
    expect(matchLanguage("")).toBeUndefined();
    expect(matchLanguage("x".repeat(10_000))).toBeUndefined();
  });
});
