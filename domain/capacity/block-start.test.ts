import { describe, expect, it } from "vitest";
import { blockStart, dateInZone } from "./block-start.ts";

describe("the start of a block", () => {
  it.each([
    ["2026-12-01", "09:00", "America/Phoenix", "2026-12-01T16:00:00.000Z", -420],
    ["2026-07-01", "09:00", "America/Phoenix", "2026-07-01T16:00:00.000Z", -420],
    ["2026-12-01", "09:00", "America/Los_Angeles", "2026-12-01T17:00:00.000Z", -480],
    ["2026-07-01", "09:00", "America/Los_Angeles", "2026-07-01T16:00:00.000Z", -420],
    ["2027-03-14", "01:30", "America/Chicago", "2027-03-14T07:30:00.000Z", -360],
    ["2027-03-14", "02:30", "America/Chicago", "2027-03-14T08:30:00.000Z", -300],
    ["2027-03-14", "03:30", "America/Chicago", "2027-03-14T08:30:00.000Z", -300],
    ["2026-11-01", "01:30", "America/Denver", "2026-11-01T07:30:00.000Z", -360],
    ["2026-11-01", "02:30", "America/Denver", "2026-11-01T09:30:00.000Z", -420],
  ])("on %s at %s in %s is %s", (date, time, zone, instant, offset) => {
    const start = blockStart(date, time, zone);
    expect(start.startsAt.toISOString()).toBe(instant);
    expect(start.utcOffsetMinutes).toBe(offset);
  });
});

describe("the date at a port", () => {
  it("is still yesterday in the evening west of Greenwich", () => {
    expect(dateInZone(new Date("2026-12-01T05:59:00Z"), "America/Chicago")).toBe("2026-11-30");
    expect(dateInZone(new Date("2026-12-01T06:00:00Z"), "America/Chicago")).toBe("2026-12-01");
  });
});
