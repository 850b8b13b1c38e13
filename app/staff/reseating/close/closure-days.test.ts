import { describe, expect, it } from "vitest";
import { closureDays } from "./closure-days.ts";

const ports = [{ timeZone: "America/Chicago" }, { timeZone: "America/Los_Angeles" }];
const firstAt = (instant: string, of = ports) => closureDays(of, new Date(instant))[0];

describe("the days of a closure", () => {
  it("begin with today by the clocks of the ports, whatever the date in London", () => {
    expect(firstAt("2026-12-02T18:00:00Z")).toBe("2026-12-02");
    expect(firstAt("2026-12-02T05:00:00Z")).toBe("2026-12-01");
    // Midnight has come in Texas, and not yet in California.
    expect(firstAt("2026-12-02T07:00:00Z")).toBe("2026-12-01");
    expect(firstAt("2026-12-02T07:00:00Z", ports.slice(0, 1))).toBe("2026-12-02");
  });

  it("are sixty, and none without a port", () => {
    expect(closureDays(ports, new Date("2026-12-02T18:00:00Z")).at(-1)).toBe("2027-01-30");
    expect(closureDays([], new Date("2026-12-02T18:00:00Z"))).toEqual([]);
  });
});
