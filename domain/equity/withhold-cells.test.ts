import fc from "fast-check";
import { expect, it } from "vitest";
import { type Cell, withheldCells } from "./withhold-cells.ts";

const table = (...rows: number[][]): Cell[] =>
  rows.flatMap((counts, row) => counts.map((count, column) => ({ row: `r${row}`, column: `c${column}`, count })));
const shown = (cells: Cell[], hidden?: Set<string>) => {
  const withheld = withheldCells(cells, hidden);
  return cells.map((cell) => (withheld.has(cell) ? "–" : cell.count));
};

it("tells a table in which nothing is small, and noughts", () => {
  expect(shown(table([10, 0], [40, 12]))).toEqual([10, 0, 40, 12]);
});

it("withholds with a small number another one of its row and of its column, and what closes the square", () => {
  expect(shown(table([5, 30, 70], [40, 50, 80], [60, 90, 99]))).toEqual(["–", "–", 70, "–", "–", 80, 60, 90, 99]);
});

it("withholds a row whole whose sum is withheld elsewhere", () => {
  expect(shown(table([30, 70], [40, 50], [60, 90]), new Set(["r0"]))).toEqual(["–", "–", "–", "–", 60, 90]);
});

it("leaves no line in which one number alone is missing, or in which those missing are few, where another could go along", () => {
  const counts = fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 4 }), {
    minLength: 3,
    maxLength: 6,
  });
  fc.assert(
    fc.property(counts, (rows) => {
      const cells = table(...rows);
      const withheld = withheldCells(cells);
      for (const side of ["row", "column"] as const) {
        for (const name of new Set(cells.map((cell) => cell[side]))) {
          const line = cells.filter((cell) => cell[side] === name && cell.count > 0);
          const missing = line.filter((cell) => withheld.has(cell));
          const sum = missing.reduce((all, { count }) => all + count, 0);
          const isSafe = missing.length === 0 || (missing.length > 1 && sum >= 10);
          expect(isSafe || missing.length === line.length).toBe(true);
        }
      }
    }),
  );
});
