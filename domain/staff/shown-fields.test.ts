import { expect, it } from "vitest";
import type { Application } from "#domain/application/application.ts";
import { onlyShown, type PersonField, personFields } from "./shown-fields.ts";

/** Each value names the field that lets it be seen, so that a value in the wrong company is found. */
const answers: Application = {
  version: 1,
  language: "en",
  party: [
    {
      givenNames: "«names»",
      familyNames: "«names»",
      birth: { precision: "year", year: 1984 },
      gender: "f",
      nationalities: ["HT"],
      birthCountry: "HT",
      birthCity: "«origin»",
      document: { kind: "passport", country: "HT", number: "«document»" },
      relation: "self",
    },
  ],
  languages: { speaks: ["«languages»"], reads: [], interpreter: "none" },
  contact: { phone: "«contact»", preferred: "none" },
  location: { country: "MX", city: "«location»" },
  ports: ["laredo"],
  unavailable: [],
  needs: { codes: ["wheelchair"], details: "«note»", urgent: false },
  destination: { kind: "unknown" },
  statement: true,
};

const seen = (shows: readonly PersonField[]) => [
  ...new Set(JSON.stringify(onlyShown(answers, shows)).match(/(?<=«)[a-z]+(?=»)/g)),
];

it("shows nothing of a person to whom no field is shown, and only says how many they are", () => {
  expect(onlyShown(answers, [])).toEqual({ party: [{}] });
});

it.each(personFields)("shows with %s that field alone", (field) => {
  const told = ["names", "document", "languages", "contact", "location"];
  expect(seen([field])).toEqual(told.includes(field) ? [field] : []);
});

it("shows what somebody wrote in their own words only beside the needs, and only where both are shown", () => {
  expect(onlyShown(answers, ["needs"]).needs).toEqual({ codes: ["wheelchair"], urgent: false });
  expect(onlyShown(answers, ["needs", "note"]).needs).toEqual(answers.needs);
  expect(onlyShown(answers, ["note"]).needs).toBeUndefined();
});

it("shows ports, a birth date and a relation where they are asked for", () => {
  expect(onlyShown(answers, ["ports"])).toEqual({ party: [{}], ports: ["laredo"] });
  expect(onlyShown(answers, ["birth", "relation"]).party).toEqual([
    { birth: { precision: "year", year: 1984 }, relation: "self" },
  ]);
});
