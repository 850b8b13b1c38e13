import fc from "fast-check";
import { expect, it } from "vitest";
import { type Cell, withheldCells } from "./withhold-cells.ts";

const table = (...rows: number[][]): Cell[] =>
  rows.flatMap((counts, row) => counts.map((count, column) => ({ row: `r${row}`, column: `c${column}`, count })));
const shown = (cells: Cell[]) => {
  const { rows, cells: withheld } = withheldCells(cells);
  return [cells.map((cell) => (withheld.has(cell) ? "–" : cell.count)), [...rows]];
};

it("tells a table in which nothing is small, and noughts", () => {
  expect(shown(table([10, 0], [40, 12]))).toEqual([[10, 0, 40, 12], []]);
});

it("withholds with a small number another one of its row and of its column, and what closes the square", () => {
  const cells = table([5, 30, 70], [40, 50, 80], [60, 90, 99]);
  expect(shown(cells)).toEqual([["–", "–", 70, "–", "–", 80, 60, 90, 99], []]);
});

it("withholds a row whole whose sum is small, and the smallest other row with it", () => {
  expect(shown(table([3, 4], [60, 90], [40, 50]))).toEqual([
    ["–", "–", 60, 90, "–", "–"],
    ["r0", "r2"],
  ]);
});

it("closes a ring round a small number that joins two others, where each line had two missing already", () => {
  // Both squares are rings; the 5 between them alone would follow from the sums.
  const cells = table([4, 20, 50, 50], [20, 4, 5, 50], [50, 50, 4, 20], [50, 50, 20, 4]);
  const [told] = shown(cells);
  expect(told?.filter((one) => one === "–").length).toBeGreaterThan(9);
  expect(solved(cells)).toEqual([]);
});

const counts = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 })).chain(([rows, columns]) => {
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 90 }));
  const row = fc.array(count, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
});

it("gives no small number away to whoever solves the sums of rows and columns for what is withheld", () => {
  fc.assert(
    fc.property(counts, (rows) => {
      expect(solved(table(...rows))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it("leaves no line in which those that are missing are few together, where another could go along", () => {
  fc.assert(
    fc.property(counts, (rows) => {
      const cells = table(...rows);
      const { rows: hidden, cells: withheld } = withheldCells(cells);
      for (const side of ["row", "column"] as const) {
        for (const name of new Set(cells.map((cell) => cell[side]).filter((each) => !hidden.has(each)))) {
          const line = cells.filter((cell) => cell[side] === name);
          const sum = line.reduce((all, cell) => all + (withheld.has(cell) ? cell.count : 0), 0);
          const isWhole = line.every((cell) => cell.count === 0 || withheld.has(cell));
          expect(sum === 0 || sum >= 10 || isWhole).toBe(true);
          // A line that is told shows all of its small numbers as withheld.
          expect(line.some((cell) => cell.count > 0 && cell.count < 10 && !withheld.has(cell))).toBe(false);
        }
      }
    }),
  );
});

/**
 * The small cells that Gauss finds: their unknowns are the cells that are withheld, their equations the sums of the rows
 * that are told, and of the columns. A column that is small as a whole is withheld in every table, so nobody knows its sum.
 */
function solved(cells: Cell[]): Cell[] {
  const { rows: hidden, cells: withheld } = withheldCells(cells);
  const unknown = [...withheld];
  const names = (side: "row" | "column") => [...new Set(cells.map((cell) => cell[side]))];
  const sumOf = (column: string) => cells.reduce((sum, one) => sum + (one.column === column ? one.count : 0), 0);
  const equations = [
    ...names("row")
      .filter((row) => !hidden.has(row))
      .map((row) => unknown.map((cell) => (cell.row === row ? 1 : 0))),
    ...names("column")
      .filter((column) => sumOf(column) >= 10)
      .map((column) => unknown.map((cell) => (cell.column === column ? 1 : 0))),
  ].map((equation) => [...equation] as number[]);
  let rank = 0;
  for (let at = 0; at < unknown.length; at += 1) {
    const pivot = equations.findIndex((equation, index) => index >= rank && Math.abs(equation[at] ?? 0) > 1e-9);
    if (pivot === -1) continue;
    const [row = []] = equations.splice(pivot, 1);
    const scaled = row.map((value) => value / (row[at] ?? 1));
    for (const [index, equation] of equations.entries()) {
      const times = equation[at] ?? 0;
      equations[index] = equation.map((value, column) => value - times * (scaled[column] ?? 0));
    }
    equations.splice(rank, 0, scaled);
    rank += 1;
  }
  const alone = equations.map((equation) => equation.flatMap((value, at) => (Math.abs(value) > 1e-9 ? [at] : [])));
  return alone
    .filter((places) => places.length === 1)
    .flatMap(([at = -1]) => unknown[at] ?? [])
    .filter(({ count }) => count > 0 && count < 10);
}
