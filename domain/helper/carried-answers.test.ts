import { expect, test } from "vitest";
import { readCarriedAnswers } from "./carried-answers.ts";

const carried = {
  locale: "ht",
  answers: { "party.0.givenNames": ["Ana"], "ports.0": ["nogales"], unavailable: ["2026-12-01"] },
  revisions: { "party.0.givenNames": 1, "ports.0": 2, unavailable: 3 },
  revision: 3,
  seen: null,
};

test("a helper's laptop hands in the answers of the questions, on a device that keeps nothing else", () => {
  expect(readCarriedAnswers(carried)).toEqual({
    ...carried,
    answers: { ...carried.answers, device: ["shared"] },
    seen: undefined,
  });
});

test("nobody agrees, gives access or names another device by what a laptop hands in", () => {
  const more = {
    statement: ["yes"],
    "grant.see": ["yes"],
    device: ["own"],
    revision: ["4"],
    "party.10.givenNames": ["x"],
  };
  const revisions = { ...carried.revisions, statement: 4 };
  const read = readCarriedAnswers({ ...carried, answers: { ...carried.answers, ...more }, revisions });
  expect(read?.answers).toEqual({ ...carried.answers, device: ["shared"] });
  expect(read?.revisions).toEqual(carried.revisions);
});

test.each([
  undefined,
  "text",
  {},
  { ...carried, revision: -1 },
  { ...carried, answers: { a: "b" } },
  { ...carried, seen: 1.5 },
])("what is no answers is not taken: %j", (json) => {
  expect(readCarriedAnswers(json)).toBeUndefined();
});
