import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswers, writeAnswers } from "./answers.ts";
import { anyApplication } from "./application.arbitrary.ts";
import { checkApplication, checkJson } from "./check-application.ts";

const today = "2026-11-25";

describe("answers", () => {
  it("read again give the application that they were written from", () => {
    fc.assert(
      fc.property(anyApplication, (application) => {
        expect(readAnswers(writeAnswers(application), { today })).toEqual(application);
      }),
    );
  });

  it("of any application pass both doors alike", () => {
    fc.assert(
      fc.property(anyApplication, (application) => {
        expect(checkJson(application, today)).toEqual({ ok: true, application });
        expect(checkApplication(writeAnswers(application), { today })).toEqual({ ok: true, application });
      }),
    );
  });

  it("of any kind are read and checked without a crash", () => {
    const field = fc.constantFrom(
      "party.length",
      "party.0.givenNames",
      "party.0.birth.year",
      "party.0.birth.calendar",
      "party.0.birth.precision",
      "party.0.document.number",
      "languages.speaks",
      "ports.3",
      "unavailable",
      "__proto__",
      "constructor",
    );
    const typed = fc.dictionary(field, fc.array(fc.string({ unit: "binary" }), { maxLength: 3 }));
    fc.assert(
      fc.property(typed, (answers) => {
        expect(checkApplication(answers, { today }).ok).toBe(false);
      }),
    );
  });

  it("take any numeral system where a number or a date is meant", () => {
    const read = readAnswers(
      {
        "party.length": ["١"],
        "party.0.birth.year": ["१९९०"],
        "party.0.birth.month": ["၅"],
        "party.0.birth.day": ["১৭"],
        unavailable: ["۲۰۲۶-۱۲-۰۱"],
      },
      { today },
    );
    expect(read).toMatchObject({
      party: [{ birth: { precision: "day", year: 1990, month: 5, day: 17 } }],
      unavailable: ["2026-12-01"],
    });
  });

  it("ask the given names of countries and languages, and keep the words that nobody knows", () => {
    const countryOf = (typed: string) => (typed === "Ayiti" ? "HT" : undefined);
    const languageOf = (typed: string) => (typed === "kreyòl" ? "ht" : undefined);
    const read = readAnswers(
      {
        "party.length": ["1"],
        "party.0.birthCountry": ["Ayiti"],
        "party.0.nationalities": ["Ayiti", "HT", "Atlantis"],
        "languages.speaks": ["kreyòl", "es"],
      },
      { today, countryOf, languageOf },
    );
    expect(read).toMatchObject({
      party: [{ birthCountry: "HT", nationalities: ["HT", "Atlantis"] }],
      languages: { speaks: ["ht", "es"] },
    });
  });

  it("say about how old somebody is as a year", () => {
    const read = readAnswers(
      { "party.length": ["1"], "party.0.birth.precision": ["about"], "party.0.birth.year": ["40"] },
      { today },
    );
    expect(read).toMatchObject({ party: [{ birth: { precision: "about", year: 1986 } }] });
  });

  it.each([
    ["persian", ["1370", "1", "1"], { precision: "day", year: 1991, month: 3, day: 21 }],
    ["ethiopic", ["1983", "13", "5"], { precision: "day", year: 1991, month: 9, day: 10 }],
    ["buddhist", ["2534", "5", "17"], { precision: "day", year: 1991, month: 5, day: 17 }],
    ["persian", ["1370", "", ""], { precision: "about", year: 1991 }],
    ["persian", ["1370", "2", ""], { precision: "year", year: 1991 }],
    ["buddhist", ["2534", "5", ""], { precision: "month", year: 1991, month: 5 }],
  ])("turn a date of the %s calendar %j into ours", (calendar, [year, month, day], birth) => {
    const read = readAnswers(
      {
        "party.length": ["1"],
        "party.0.birth.calendar": [calendar],
        "party.0.birth.year": [String(year)],
        "party.0.birth.month": [String(month)],
        "party.0.birth.day": [String(day)],
      },
      { today },
    );
    expect(read).toMatchObject({ party: [{ birth }] });
  });
});
