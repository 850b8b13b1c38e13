import { expect, it } from "vitest";
import { waitTable } from "./wait-table.ts";

const shown = (line: { port: string; waits: object | undefined }) =>
  `${line.port} ${line.waits ? "shown" : "withheld"}`;

it("says how long the half, nine of ten, 99 of 100 and all waited", () => {
  const waited = Array.from({ length: 200 }, (_, day) => ({ port: "laredo", days: day + 1, parties: 1 }));
  const { all, ports } = waitTable([...waited].reverse());
  expect(all.waits).toEqual({ half: 100, nineOfTen: 180, ninetyNine: 198, longest: 200 });
  expect(ports).toEqual([{ port: "laredo", parties: 200, waits: all.waits }]);
});

it("counts parties, not lines", () => {
  const waited = [
    { port: "laredo", days: 3, parties: 99 },
    { port: "laredo", days: 50, parties: 1 },
  ];
  expect(waitTable(waited).all.waits).toEqual({ half: 3, nineOfTen: 3, ninetyNine: 3, longest: 50 });
});

it("withholds small groups, and with a single one the smallest of the others", () => {
  const group = (port: string, parties: number) => ({ port, days: 5, parties });
  const of = (...sizes: number[]) => waitTable(sizes.map((size, at) => group(`p${at}`, size)));
  expect(of(9, 10, 40).ports.map(shown)).toEqual(["p0 withheld", "p1 withheld", "p2 shown"]);
  expect(of(9, 3, 40).ports.map(shown)).toEqual(["p0 withheld", "p1 withheld", "p2 shown"]);
  expect(of(10, 40).ports.map(shown)).toEqual(["p0 shown", "p1 shown"]);
  expect(shown(of(9).all)).toBe("all withheld");
  expect(shown(of(5, 5).all)).toBe("all shown");
});

it("says nothing where nobody got an offer", () => {
  expect(waitTable([])).toEqual({ all: { port: "all", parties: 0, waits: undefined }, ports: [] });
});
