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
  const found = [...withheldOf(groups, ({ size }) => [size])].map(({ size }) => size);
  expect(found).toEqual(withheld);
});

test.each([
  [
    "no number is small",
    [
      [40, 12],
      [90, 0],
    ],
    [],
  ],
  [
    "one number of a group is small",
    [
      [40, 9],
      [50, 20],
      [90, 60],
    ],
    [0, 1],
  ],
  [
    "one number is few in all that are withheld together",
    [
      [40, 1],
      [9, 0],
      [50, 20],
      [90, 60],
    ],
    [0, 1, 2],
  ],
  [
    "the smallest of the others does not make it many",
    [
      [40, 3],
      [50, 0],
      [90, 60],
    ],
    [0, 1, 2],
  ],
  [
    "a number is nothing in all of them",
    [
      [9, 0],
      [40, 0],
      [90, 60],
    ],
    [0, 1],
  ],
])("withholds what it should of several numbers where %s", (_, sizes, withheld) => {
  const groups = sizes.map((own, at) => ({ own, at }));
  const found = [...withheldOf(groups, ({ own }) => own)].map(({ at }) => at);
  expect(found.toSorted()).toEqual(withheld);
});
