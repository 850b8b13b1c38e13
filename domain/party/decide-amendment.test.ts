import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../application/calendar-date.ts";
import type { Person } from "../application/person.ts";
import { type Amendment, decideAmendment, type RecordedPerson } from "./decide-amendment.ts";
import { documentText, identityOf, likenessText } from "./identity.ts";

const registeredOn = "2026-09-01";
const today = "2026-11-25";

function person(givenNames: string, born: string, changes: Partial<Person> = {}): Person {
  const [year = 0, month = 0, day = 0] = born.split("-").map(Number);
  return {
    givenNames,
    familyNames: "Pierre",
    birth: { precision: "day", year, month, day },
    nationalities: ["HT"],
    birthCountry: "HT",
    relation: "sibling",
    ...changes,
  };
}

function recorded(first: Person, position: number, joinedOn = registeredOn, isSeen = false): RecordedPerson {
  return { id: first.givenNames ?? "", position, joinedOn, isSeen, first: identityOf(first) };
}

const marie = person("Marie", "1990-05-17");
const jean = person("Jean", "1988-01-02");
const child = person("Ana", "2015-03-04");
const family = [recorded(marie, 0), recorded(jean, 1), recorded(child, 2)];

const decide = (party: Person[], changes: Partial<Amendment> = {}) =>
  decideAmendment({ recorded: family, party, registeredOn, hasOffer: false, today, ...changes });

const decided = (party: Person[], changes: Partial<Amendment> = {}) => {
  const decision = decide(party, changes);
  if (!decision.ok) throw new Error(decision.refusal);
  return decision;
};

