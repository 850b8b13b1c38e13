import { expect, it } from "vitest";
import type { Application } from "#domain/application/application.ts";
import { handedParty } from "./handed-party.ts";

/** What may go is marked «so», what may not ‹so›. */
const answers: Application = {
  version: 1,
  language: "en",
  party: [
    {
      givenNames: "«given»",
      familyNames: "«family»",
      birth: { precision: "year", year: 1984 },
      gender: "f",
      nationalities: ["HT"],
      birthCountry: "CL",
      birthCity: "‹city›",
      document: { kind: "passport", country: "HT", number: "«document»" },
      relation: "self",
    },
    {
      givenNames: "«child»",
      birth: { precision: "unknown" },
      nationalities: [],
      birthCountry: "CL",
      relation: "child",
    },
  ],
  languages: { speaks: ["ht"], reads: ["fr"], interpreter: "spoken" },
  contact: { phone: "‹phone›", preferred: "phone" },
  location: { country: "MX", city: "‹location›" },
  ports: ["laredo"],
  unavailable: [],
  needs: { codes: ["wheelchair", "safety"], details: "‹words›", urgent: true },
  destination: { kind: "unknown" },
  statement: true,
};

it("hands over what the port needs for the day, and nothing else", () => {
  const handed = handedParty({ handle: "1234567890", time: "08:00" }, answers);
  expect(handed).toEqual({
    handle: "1234567890",
    time: "08:00",
    size: 2,
    people: [
      {
        givenNames: "«given»",
        familyNames: "«family»",
        birth: { precision: "year", year: 1984 },
        nationalities: ["HT"],
        document: { kind: "passport", country: "HT", number: "«document»" },
      },
      { givenNames: "«child»", birth: { precision: "unknown" }, nationalities: [] },
    ],
    speaks: ["ht"],
    interpreter: "spoken",
    needs: ["wheelchair"],
  });
  expect(JSON.stringify(handed)).not.toMatch(/‹|safety|CL|relation|gender/);
});
