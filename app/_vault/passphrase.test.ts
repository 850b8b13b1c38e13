import { expect, test } from "vitest";
import { isLongEnough, waitMs } from "./passphrase.ts";

test.each([
  ["river lamp seven horse", true],
  ["a b c d", false],
  ["river lamp seven", true],
  ["rio luz mes", false],
  ["1234567890123", false],
  ["12345678901234", true],
  ["  short words  ", false],
  ["мост луна дом лес", true],
])("the passphrase “%s” is long enough: %s", (passphrase, isEnough) => {
  expect(isLongEnough(passphrase)).toBe(isEnough);
});

test("each wrong passphrase makes the next try wait twice as long, five minutes at most", () => {
  const wait = (wrong: number, later = 0) => waitMs({ wrong, wrongAt: 1_000_000 }, 1_000_000 + later);
  expect([0, 1, 2, 3, 4].map((wrong) => wait(wrong))).toEqual([0, 1000, 2000, 4000, 8000]);
  expect(wait(100)).toBe(300_000);
  expect(wait(3, 3_000)).toBe(1_000);
  expect(wait(3, 4_000)).toBe(0);
});

test("a clock that was set back makes nobody wait longer than that", () => {
  expect(waitMs({ wrong: 3, wrongAt: 1_000_000 }, 0)).toBe(4_000);
});
