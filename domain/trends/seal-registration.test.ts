import { describe, expect, it } from "vitest";
import { contactTexts, sealRegistration } from "./seal-registration.ts";

const open = (text: string) => text;
type Given = Parameters<typeof sealRegistration>[0];

const given: Given = {
  party: [
    {
      givenNames: "Ana",
      familyNames: "de la Cruz",
      birth: { precision: "day", year: 1990, month: 4, day: 2 },
      nationalities: ["HN"],
      birthCountry: "HN",
      document: { kind: "passport", country: "HN", number: "E-2O1" },
      relation: "self",
    },
  ],
  contact: { phone: "+1 (956) 555-0101", email: "Ana@Mail.example", preferred: "phone" },
  destination: { kind: "home", address: "12 Olmo St, Laredo, TX 78040" },
};

describe("what is sealed of a registration", () => {
  it("is its address, surnames, people, contacts and documents, each under words of its own", () => {
    const { address, ...others } = sealRegistration(given, open);
    expect(address?.keys.building).toBe("building 12 OLMO 78040");
    expect(others).toMatchObject({
      people: ["person ana cruz de la day-1990-4-2"],
      contacts: ["contact 9565550101", "contact ana@mail.example"],
      documents: [{ written: "document HN e2o1", lookAlike: "document like HN e201" }],
    });
    expect(others.names[0]?.first[0]).toMatch(/^surname /);
  });

  it("is nothing where nothing was given", () => {
    const party: Given["party"] = [
      { birth: { precision: "unknown" }, nationalities: [], birthCountry: "HN", relation: "self" },
    ];
    const nothing = { party, contact: { preferred: "none" as const }, destination: { kind: "unknown" as const } };
    expect(sealRegistration(nothing, open)).toEqual({
      address: null,
      names: [],
      people: [],
      contacts: [],
      documents: [],
    });
  });
});

it("takes a contact for the same however it is written", () => {
  const same = ["+1 956 555 0101", "9565550101", "001-956-555-0101", "(956) 555.0101"];
  expect(new Set(same.flatMap((phone) => contactTexts({ phone })))).toEqual(new Set(["9565550101"]));
  expect(contactTexts({ phone: "12345" })).toEqual([]);
});
