import { expect, it } from "vitest";
import { applyPages, pageOf, stoppedAt } from "./met.ts";

const reading = { today: "2026-11-28" };

it("knows a page for every question, and one for all people", () => {
  expect(applyPages.filter((page) => page !== "person").map((page) => pageOf(page))).toEqual(
    applyPages.filter((page) => page !== "person"),
  );
  expect(pageOf("person/7")).toBe("person");
});

it.each([
  ["nothing", {}, {}, "device"],
  ["whose device it is", { device: ["own"] }, {}, "party"],
  ["how many", { device: ["own"], "party.length": ["2"] }, { "party.length": 1 }, "person"],
  ["no number", { device: ["own"], "party.length": ["many"] }, { "party.length": 1 }, "party"],
  [
    "a page again",
    { device: ["own"], "party.length": ["2"], "contact.phone": ["1"] },
    { "party.length": 9, "contact.phone": 4 },
    "person",
  ],
  [
    "the needs",
    { "party.length": ["1"], "needs.urgent": ["no"], "needs.details": ["x"] },
    { "needs.details": 5 },
    "destination",
  ],
  ["a field of no page", { Chidinma: ["x"] }, { Chidinma: 7 }, "device"],
])("finds where somebody stopped who answered %s", (_, answers, revisions, page) => {
  expect(stoppedAt(answers, revisions, reading)).toBe(page);
});
