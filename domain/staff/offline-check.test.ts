import { describe, expect, it } from "vitest";
import { fateOf, offlineCheckSchema } from "./offline-check.ts";

describe("an outcome that was recorded without a network", () => {
  it.each([
    ["confirmed", "came", "confirmed", "kept"],
    ["confirmed", "did-not-come", "confirmed", "kept"],
    ["came", "did-not-come", "came", "kept"],
    ["confirmed", "came", "came", "differs"],
    ["confirmed", "came", "did-not-come", "differs"],
    ["confirmed", "did-not-come", "came", "differs"],
    ["confirmed", "did-not-come", "did-not-come", "same"],
    ["did-not-come", "came", "confirmed", "differs"],
  ] as const)("seen as %s, recorded as %s, and now %s: %s", (seen, outcome, now, fate) => {
    expect(fateOf({ seen, outcome }, now)).toBe(fate);
  });

  it("is refused where it is no check of a device", () => {
    const check = {
      id: "b7c1a3d2-6a0e-4f1c-9d3f-0a1b2c3d4e5f",
      handle: "1234567890",
      outcome: "came",
      matches: ["names"],
      way: "slip",
      seen: "confirmed",
      agoMs: 5,
    };
    const isRead = (more: object) => offlineCheckSchema.safeParse({ ...check, ...more }).success;
    expect(isRead({})).toBe(true);
    for (const wrong of [{ agoMs: -1 }, { agoMs: 50 * 3_600_000 }, { matches: [] }, { handle: "1" }, { name: "Ana" }]) {
      expect(isRead(wrong), JSON.stringify(wrong)).toBe(false);
    }
  });
});
