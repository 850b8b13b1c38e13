import fc from "fast-check";
import { expect, it } from "vitest";
import type { GroupOutcome } from "./outcome.ts";
import { outcomeLines } from "./outcome-lines.ts";

const group = (name: string, more: Partial<GroupOutcome> = {}): GroupOutcome => ({
  ...{ by: "language", group: name, waiting: 300, offered: 200, half: 20, nineOfTen: 40 },
  ...{ closed: 180, confirmed: 120, held: 100, absent: 20, ...more },
});

it("tells of each group its offers, waits, answers, and who came and who did not", () => {
  expect(outcomeLines([group("es"), group("kiosk", { by: "channel" })], "language")).toEqual([
    {
      ...{ group: "es", parties: 300, offered: 200, half: 20, nineOfTen: 40 },
      ...{ confirmed: 120, notConfirmed: 60, came: 80, absent: 20 },
    },
  ]);
});

it("withholds a small number, a small rest, and the smallest other group with it, each of the three by itself", () => {
  const lines = outcomeLines(
    [
      group("es", { held: 95 }),
      group("ht", { waiting: 60, offered: 55 }),
      group("ru", { absent: 3, held: 90 }),
      group("ar", { waiting: 80, offered: 40 }),
    ],
    "language",
  );
  expect(lines.map(({ group: name, offered, half, absent }) => [name, offered, half, absent])).toEqual([
    ["ar", null, null, 20],
    ["es", 200, 20, null],
    ["ht", null, null, 20],
    ["ru", 200, 20, null],
  ]);
  expect(lines.every(({ confirmed, notConfirmed }) => confirmed === 120 && notConfirmed === 60)).toBe(true);
});

it("gives nobody away to whoever knows what came of all groups together", () => {
  const part = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const groups = parts.map(([came, absent], at) => group(`${at}`, { held: came + absent, absent }));
      const lines = outcomeLines(groups, "language");
      const missing = groups.filter((_, at) => lines[at]?.came === null && (groups[at]?.held ?? 0) > 0);
      const isAll = missing.length === groups.filter(({ held }) => held > 0).length;
      const sums = [0, 1].map((which) =>
        missing.reduce((sum, { held, absent }) => sum + (which === 0 ? absent : held - absent), 0),
      );
      const isSafe = missing.length === 0 || (missing.length > 1 && sums.every((sum) => sum === 0 || sum >= 10));
      expect(isSafe || isAll).toBe(true);
      for (const { came, absent } of lines) expect([came, absent].some((one) => one && one < 10)).toBe(false);
    }),
  );
});
