import { expect, it } from "vitest";
import type { GroupOutcome } from "./outcome.ts";
import { outcomeLines } from "./outcome-lines.ts";

const group = (name: string, more: Partial<GroupOutcome> = {}): GroupOutcome => ({
  ...{ by: "language", group: name, waiting: 300, offered: 200, half: 20, nineOfTen: 40 },
  ...{ closed: 180, confirmed: 120, held: 100, absent: 20, ...more },
});

it("tells of each group its offers, waits, confirmations and who did not come, never rounded up", () => {
  expect(outcomeLines([group("es"), group("kiosk", { by: "channel" })], "language")).toEqual([
    {
      ...{ group: "es", offers: { of: 300, percent: 66 }, half: 20, nineOfTen: 40 },
      ...{ confirmations: { of: 180, percent: 66 }, noShows: { of: 100, percent: 20 } },
    },
  ]);
});

it("withholds a small number, a small rest, and the smallest other group with it, each of the three by itself", () => {
  const lines = outcomeLines(
    [
      group("es"),
      group("ht", { waiting: 60, offered: 55 }),
      group("ru", { absent: 3, held: 90 }),
      group("ar", { waiting: 80, offered: 40 }),
    ],
    "language",
  );
  expect(lines.map(({ offers, half }) => [offers?.percent, half])).toEqual([
    [66, 20],
    [undefined, null],
    [66, 20],
    [undefined, null],
  ]);
  expect(lines.map(({ noShows }) => noShows?.percent)).toEqual([undefined, 20, undefined, 20]);
  expect(lines.every(({ confirmations }) => confirmations?.percent === 66)).toBe(true);
});
