import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/application/calendar-date.ts";
import { type CapacityException, type Pattern, planDay } from "./pattern.ts";

const pattern = (more: Partial<Pattern> = {}): Pattern => ({
  weekdays: [1, 2, 3, 4, 5],
  firstAt: "08:00",
  lastAt: "12:00",
  everyMinutes: 120,
  places: 30,
  isAccessible: true,
  validFrom: null,
  validUntil: null,
  ...more,
});
// 2026-12-07 is a Monday.
const monday = "2026-12-07";
const plan = (patterns: Pattern[], exceptions: CapacityException[] = [], onDate = monday) =>
  planDay(onDate, { patterns, exceptions }, "America/Chicago").map(({ atTime, places }) => `${atTime} ${places}`);

describe("the blocks of a date", () => {
  it("are those of its weekday, from the first time to the last", () => {
    expect(plan([pattern()])).toEqual(["08:00 30", "10:00 30", "12:00 30"]);
    expect(plan([pattern()], [], "2026-12-12")).toEqual([]);
    expect(plan([pattern({ weekdays: [7] })], [], "2026-12-13")).toHaveLength(3);
    expect(plan([pattern({ lastAt: "11:59" })])).toEqual(["08:00 30", "10:00 30"]);
  });

  it("are none before a pattern's first date and after its last one", () => {
    const week = pattern({ validFrom: monday, validUntil: "2026-12-08" });
    expect([-1, 0, 1, 2].map((days) => plan([week], [], addDays(monday, days)).length)).toEqual([0, 3, 3, 0]);
  });

  it("have the places of the later pattern, of the day's exception before it, of the time's before both", () => {
    const later = pattern({ firstAt: "10:00", lastAt: "10:00", places: 50 });
    expect(plan([pattern(), later])).toEqual(["08:00 30", "10:00 50", "12:00 30"]);
    const day = { onDate: monday, atTime: null, places: 0 };
    const time = { onDate: monday, atTime: "10:00", places: 7 };
    expect(plan([pattern(), later], [day, time])).toEqual(["08:00 0", "10:00 7", "12:00 0"]);
    expect(plan([pattern()], [{ ...day, onDate: "2026-12-08" }])).toEqual(["08:00 30", "10:00 30", "12:00 30"]);
  });
});

const times = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const minutes = quarter * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
});
const anyPattern = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    between: fc.tuple(times, times),
    everyMinutes: fc.constantFrom(15, 30, 60, 90, 120, 240),
    places: fc.integer({ min: 20, max: 2000 }),
    isAccessible: fc.boolean(),
  })
  .map(({ between, ...rest }) => {
    const [firstAt = "", lastAt = ""] = [...between].sort();
    return pattern({ ...rest, firstAt, lastAt });
  });
const anyDate = fc.integer({ min: 0, max: 800 }).map((days) => addDays("2026-01-01", days));
const zones = ["America/Tijuana", "America/Phoenix", "America/Denver", "America/Chicago"];

describe("patterns and exceptions, whatever they are", () => {
  it("give each time of a date once, in order, and no two blocks at one instant", () => {
    fc.assert(
      fc.property(
        fc.array(anyPattern, { maxLength: 4 }),
        anyDate,
        fc.constantFrom(...zones),
        (patterns, date, zone) => {
          const blocks = planDay(date, { patterns, exceptions: [] }, zone);
          expect(new Set(blocks.map(({ atTime }) => atTime)).size).toBe(blocks.length);
          const starts = blocks.map(({ startsAt }) => startsAt.getTime());
          expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
          for (const { startsAt, atTime } of blocks) expect(clock(startsAt, zone)).toBe(`${date} ${atTime}`);
        },
      ),
    );
  });

  it("close a date at all its times, and no other date", () => {
    fc.assert(
      fc.property(fc.array(anyPattern, { maxLength: 4 }), anyDate, (patterns, date) => {
        const exceptions = [{ onDate: date, atTime: null, places: 0 }];
        const places = (onDate: string, without: CapacityException[]) =>
          planDay(onDate, { patterns, exceptions: without }, "America/Denver").map((block) => block.places);
        expect(places(date, exceptions)).toEqual(places(date, []).map(() => 0));
        expect(places(addDays(date, 1), exceptions)).toEqual(places(addDays(date, 1), []));
      }),
    );
  });
});

/** What the clocks at a port show, found in another way than the code does. */
function clock(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
}

describe("a night on which the clocks change", () => {
  const night = pattern({ weekdays: [7], firstAt: "01:00", lastAt: "04:00", everyMinutes: 60 });
  const starts = (date: string, zone: string, pattern = night) =>
    planDay(date, { patterns: [pattern], exceptions: [] }, zone).map(
      ({ atTime, startsAt }) => `${atTime} ${startsAt.toISOString().slice(11, 16)}`,
    );

  it.each([
    ["Tijuana", "America/Tijuana", ["01:00 09:00", "03:00 10:00", "04:00 11:00"]],
    ["El Paso", "America/Denver", ["01:00 08:00", "03:00 09:00", "04:00 10:00"]],
    ["Brownsville", "America/Chicago", ["01:00 07:00", "03:00 08:00", "04:00 09:00"]],
    ["Nogales", "America/Phoenix", ["01:00 08:00", "02:00 09:00", "03:00 10:00", "04:00 11:00"]],
  ])("has no block at %s at an hour that is skipped", (_, zone, blocks) => {
    expect(starts("2027-03-14", zone)).toEqual(blocks);
  });

  it.each([
    ["Tijuana", "America/Tijuana", ["01:00 08:00", "02:00 10:00", "03:00 11:00", "04:00 12:00"]],
    ["El Paso", "America/Denver", ["01:00 07:00", "02:00 09:00", "03:00 10:00", "04:00 11:00"]],
    ["Brownsville", "America/Chicago", ["01:00 06:00", "02:00 08:00", "03:00 09:00", "04:00 10:00"]],
    ["Nogales", "America/Phoenix", ["01:00 08:00", "02:00 09:00", "03:00 10:00", "04:00 11:00"]],
  ])("has one block at %s at an hour that comes twice, the first time", (_, zone, blocks) => {
    expect(starts("2026-11-01", zone)).toEqual(blocks);
  });

  it("moves a block that would stand alone at the skipped hour to the hour after it", () => {
    const alone = { ...night, firstAt: "02:30", lastAt: "02:30" };
    expect(starts("2027-03-14", "America/Chicago", alone)).toEqual(["03:30 08:30"]);
  });
});
