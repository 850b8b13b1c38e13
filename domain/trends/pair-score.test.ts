import { describe, expect, it } from "vitest";
import { scorePairs } from "./pair-score.ts";

const truth = new Map([..."aaaabbc"].map((address, at) => [`${at}`, address]));

describe("scoring pairs", () => {
  it("is whole where everything is found and nothing else", () => {
    expect(scorePairs(truth, [["0", "1", "2", "3"]], new Set(["a"]))).toEqual({ recall: 1, precision: 1 });
    expect(scorePairs(truth, [], new Set())).toEqual({ recall: 1, precision: 1 });
  });

  it("counts pairs: three of four are half of the pairs, and one stranger among them spoils as many", () => {
    const { recall, precision } = scorePairs(truth, [["0", "1", "2", "6"]], new Set(["a"]));
    expect(recall).toBe(3 / 6);
    expect(precision).toBe(3 / 6);
  });

  it("takes a party without a true address for a wrong one, and counts what need not be found as right", () => {
    expect(scorePairs(truth, [["4", "5"]], new Set(["a"]))).toEqual({ recall: 0, precision: 1 });
    expect(scorePairs(truth, [["0", "unknown"]], new Set(["a"])).precision).toBe(0);
  });
});
