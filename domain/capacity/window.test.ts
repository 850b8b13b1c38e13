import { describe, expect, it } from "vitest";
import { addDays, dayNumberOf } from "./calendar-day.ts";
import { windowOf } from "./window.ts";

describe("the window", () => {
  it("opens after the least notice, closes after its days and lends the next", () => {
    expect(windowOf("2026-12-20", { minLeadDays: 3, windowDays: 21 })).toEqual({
      opensOn: "2026-12-23",
      closesOn: "2027-01-10",
      lendsOn: "2027-01-11",
    });
  });

  it("counts days of the calendar", () => {
    expect(dayNumberOf("1970-01-01")).toBe(0);
    expect(dayNumberOf("2026-11-22")).toBe(20_779);
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  });
});
