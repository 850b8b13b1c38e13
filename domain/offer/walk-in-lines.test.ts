import { expect, test } from "vitest";
import { walkInLines } from "./walk-in-lines.ts";

const day = { port: "Nogales", onDate: "2026-12-01", reserved: 4 };

test.each([
  [0, 0],
  [1, undefined],
  [9, undefined],
  [10, 10],
])("tells of %d people as %s, each number by itself, and places always", (count, told) => {
  expect(walkInLines([{ ...day, given: count, turnedAway: 40 }])).toEqual([{ ...day, given: told, turnedAway: 40 }]);
  expect(walkInLines([{ ...day, given: 0, turnedAway: count }])).toEqual([{ ...day, given: 0, turnedAway: told }]);
});