describe("a change of a party", () => {
  it("of nothing keeps everybody, in any order, and the day", () => {
    expect(decided([child, marie, jean])).toMatchObject({
      persons: [{ id: "Ana" }, { id: "Marie" }, { id: "Jean" }],
      left: [],
      day: registeredOn,
      size: 3,
    });
  });

  it.each([
    ["a name", person("María Josefa", "1990-05-17", { familyNames: "Petit" }), "Marie"],
    ["a date of birth", person("Marie", "1991-05-17"), "Marie"],
    ["capitals and accents", person("MÀRIE", "1991-05-17", { familyNames: "pierre " }), "Marie"],
    ["names in the other field", person("Pierre", "1991-05-17", { familyNames: "Marie" }), "Marie"],
    ["both at once", person("Rose", "1991-05-17"), undefined],
  ])("that corrects %s is %#", (_, now, id) => {
    expect(decided([now, jean, child]).persons[0]?.id).toBe(id);
  });

  it("compares with what was first recorded, so that two steps are no way round", () => {
    const afterOneStep = { ...recorded(marie, 0), first: identityOf(marie) };
    const swapped = person("Rose", "1991-05-17");
    expect(decided([swapped, jean], { recorded: [afterOneStep, recorded(jean, 1)] }).persons[0]?.id).toBeUndefined();
  });

  it("does not take one unknown birth for another", () => {
    const first = person("Ali", "1990-01-01", { birth: { precision: "about", year: 1990 }, familyNames: "Hassan" });
    const other = { ...first, givenNames: "Omar", familyNames: "Farah" };
    const spelt = { ...first, givenNames: "Aly" };
    expect(decided([other], { recorded: [recorded(first, 0)] }).persons[0]?.id).toBeUndefined();
    expect(decided([spelt], { recorded: [recorded(first, 0)] }).persons[0]?.id).toBe("Ali");
  });

  it("keeps twins apart", () => {
    const [one, two] = [person("Luz", "2015-03-04"), person("Sol", "2015-03-04")];
    const twins = [recorded(marie, 0), recorded(one, 1), recorded(two, 2)];
    const { persons } = decided([marie, two, person("Lucía", "2015-03-04")], { recorded: twins });
    expect(persons.map(({ id }) => id)).toEqual(["Marie", "Sol", "Luz"]);
  });

  it("lets an adult who comes within 14 days count at once, with their own day", () => {
    const aunt = person("Rosa", "1970-02-02");
    expect(decided([marie, aunt], { today: addDays(registeredOn, 14) })).toMatchObject({
      persons: [{ counts: true }, { id: undefined, counts: true, joinedOn: addDays(registeredOn, 14) }],
      left: ["Jean", "Ana"],
      day: registeredOn,
      size: 2,
    });
  });

  it("lets an adult who comes later count once a human has seen the relation, and a child at once", () => {
    const [aunt, baby] = [person("Rosa", "1970-02-02"), person("Noel", "2026-11-01")];
    expect(decided([marie, aunt, baby])).toMatchObject({
      persons: [{ counts: true }, { counts: false }, { counts: true }],
      size: 2,
    });
    const seen = [recorded(marie, 0), recorded(aunt, 1, "2026-10-10", true)];
    expect(decided([marie, aunt], { recorded: seen })).toMatchObject({ persons: [{}, { counts: true }], size: 2 });
  });

  it("does not let a late child be corrected into an adult who counts", () => {
    const late = recorded(person("Rosa", "2012-02-02"), 1, "2026-10-10");
    const corrected = person("Rosa", "1970-02-02");
    expect(decided([marie, corrected], { recorded: [recorded(marie, 0), late] })).toMatchObject({
      persons: [{}, { id: "Rosa", isAdult: true, counts: false }],
      size: 1,
    });
  });

  it("lets a late child who has grown up count", () => {
    const grown = person("Rosa", "2008-11-20");
    const late = recorded(grown, 1, "2026-10-10");
    expect(decided([marie, grown], { recorded: [recorded(marie, 0), late] })).toMatchObject({
      persons: [{}, { isAdult: true, counts: true }],
    });
  });

  it("gives a party that its first adults have left the day of those who remain", () => {
    const aunt = person("Rosa", "1970-02-02");
    const later = [...family, recorded(aunt, 3, "2026-10-10")];
    expect(decided([aunt, child], { recorded: later })).toMatchObject({
      day: "2026-10-10",
      size: 2,
      left: ["Marie", "Jean"],
    });
  });

  it("is refused when no adult would be left", () => {
    expect(decide([child])).toEqual({ ok: false, refusal: "without-an-adult" });
  });

  it("after an offer lets people leave and children be born, and nobody else come", () => {
    const baby = person("Noel", "2026-11-01");
    expect(decided([marie], { hasOffer: true })).toMatchObject({ left: ["Jean", "Ana"], size: 1 });
    expect(decided([marie, baby], { hasOffer: true })).toMatchObject({ size: 2 });
    const refused = { ok: false, refusal: "nobody-joins-after-an-offer" };
    expect(decide([marie, person("Rosa", "1970-02-02")], { hasOffer: true })).toEqual(refused);
    expect(decide([marie, person("Rosa", "2014-02-02")], { hasOffer: true })).toEqual(refused);
    expect(decide([person("Rose", "1991-05-17"), jean], { hasOffer: true })).toEqual(refused);
    const asNewborn = [...family, recorded(baby, 3, "2026-11-20")];
    expect(decide([marie, person("Noel", "1985-11-01")], { hasOffer: true, recorded: asNewborn })).toEqual(refused);
  });

  it("after an offer cannot leave it to somebody who came late", () => {
    const buyer = person("Rosa", "1970-02-02");
    const later = [...family, recorded(buyer, 3, "2026-10-10")];
    expect(decide([buyer], { hasOffer: true, recorded: later })).toEqual({
      ok: false,
      refusal: "offer-belongs-to-others",
    });
  });

  it("never gives a party a day before the first of its present people came", () => {
    const people = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(..."abcdefghij"),
        year: fc.integer({ min: 1960, max: 2020 }),
        late: fc.nat(80),
      }),
      { selector: ({ name }) => name, minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(people, fc.nat(9), (all, leaving) => {
        const party = all.map(({ name, year }) => person(name, `${year}-01-01`));
        const was = party.map((one, index) => recorded(one, index, addDays(registeredOn, all[index]?.late ?? 0)));
        const stay = party.filter((_, index) => index !== leaving);
        const decision = decide(stay, { recorded: was });
        if (!decision.ok) return;
        const adults = decision.persons.filter(({ isAdult }) => isAdult).map(({ joinedOn }) => joinedOn);
        expect(adults).toContain(decision.day);
        expect(decision.size).toBe(decision.persons.filter(({ counts }) => counts).length);
        expect(decision.size).toBeGreaterThan(0);
      }),
    );
  });
});

describe("a person's texts for blind keys", () => {
  const passport = (number: string, country = "HN") =>
    documentText(person("A", "1990-01-01", { document: { kind: "passport", country, number } }));

  it("are the same however a document's number is written", () => {
    expect(passport("e 12-34")).toBe(passport("E1234"));
    expect(passport("E١٢٣٤")).toBe(passport("E1234"));
    expect(passport("E1234")).not.toBe(passport("E1235"));
    expect(passport("E1234", "GT")).not.toBe(passport("E1234"));
    expect(passport("--")).toBeUndefined();
    expect(documentText(marie)).toBeUndefined();
  });

  it("take names in any order for alike, and no birth that is known in part", () => {
    expect(likenessText(person("Pierre", "1990-05-17", { familyNames: "MARIE" }))).toBe(likenessText(marie));
    expect(likenessText({ ...marie, birth: { precision: "year", year: 1990 } })).toBeUndefined();
  });
});
