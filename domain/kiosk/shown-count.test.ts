import { expect, test } from "vitest";
import { shownCount, smallestShown } from "./shown-count.ts";

test.each([
  [0, 0],
  [1, undefined],
  [smallestShown - 1, undefined],
  [smallestShown, smallestShown],
  [280_000, 280_000],
])("%i is told as %s", (count, shown) => {
  expect(shownCount(count)).toBe(shown);
});
