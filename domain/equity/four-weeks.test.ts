import { expect, test } from "vitest";
import { addDays } from "../application/calendar-date.ts";
import { fourWeeksOf, lastPeriod } from "./four-weeks.ts";

test("each day is in the report of one period alone, which begins on a Monday and is over", () => {
  const periods = new Map<string, string>();
  for (let n = 0; n < 200; n += 1) {
    const today = addDays("2026-11-01", n);
    const { from, until } = lastPeriod(today);
    expect(new Date(from).getUTCDay()).toBe(1);
    expect(addDays(from, 27)).toBe(until);
    expect(until < today && addDays(until, 28) >= today, today).toBe(true);
    expect([fourWeeksOf(from), fourWeeksOf(until)]).toEqual([
      { from, until },
      { from, until },
    ]);
    periods.set(from, until);
  }
  const all = [...periods];
  expect(all.length).toBeGreaterThan(7);
  for (const [n, [, until]] of all.slice(0, -1).entries()) expect(all[n + 1]?.[0]).toBe(addDays(until, 1));
});
