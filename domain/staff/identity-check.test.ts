import { expect, it } from "vitest";
import { checksIn, type IdentityCheck, isNewSecretReason, showsWhoTheyAre } from "./identity-check.ts";

it.each<[IdentityCheck[], boolean]>([
  [[], false],
  [["births"], false],
  [["vouched"], false],
  [["document"], true],
  [["births", "contact"], true],
  [["births", "answers", "vouched"], true],
])("of the checks %j it is enough: %s", (checks, isEnough) => {
  expect(showsWhoTheyAre(checks)).toBe(isEnough);
});

it("one check said twice is one, and other words are none", () => {
  expect(checksIn(["births", "births", "face", null])).toEqual(["births"]);
  expect(["lost", "bored", undefined].map(isNewSecretReason)).toEqual([true, false, false]);
});
