import { describe, expect, it } from "vitest";
import { checkQuestion } from "./check-question.ts";
import { countryCodes } from "./country-codes.ts";
import { answersForPage, type Question, questionsOf } from "./questions.ts";
import type { Answers } from "./typed.ts";

const today = "2026-11-25";
const countryOf = (typed: string) => countryCodes.find((code) => code === typed.toUpperCase());
const reading = { today, countryOf, languageOf: () => undefined };

const person: Answers = {
  "party.length": ["1"],
  "party.0.givenNames": ["Marie"],
  "party.0.birth.year": ["1990"],
  "party.0.birth.month": ["5"],
  "party.0.birth.day": ["17"],
  "party.0.birthCountry": ["ht"],
  "party.0.nationalities": ["ht"],
};

const february: Answers = { "party.0.birth.day": ["31"], "party.0.birth.month": ["2"] };

const all: Answers = {
  ...person,
  "languages.speaks": ["ht"],
  "languages.interpreter": ["none"],
  "location.country": ["mx"],
  "ports.0": ["el-paso"],
};

const problems = (question: Question, answers: Answers) => {
  const checked = checkQuestion(question, answers, reading);
  return checked.ok ? [] : checked.problems.map(({ path, problem }) => `${path} ${problem}`);
};

describe("checkQuestion", () => {
  it.each<[Question, Answers, string[]]>([
    ["device", {}, ["device missing"]],
    ["device", { device: ["own"] }, []],
    ["party", {}, ["party.length missing"]],
    ["party", { "party.length": ["0"] }, ["party.length too-few"]],
    ["party", { "party.length": ["11"] }, ["party.length too-many"]],
    ["party", { "party.length": ["two"] }, ["party.length not-a-number"]],
    ["party", { "party.length": ["٣"] }, []],
    ["person/1", person, []],
    ["person/1", { ...person, "party.0.givenNames": ["  "] }, ["party.0.givenNames missing"]],
    ["person/1", { ...person, "party.0.givenNames": [], "party.0.familyNames": ["O\u2019Brien"] }, []],
    ["person/1", { ...person, "party.0.givenNames": ["a".repeat(10_000)] }, ["party.0.givenNames too-long"]],
    ["person/1", { ...person, "party.0.givenNames": ["Ma\u0007rie"] }, ["party.0.givenNames control-characters"]],
    ["person/1", { ...person, "party.0.givenNames": ["Ma\u202erie"] }, ["party.0.givenNames control-characters"]],
    ["person/1", { ...person, "party.0.givenNames": ["Ma\ud800rie"] }, ["party.0.givenNames control-characters"]],
    ["person/1", { ...person, "party.0.givenNames": ["\u200b\u200d"] }, ["party.0.givenNames missing"]],
    ["person/1", { ...person, "party.0.givenNames": ["👩‍👧 <b>x</b> '; DROP TABLE person; --"] }, []],
    [
      "person/1",
      { ...person, "party.0.birth.day": ["31"], "party.0.birth.month": ["2"] },
      ["party.0.birth.day not-a-date"],
    ],
    ["person/1", { ...person, "party.0.birth.day": ["🌵"] }, ["party.0.birth.day not-a-number"]],
    ["person/1", { ...person, "party.0.birth.month": [""] }, ["party.0.birth.month missing"]],
    ["person/1", { ...person, "party.0.birth.year": ["1370"] }, ["party.0.birth.year persian-year"]],
    ["person/1", { ...person, "party.0.birth.year": ["1430"] }, ["party.0.birth.year islamic-year"]],
    ["person/1", { ...person, "party.0.birth.year": ["2534"] }, ["party.0.birth.year buddhist-year"]],
    ["person/1", { ...person, "party.0.birth.month": ["13"] }, ["party.0.birth.month ethiopian-month"]],
    ["person/1", { ...person, "party.0.birth.year": ["90"] }, ["party.0.birth.year year-in-four-digits"]],
    ["person/1", { ...person, "party.0.birth.year": ["1850"] }, ["party.0.birth.year too-old"]],
    ["person/1", { ...person, "party.0.birth.year": ["2031"] }, ["party.0.birth.year in-the-future"]],
    ["person/1", { ...person, "party.0.birth.calendar": ["persian"] }, ["party.0.birth.year in-the-future"]],
    ["person/1", { ...person, "party.0.birthCountry": ["Atlantis"] }, ["party.0.birthCountry unknown-country"]],
    ["person/1", { ...person, "party.0.nationalities": ["ht", "xx"] }, ["party.0.nationalities unknown-country"]],
    ["person/1", { ...person, "party.0.nationalities": ["ht", "us", "mx"] }, ["party.0.nationalities too-many"]],
    [
      "person/1",
      { ...person, "party.0.document.number": ["A1"] },
      ["party.0.document.kind missing", "party.0.document.country missing"],
    ],
    ["person/1", { ...person, "party.0.relation": ["child"] }, ["party.0.relation first-person-is-self"]],
    ["languages", all, []],
    ["languages", {}, ["languages.speaks missing", "languages.interpreter missing"]],
    ["languages", { ...all, "languages.speaks": ["Klingon!"] }, ["languages.speaks unknown-language"]],
    ["contact", {}, []],
    ["contact", { "contact.preferred": ["phone"] }, ["contact.phone missing"]],
    ["contact", { "contact.phone": ["call me"] }, ["contact.phone not-a-phone-number"]],
    ["contact", { "contact.phone": ["+٥٢ 664 123 4567"] }, []],
    ["contact", { "contact.email": ["a@b"] }, ["contact.email not-an-email-address"]],
    ["location", {}, ["location.country missing"]],
    ["ports", {}, ["ports.0 missing"]],
    ["ports", { "ports.1": ["laredo"], "ports.5": ["laredo"] }, ["ports.5 twice"]],
    ["ports", { "ports.1": ["dover"] }, ["ports.1 unknown-port"]],
    ["ports", { "ports.0": ["laredo"], unavailable: ["2026-02-31"] }, ["unavailable not-a-date"]],
    ["needs", {}, []],
    ["needs", { "needs.codes": ["gold"] }, ["needs.codes not-an-option"]],
    ["destination", {}, []],
    ["destination", { "destination.address": ["Line one\r\nLine two"] }, []],
    ["check", all, ["statement missing"]],
    ["check", { ...all, statement: ["yes"] }, []],
  ])("of %s with %j finds %j", (question, answers, expected) => {
    expect(problems(question, answers)).toEqual(expected);
  });

  it("finds the same in what a page is told of the answers", () => {
    const wrong: Answers = {
      ...all,
      "party.0.birth.year": ["1370"],
      "contact.preferred": ["phone"],
      "ports.0": ["dover"],
    };
    for (const question of questionsOf(all)) {
      for (const answers of [all, wrong, { ...all, ...february }]) {
        const told = answersForPage(question, answers);
        expect(problems(question, told)).toEqual(problems(question, answers));
        expect(Object.keys(told).length, question).toBeLessThan(Object.keys(answers).length);
      }
    }
  });

  it("lists the problems of a person in the order of the page", () => {
    const wrong: Answers = {
      "party.length": ["2"],
      "party.1.birth.year": ["1850"],
      "party.1.nationalities": ["Atlantis"],
      "party.1.document.number": ["A1"],
      "party.1.gender": ["?"],
    };
    expect(problems("person/2", wrong).map((problem) => problem.replace("party.1.", ""))).toEqual([
      "relation missing",
      "givenNames missing",
      "birth.year too-old",
      "birthCountry missing",
      "nationalities unknown-country",
      "gender not-an-option",
      "document.kind missing",
      "document.country missing",
    ]);
    expect(problems("person/1", { "party.length": ["1"] })).toEqual([
      "party.0.givenNames missing",
      "party.0.birth missing",
      "party.0.birthCountry missing",
    ]);
  });

  it("turns to a human a party in which nobody can be an adult, once its last page is answered", () => {
    const children: Answers = {
      ...person,
      "party.0.birth.year": ["2012"],
      "party.1.givenNames": ["Ana"],
      "party.1.birth.year": ["2014"],
      "party.1.birthCountry": ["HT"],
      "party.1.relation": ["sibling"],
    };
    const two = { ...children, "party.length": ["2"] };
    expect(checkQuestion("person/1", two, reading)).toEqual({ ok: true });
    expect(checkQuestion("person/2", two, reading)).toEqual({ ok: false, problems: [], refusal: "without-an-adult" });
    expect(checkQuestion("person/1", children, reading)).toMatchObject({ refusal: "without-an-adult" });
    const unknown = { ...two, "party.1.birth.year": [], "party.1.birth.precision": ["unknown"] };
    expect(checkQuestion("person/2", unknown, reading)).toEqual({ ok: true });
  });

  it("counts eighteen years to the day", () => {
    const born = (day: string) => ({
      ...person,
      "party.0.birth.year": ["2008"],
      "party.0.birth.month": ["11"],
      "party.0.birth.day": [day],
    });
    expect(checkQuestion("person/1", born("25"), reading)).toEqual({ ok: true });
    expect(checkQuestion("person/1", born("26"), reading)).toMatchObject({ refusal: "without-an-adult" });
  });

  it("leaves the names of countries and languages to the server where it knows none", () => {
    const words = { ...all, "party.0.birthCountry": ["Ayiti"], "languages.speaks": ["kreyòl"] };
    expect(checkQuestion("person/1", words, { today })).toEqual({ ok: true });
    expect(checkQuestion("languages", words, { today })).toEqual({ ok: true });
  });

  it("says what is wrong with a date beside what else is wrong", () => {
    const both: Answers = { ...person, ...february, "party.0.birthCountry": ["Ayiti"] };
    const date = { path: "party.0.birth.day", problem: "not-a-date" };
    expect(checkQuestion("person/1", both, { today })).toEqual({ ok: false, problems: [date] });
    const none = () => undefined;
    expect(checkQuestion("person/1", both, { today, countryOf: none })).toMatchObject({
      problems: [date, { path: "party.0.birthCountry", problem: "unknown-country" }, { problem: "unknown-country" }],
    });
  });

  it("checks a person where nobody has said yet how many people travel", () => {
    const unsized: Answers = { ...person, ...february };
    delete unsized["party.length"];
    expect(checkQuestion("person/1", unsized, reading)).toMatchObject({
      problems: [{ path: "party.0.birth.day", problem: "not-a-date" }],
    });
  });
});
