import { expect, it } from "vitest";
import { placesOf } from "./places-of.ts";

it("keeps where they are and the ports in order, and nothing of a person", () => {
  const place = {
    "location.country": ["México"],
    "location.state": ["Baja California"],
    "location.city": ["Tijuana"],
    "ports.0": ["san-ysidro"],
    "ports.1": ["calexico"],
  };
  const ofAPerson = {
    device: ["shared"],
    "party.length": ["3"],
    "party.0.givenNames": ["Marie"],
    "languages.speaks": ["ht"],
    "contact.phone": ["+52 664 123 4567"],
    unavailable: ["2026-12-24"],
    "needs.codes": ["illness"],
    "destination.address": ["1 Main Street"],
    statement: ["yes"],
  };
  expect(placesOf({ ...ofAPerson, ...place })).toEqual(place);
});
