/**
 * "A number so small that it could be about one of you is not told, and neither is what would give it away: not the others
 * of its row, nor those of its column."
 */
import { isSmall, withheldOf } from "../offer/withhold.ts";

/** A number of a table: of which group (its row), at which page (its column). */
export type Cell = { row: string; column: string; count: number };

/**
 * The cells of a table that are withheld, where the sum of each row and of each column may be known.
 * @param hidden rows of which nothing is told, since their sums are withheld elsewhere.
 */
export function withheldCells(cells: readonly Cell[], hidden: ReadonlySet<string> = new Set()): Set<Cell> {
  let withheld = new Set(cells.filter(({ row, count }) => isSmall(count) || hidden.has(row)));
  // What is withheld for a row may stand alone in its column, and the other way round, until nothing does.
  for (let before = -1; before !== withheld.size; ) {
    before = withheld.size;
    for (const lineOf of [({ row }: Cell) => row, ({ column }: Cell) => column])
      withheld = grown(cells, withheld, lineOf);
  }
  return withheld;
}

function grown(cells: readonly Cell[], withheld: ReadonlySet<Cell>, lineOf: (cell: Cell) => string): Set<Cell> {
  const lines = new Map<string, Cell[]>();
  for (const cell of cells) lines.set(lineOf(cell), [...(lines.get(lineOf(cell)) ?? []), cell]);
  const found = [...lines.values()].flatMap((line) => [
    ...withheldOf(
      line.filter(({ count }) => count > 0),
      ({ count }) => [count],
      (cell) => withheld.has(cell),
    ),
  ]);
  return new Set([...withheld, ...found]);
}
