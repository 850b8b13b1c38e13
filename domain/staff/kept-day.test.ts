import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDayOver } from "./kept-day.ts";

const hour = 3_600_000;
const midnight = Date.UTC(2026, 11, 2, 7);

describe("the day that a device keeps", () => {
  it.each([
    ["just before midnight", { until: midnight, seenAt: midnight - hour }, midnight - 1, false],
    ["at midnight", { until: midnight, seenAt: midnight - hour }, midnight, true],
    ["the next morning", { until: midnight, seenAt: midnight - hour }, midnight + 9 * hour, true],
    [
      "with a clock that was set right by a minute",
      { until: midnight, seenAt: midnight - hour },
      midnight - hour - 60_000,
      false,
    ],
    [
      "with a clock that was set back by an hour",
      { until: midnight, seenAt: midnight - hour },
      midnight - 2 * hour,
      true,
    ],
    [
      "with a clock that was set back by a year",
      { until: midnight, seenAt: midnight - hour },
      midnight - 8_760 * hour,
      true,
    ],
    ["with no word of when it ends", { until: Number.NaN, seenAt: 0 }, 1, true],
  ])("%s", (_when, day, now, over) => {
    expect(isDayOver(day, now)).toBe(over);
  });

  it("is over for good once it is over, whatever the clock shows then", () => {
    const times = fc.integer({ min: 0, max: 2 * midnight });
    fc.assert(
      fc.property(times, times, (seenAt, now) => {
        // The latest instant seen was past midnight: no later look, however the clock is set, is inside the day.
        const day = { until: midnight, seenAt: Math.max(midnight + 120_000, seenAt) };
        expect(isDayOver(day, now)).toBe(true);
      }),
    );
  });
});
