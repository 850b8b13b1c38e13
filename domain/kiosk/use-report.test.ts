import { describe, expect, it, test } from "vitest";
import { addDays } from "../application/calendar-date.ts";
import { lastPeriod, type UseCell, useLines } from "./use-report.ts";

test("each day is in the report of one period alone, which begins on a Monday and is over", () => {
  const periods = new Map<string, string>();
  for (let n = 0; n < 200; n += 1) {
    const today = addDays("2026-11-01", n);
    const { from, until } = lastPeriod(today);
    expect(new Date(from).getUTCDay()).toBe(1);
    expect(addDays(from, 27)).toBe(until);
    expect(until < today && addDays(until, 28) >= today, today).toBe(true);
    periods.set(from, until);
  }
  const all = [...periods];
  expect(all.length).toBeGreaterThan(7);
  for (const [n, [, until]] of all.slice(0, -1).entries()) expect(all[n + 1]?.[0]).toBe(addDays(until, 1));
});

describe("the lines of a report", () => {
  const cell = (of: string, count: number, locale = "ht"): UseCell => ({ what: "left", locale, of, count });

  it("withhold what is small, and what the sum of its language would give away", () => {
    const lines = useLines([cell("party", 30), cell("contact", 4), cell("needs", 12), cell("party", 4, "ar")]);
    expect(lines.map(({ locale, of, count }) => [locale, of, count])).toEqual([
      ["ar", "party", undefined],
      ["ht", "contact", undefined],
      ["ht", "needs", undefined],
      ["ht", "party", 30],
    ]);
  });

  it("hide nothing where nothing is small", () => {
    expect(useLines([cell("party", 30), cell("contact", 10)]).map(({ count }) => count)).toEqual([10, 30]);
  });
});
