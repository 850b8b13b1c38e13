import { describe, expect, it } from "vitest";
import { type UseCell, useLines } from "./use-report.ts";

describe("the lines of a report", () => {
  const cell = (of: string, count: number, locale = "ht"): UseCell => ({ what: "left", locale, of, count });

  it("withhold what is small, and what the sum of its language would give away", () => {
    const lines = useLines([cell("party", 30), cell("contact", 4), cell("needs", 12), cell("party", 4, "ar")]);
    expect(lines.map(({ locale, of, count }) => [locale, of, count])).toEqual([
      ["ar", "party", undefined],
      ["ht", "contact", undefined],
      ["ht", "needs", undefined],
      ["ht", "party", 30],
    ]);
  });

  it("hide nothing where nothing is small", () => {
    expect(useLines([cell("party", 30), cell("contact", 10)]).map(({ count }) => count)).toEqual([10, 30]);
  });

  const hours = (counts: Record<string, [begun: number, sent: number, left: number]>, locale = "ht"): UseCell[] =>
    Object.entries(counts).flatMap(([of, row]) =>
      (["begun", "sent", "left"] as const)
        .map((what, at) => ({ what, locale, of, count: row[at] ?? 0 }))
        .filter(({ count }) => count > 0),
    );
  /** The hours of which a number is told, and those of which none is: no hour is told in part. */
  const told = (cells: UseCell[]) => {
    const lines = useLines(cells);
    const of = (isTold: boolean) => [
      ...new Set(lines.filter(({ count }) => (count !== undefined) === isTold).map((line) => line.of)),
    ];
    return { shown: of(true), withheld: of(false) };
  };

  it.each<[string, [number, number, number]]>([
    ["who left is those who began less those who sent", [12, 11, 1]],
    ["somebody left", [40, 20, 1]],
    ["few sent", [40, 3, 20]],
    ["few began", [2, 20, 40]],
    ["nobody left yet, and few have not sent", [30, 25, 0]],
    ["more were sent than begun", [20, 25, 0]],
    ["nobody sent, and few have not left", [25, 0, 20]],
    ["few neither sent nor left", [60, 30, 25]],
  ])("withhold all three of an hour where %s", (_, row) => {
    expect(told(hours({ "14": row }))).toEqual({ shown: [], withheld: ["14"] });
  });

  it.each<[number, number, number]>([
    [40, 20, 20],
    [12, 12, 0],
    [60, 30, 10],
    [11, 0, 0],
    [0, 0, 11],
  ])("tell an hour of which nothing can be reckoned about somebody: begun %i, sent %i, left %i", (...row) => {
    expect(told(hours({ "14": row }))).toEqual({ shown: ["14"], withheld: [] });
  });

  it("withhold the smallest other hour of the language beside one alone", () => {
    const cells = [
      ...hours({ "14": [12, 11, 1], "15": [200, 100, 100], "16": [40, 20, 20] }),
      ...hours({ "17": [30, 20, 10] }, "ar"),
    ];
    expect(told(cells)).toEqual({ shown: ["17", "15"], withheld: ["14", "16"] });
  });

  it("withhold other hours until of each kind nobody or many are withheld together", () => {
    const cells = hours({
      "14": [12, 11, 1],
      "15": [40, 39, 1],
      "16": [20, 20, 0],
      "17": [60, 40, 20],
      "18": [90, 60, 30],
    });
    expect(told(cells)).toEqual({ shown: ["18"], withheld: ["14", "15", "16", "17"] });
    const nobodyLeft = hours({ "14": [12, 11, 0], "15": [40, 39, 0], "18": [90, 60, 30] });
    expect(told(nobodyLeft)).toEqual({ shown: ["18"], withheld: ["14", "15"] });
  });
});
