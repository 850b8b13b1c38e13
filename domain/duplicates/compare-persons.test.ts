import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Person } from "#domain/application/person.ts";
import { compareParties, fewShare } from "./compare-parties.ts";
import { comparePersons, enoughPoints } from "./compare-persons.ts";
import { plantedCrowd } from "./planted-crowd.arbitrary.ts";

const person = (givenNames: string, familyNames: string, birth: string, more: Partial<Person> = {}): Person => {
  const [year = 0, month = 0, day = 0] = birth.split("-").map(Number);
  const from = { nationalities: [], birthCountry: "HT", relation: "self" as const };
  return { givenNames, familyNames, birth: { precision: "day", year, month, day }, ...from, ...more };
};
const isAlike = (one: Person, other: Person) => (comparePersons(one, other)?.points ?? 0) >= enoughPoints;
const number = (text: string): Partial<Person> => ({ document: { kind: "passport", country: "VE", number: text } });

describe("two people who are one", () => {
  const pairs: [string, Person, Person][] = [
    [
      "accents and a second surname left out",
      person("José Luis", "Pérez Gómez", "1988-03-04"),
      person("Jose Luis", "Perez", "1988-03-04"),
    ],
    ["Creole and French", person("Jan", "Janbatis", "1990-07-08"), person("Jean", "Jean-Baptiste", "1990-07-08")],
    ["Cyrillic and Latin", person("Олексій", "Шевченко", "1985-04-09"), person("Alexey", "Shevchenko", "1985-04-09")],
    ["Arabic and Latin", person("محمد", "المصري", "1979-11-23"), person("Mohammed", "Al-Masri", "1979-11-23")],
    ["characters and pinyin", person("小明", "王", "1993-06-30"), person("Xiaoming", "Wang", "1993-06-30")],
    ["French and English letters", person("Ousmane", "Diallo", "1996-05-17"), person("Usman", "Jallow", "1996-05-17")],
    ["day and month exchanged", person("Ana", "Reyes Soto", "1991-02-11"), person("Ana", "Reyes Soto", "1991-11-02")],
    ["one digit of the year", person("Ana", "Reyes Soto", "1991-02-11"), person("Ana", "Reyes Soto", "1997-02-11")],
    [
      "given and family names exchanged",
      person("Wisly", "Dorvil", "1991-02-11"),
      person("Dorvil", "Wisly", "1991-02-11"),
    ],
  ];
  it.each(pairs)("%s", (_, one, other) => expect(isAlike(one, other)).toBe(true));
});

describe("two people who are two", () => {
  const pairs: [string, Person, Person][] = [
    [
      "twins with a name in common",
      person("María José", "López Díaz", "1999-03-02"),
      person("María Elena", "López Díaz", "1999-03-02"),
    ],
    [
      "twins, brother and sister",
      person("Mario", "López Díaz", "1999-03-02"),
      person("Maria", "López Díaz", "1999-03-02"),
    ],
    [
      "twins whose names have one skeleton",
      person("Hasan", "Haddad", "1999-03-02"),
      person("Hussein", "Haddad", "1999-03-02"),
    ],
    ["the same twins in Arabic", person("حسن", "حداد", "1999-03-02"), person("حسين", "حداد", "1999-03-02")],
    ["the same twins in two scripts", person("حسن", "حداد", "1999-03-02"), person("Hussein", "Haddad", "1999-03-02")],
    ["Slavic twins", person("Валентин", "Бойко", "1999-03-02"), person("Валентина", "Бойко", "1999-03-02")],
    ["brothers who share a character", person("小明", "王", "1999-03-02"), person("小红", "王", "1999-03-02")],
    [
      "father and son of one name",
      person("Luis", "Gómez Paz", "1970-01-02"),
      person("Luis", "Gómez Paz", "2000-01-02"),
    ],
    ["Jr of nearly one day", person("Luis", "Gómez Paz", "1988-01-02"), person("Luis Jr", "Gómez Paz", "1989-01-02")],
    ["namesakes of an invented day", person("Musa", "Diallo", "1990-01-01"), person("Moussa", "Diallo", "1990-01-01")],
    [
      "mother and child on one passport",
      person("Ana", "Paz Ruiz", "1990-05-06", number("A1")),
      person("Ana", "Paz Ruiz", "2019-05-06", number("A1")),
    ],
    [
      "namesakes of two countries",
      person("Ana", "Paz Ruiz", "1990-05-06"),
      person("Ana", "Paz Ruiz", "1990-06-05", { birthCountry: "CO" }),
    ],
  ];
  it.each(pairs)("%s", (_, one, other) => expect(isAlike(one, other)).toBe(false));

  it("who share a helper's telephone are not more alike for it", () => {
    const [one, other] = [person("Musa", "Diallo", "1990-01-01"), person("Moussa", "Diallo", "1990-01-01")];
    expect(compareParties([one], [other], { sharedBy: fewShare })).toHaveLength(1);
    expect(compareParties([one], [other], { sharedBy: fewShare + 1 })).toEqual([]);
    expect(compareParties([one], [person("Rose", "Noël", "1990-01-01")], { sharedBy: 2 })).toEqual([]);
  });

  it("of twins in both parties each is matched with the right one", () => {
    const twins = [person("Karim", "Nasser", "2001-02-03"), person("Karima", "Nasser", "2001-02-03")];
    const found = compareParties(twins, [...twins].reverse());
    expect(found.map(({ one, other }) => [one, other]).toSorted()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

describe("the comparison", () => {
  const people = plantedCrowd("latin-american", 40, 10, 3).flatMap((party) => party.people);
  const somebody = fc.constantFrom(...people);

  it("takes everybody for themselves, unless the day may be invented", () => {
    fc.assert(
      fc.property(somebody, (one) => isAlike(one, one) || one.birth.precision !== "day" || one.birth.month === 1),
    );
  });
  it("says the same from both sides", () => {
    fc.assert(
      fc.property(somebody, somebody, (one, other) => {
        expect(comparePersons(one, other)?.points).toBe(comparePersons(other, one)?.points);
      }),
    );
  });
  it("is not moved by capitals, accents and blanks", () => {
    fc.assert(
      fc.property(somebody, somebody, (one, other) => {
        const loud = { ...one, givenNames: ` ${one.givenNames?.normalize("NFD").toUpperCase()} ` };
        expect(comparePersons(loud, other)?.points).toBe(comparePersons(one, other)?.points);
      }),
    );
  });
  it("takes nobody for one who is born a generation later", () => {
    fc.assert(
      fc.property(somebody, fc.integer({ min: 13, max: 60 }), (one, years) => {
        const birth = { ...one.birth, ...("year" in one.birth && { year: one.birth.year + years }) };
        expect(comparePersons(one, { ...one, birth })).toBeUndefined();
      }),
    );
  });
});
