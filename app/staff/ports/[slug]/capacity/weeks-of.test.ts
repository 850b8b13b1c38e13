import { expect, it } from "vitest";
import { weeksOf } from "./weeks-of.ts";

it("puts each block under its date and beside its time, week by week from Monday", () => {
  const block = (date: string, time: string) => ({
    ...{ id: `${date} ${time}`, date, time, capacity: 20, booked: 0 },
    ...{ isAccessible: true, isClosed: false },
  });
  const weeks = weeksOf([block("2026-12-13", "10:00"), block("2026-12-07", "08:00"), block("2026-12-14", "08:00")]);
  expect(weeks.map(({ days }) => [days[0], days[6]])).toEqual([
    ["2026-12-07", "2026-12-13"],
    ["2026-12-14", "2026-12-20"],
  ]);
  expect(weeks[0]?.times.map(({ time, blocks }) => [time, ...blocks.map((each) => each?.id ?? "")])).toEqual([
    ["08:00", "2026-12-07 08:00", "", "", "", "", "", ""],
    ["10:00", "", "", "", "", "", "", "2026-12-13 10:00"],
  ]);
});
