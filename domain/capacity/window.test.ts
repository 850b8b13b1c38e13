import { describe, expect, it } from "vitest";
import { windowOf } from "./window.ts";

describe("the window", () => {
  it("opens after the least notice, closes after its days and lends the next", () => {
    expect(windowOf("2026-12-20", { minLeadDays: 3, windowDays: 21 })).toEqual({
      opensOn: "2026-12-23",
      closesOn: "2027-01-10",
      lendsOn: "2027-01-11",
    });
  });
});
