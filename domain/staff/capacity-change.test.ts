import { describe, expect, it } from "vitest";
import { checkCapacityChange } from "./capacity-change.ts";

describe("a change of capacity", () => {
  it.each([
    ["more places", "40", { capacity: 40, reason: "more officers" }],
    ["exactly the booked places", "12", { capacity: 12, reason: "more officers" }],
    ["digits of another numeral system", " ٤٠ ", { capacity: 40, reason: "more officers" }],
    ["fewer than booked", "11", { problems: [{ path: "capacity", problem: "below-booked" }] }],
    ["nothing", " ", { problems: [{ path: "capacity", problem: "missing" }] }],
    ["a negative number", "-5", { problems: [{ path: "capacity", problem: "not-a-number" }] }],
    ["a fraction", "12.5", { problems: [{ path: "capacity", problem: "not-a-number" }] }],
    ["more than a block holds", "2001", { problems: [{ path: "capacity", problem: "not-a-number" }] }],
  ])("to %s is judged", (_title, capacity, outcome) => {
    expect(checkCapacityChange({ capacity, reason: "more officers" }, 12)).toEqual(outcome);
  });

  it("needs a reason of at most 200 signs", () => {
    expect(checkCapacityChange({ capacity: "40", reason: " " }, 12)).toEqual({
      problems: [{ path: "reason", problem: "missing" }],
    });
    expect(checkCapacityChange({ capacity: "40", reason: "x".repeat(201) }, 12)).toEqual({
      problems: [{ path: "reason", problem: "long" }],
    });
  });
});
