import { expect, it } from "vitest";
import { hasSomebody, readMatches } from "./person-match.ts";

it("reads how each person was compared, or nothing where one word is none of these", () => {
  expect(readMatches(["document", "names", "absent"])).toEqual(["document", "names", "absent"]);
  expect(readMatches([])).toEqual([]);
  expect(readMatches(["document", "maybe"])).toBeUndefined();
});

it("a party has come when somebody of it has, or nobody was marked", () => {
  expect(hasSomebody(["absent", "names"])).toBe(true);
  expect(hasSomebody([])).toBe(true);
  expect(hasSomebody(["absent", "absent"])).toBe(false);
});
