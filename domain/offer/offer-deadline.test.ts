import { describe, expect, it } from "vitest";
import { offerDeadline } from "./offer-deadline.ts";

const madeAt = new Date("2026-12-01T17:00:00Z");
const ends = (startsAt: string, isStanding: boolean) =>
  offerDeadline({ madeAt, startsAt: new Date(startsAt), isStanding }, { offerHours: 72 }).toISOString();

describe("an offer ends", () => {
  it("after 72 hours for somebody whom a letter reaches", () => {
    expect(ends("2026-12-20T15:00:00Z", false)).toBe("2026-12-04T17:00:00.000Z");
  });

  it("72 hours before the appointment for somebody whom no letter reaches", () => {
    expect(ends("2026-12-20T15:00:00Z", true)).toBe("2026-12-17T15:00:00.000Z");
  });

  it("no sooner without a letter than with one", () => {
    expect(ends("2026-12-05T15:00:00Z", true)).toBe("2026-12-04T17:00:00.000Z");
  });

  it("never after the appointment begins", () => {
    expect(ends("2026-12-04T15:00:00Z", false)).toBe("2026-12-04T15:00:00.000Z");
    expect(ends("2026-12-04T15:00:00Z", true)).toBe("2026-12-04T15:00:00.000Z");
  });
});
