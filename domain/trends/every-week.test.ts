import { expect, it } from "vitest";
import { everyWeek } from "./every-week.ts";

it("fills the weeks in which nobody came, over the end of a year", () => {
  const week = (monday: string, count: number) => ({ monday, count });
  expect(everyWeek([])).toEqual([]);
  expect(everyWeek([week("2026-12-21", 3), week("2027-01-11", 1)])).toEqual([
    week("2026-12-21", 3),
    week("2026-12-28", 0),
    week("2027-01-04", 0),
    week("2027-01-11", 1),
  ]);
});
