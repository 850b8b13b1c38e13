import { expect, test } from "vitest";
import { withheldOf } from "./withhold.ts";

test.each([
  ["nothing is small", [10, 400, 0], []],
  ["one is small, and the smallest other goes with it", [3, 40, 12, 90], [3, 12]],
  ["several are small, and together many", [9, 9, 40], [9, 9]],
  ["several are small, and together still few", [1, 2, 40, 15], [1, 2, 15]],
  ["nothing hides behind a group of nobody", [4, 0, 20], [4, 20]],
  ["all are small", [1, 2], [1, 2]],
  ["there is one alone", [5], [5]],
])("withholds what it should where %s", (_, sizes, withheld) => {
  const groups = sizes.map((size) => ({ size }));
  const found = [...withheldOf(groups, ({ size }) => size)].map(({ size }) => size);
  expect(found).toEqual(withheld);
});
