import { expect, it } from "vitest";
import { type EquityGroup, equityLines } from "./equity.ts";

const group = (name: string, parties: number, drawn: number, by: EquityGroup["by"] = "language"): EquityGroup => ({
  ...{ by, group: name, parties, drawn },
  ...(drawn > 0 ? { half: 20, nineOfTen: 40 } : { half: null, nineOfTen: null }),
});
const shown = (groups: EquityGroup[]) => equityLines(groups, "language").map((line) => line.shown?.percent);

it("tells each group's chance, never rounded up, and how long its parties had waited", () => {
  const groups = [group("es", 300, 200), group("ht", 90, 0), group("kiosk", 50, 20, "channel")];
  expect(equityLines(groups, "language")).toEqual([
    { group: "es", shown: { parties: 300, percent: 66, half: 20, nineOfTen: 40 } },
    { group: "ht", shown: { parties: 90, percent: 0, half: null, nineOfTen: null } },
  ]);
});

it("withholds a group of fewer than ten, and one in which fewer than ten got an offer", () => {
  const few = [group("ar", 9, 0), group("ru", 40, 9), group("uk", 30, 8)];
  expect(shown([group("es", 300, 200), ...few])).toEqual([66, undefined, undefined, undefined]);
  expect(shown([group("es", 300, 200), group("ar", 10, 10)])).toEqual([66, 100]);
});

it("withholds a group in which fewer than ten got none, unless all of them got an offer", () => {
  expect(shown([group("es", 300, 200), group("ru", 40, 35), group("fr", 60, 51)])).toEqual([66, undefined, undefined]);
  expect(shown([group("es", 300, 200), group("ru", 40, 30), group("fr", 60, 60)])).toEqual([66, 75, 100]);
});

it("withholds the smallest other group where one alone would be", () => {
  const groups = [group("es", 300, 200), group("fr", 40, 20), group("ar", 9, 3)];
  expect(shown(groups)).toEqual([66, undefined, undefined]);
});

it("withholds the smallest other group where those together got fewer than ten offers", () => {
  const groups = [group("es", 300, 200), group("fr", 90, 60), group("ar", 9, 0), group("ru", 40, 9)];
  expect(shown(groups)).toEqual([66, undefined, undefined, undefined]);
});
