import { describe, expect, it } from "vitest";
import { chancesOf } from "#domain/simulation/chances-of.ts";
import { smallTownForTests } from "#domain/trends/small-town-for-tests.ts";
import { madeUpTrends } from "#server/demo/trends/made-up-trends.ts";
import { findTrends, registrationReader } from "./find-trends.ts";
import { scoreClusters } from "./score-clusters.ts";
import type { RegistrationLine } from "./trend-lines.ts";

const score = (lines: RegistrationLine[], places: Parameters<typeof findTrends>[1] = []) => {
  const rows = lines.map(registrationReader());
  const clusters = findTrends(rows, places);
  return { clusters, ...scoreClusters(rows, clusters) };
};

describe("finding trends", () => {
  it("finds what the reports describe among made-up parties, and every shelter by its name", () => {
    const { lines, places, kinds } = madeUpTrends(60_000, chancesOf(11));
    const { clusters, recall, precision } = score(lines, places);
    expect(recall).toBeGreaterThan(0.97);
    expect(precision).toBeGreaterThan(0.999);
    const truth = new Map(lines.map(({ party, truth: address }) => [party, address]));
    const large = clusters.filter(
      ({ parties }) => parties.length > 200 && truth.get(parties[0] ?? "")?.startsWith("house"),
    );
    expect(large).toHaveLength(kinds.house.length);
    const unnamed = clusters.filter(
      ({ parties, known }) => known === null && truth.get(parties[0] ?? "")?.startsWith("shelter"),
    );
    expect(unnamed).toEqual([]);
  });

  // Another hand than the demonstration's.
  it.each([1, 2, 3, 4])("keeps neighbours apart in a small town where lines are full of slips (%i)", (seed) => {
    const draw = chancesOf(900 + seed);
    const pick = <T>(list: readonly T[]) => list[draw(list.length)] as T;
    const lines = smallTownForTests(draw, { houses: 30, homes: 8000 }).map(
      ({ address, truth }, at): RegistrationLine => ({
        party: `P${at}`,
        port: `port-${draw(8)}`,
        day: "2026-04-01",
        surnames: [`${pick(["Ba", "Cu", "Dro", "Fe", "Gli"])}${pick(["nd", "rt", "lm"])}o${at}`],
        address,
        truth,
      }),
    );
    const { recall, precision } = score(lines);
    expect(precision).toBeGreaterThan(0.98);
    expect(recall).toBeGreaterThan(0.9);
  });
});
