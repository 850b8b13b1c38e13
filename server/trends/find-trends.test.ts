import { describe, expect, it } from "vitest";
import { chancesOf } from "#domain/simulation/chances-of.ts";
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

  // Another hand than the demonstration's: slips fall anywhere in the line after the number, and the town is so small
  // that neighbours with the same number, the same street's name or a name one letter away are everywhere.
  it.each([1, 2, 3, 4])("keeps neighbours apart in a small town where lines are full of slips (%i)", (seed) => {
    const draw = chancesOf(900 + seed);
    const pick = <T>(list: readonly T[]) => list[draw(list.length)] as T;
    const streets =
      "Pine Vine Line Oak Oaks Main Mainz Maple Cedar Hill Park Lake Lakes Rose Rosa 1st 2nd 3rd 12th".split(" ");
    const kindsOf = ["Street|St|Calle", "Avenue|Ave|Avenida", "Road|Rd", "Drive|Dr", "Court|Ct"];
    const address = () => ({
      number: 100 + draw(400),
      side: pick(["", "", "N|North|Norte", "S|South|Sur"]),
      street: pick(streets),
      kind: pick(kindsOf),
      zip: `7804${draw(3)}`,
    });
    const lines: RegistrationLine[] = [];
    const write = (truth: string, of: ReturnType<typeof address>) => {
      const side = draw(10) === 0 ? "" : pick(of.side.split("|"));
      const kind = draw(20) === 0 ? "" : pick(of.kind.split("|"));
      let line = [side, of.street, kind].filter(Boolean).join(" ");
      if (draw(16) === 0) {
        const at = draw(line.length);
        line = line.slice(0, at) + pick(["", "x", line[at + 1] ?? ""]) + line.slice(at + 1);
      }
      const zip = draw(33) === 0 ? "" : draw(50) === 0 ? `7${1000 + draw(8999)}` : of.zip;
      const at = lines.length;
      lines.push({
        party: `P${at}`,
        port: `port-${draw(8)}`,
        day: "2026-04-01",
        surnames: [`${pick(["Ba", "Cu", "Dro", "Fe", "Gli"])}${pick(["nd", "rt", "lm"])}o${at}`],
        address: { line1: `${of.number} ${line}`, line2: "", city: "Laredo", state: "TX", postalCode: zip },
        truth,
      });
    };
    for (let house = 0; house < 30; house++) {
      const of = address();
      const name = [of.number, of.side, of.street, of.kind, of.zip].join(" ");
      for (let party = 0; party < 60; party++) write(name, of);
    }
    for (let home = 0; home < 8000; home++) {
      const of = address();
      write([of.number, of.side, of.street, of.kind, of.zip].join(" "), of);
    }
    const { recall, precision } = score(lines);
    expect(precision).toBeGreaterThan(0.98);
    expect(recall).toBeGreaterThan(0.9);
  });
});
