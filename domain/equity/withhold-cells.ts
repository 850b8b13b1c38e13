/**
 * "A number so small that it could be about one of you is not told, and neither is what would give it away: not the others
 * of its row, nor those of its column, nor both together."
 */
import { isSmall, leastShown, withheldOf } from "../offer/withhold.ts";

/** A number of a table: of which group (its row), at which page (its column). A table has a cell for each pair, noughts too. */
export type Cell = { row: string; column: string; count: number };

/** What is not told of a table: rows of which nothing is, not their sum either, and cells of the others. */
export type Withheld = { rows: Set<string>; cells: Set<Cell> };

/**
 * The cells of a table that are withheld, where the sums of its rows are told and those of its columns may be known. No
 * small number follows from the others and the sums: each stands in a ring of cells that are withheld, so that it may be
 * larger where its neighbours are smaller.
 */
export function withheldCells(cells: readonly Cell[]): Withheld {
  const rowCells = linesOf(cells, ({ row }) => row);
  const sums = [...rowCells].map(([row, line]) => ({ row, sum: sumOf(line) }));
  const rows = new Set([...withheldOf(sums, ({ sum }) => [sum])].map(({ row }) => row));
  // Rows without a sum are as one: only the sums of columns say anything of them.
  const nodeOf = ({ row }: Cell) => (rows.has(row) ? "row" : `row ${row}`);
  const withheld = new Set(cells.filter(({ row, count }) => rows.has(row) || isSmall(count)));
  const lines = [...linesOf(cells, ({ column }) => column).values()];
  lines.push(...[...rowCells].filter(([row]) => !rows.has(row)).map(([, line]) => line));
  for (let before = -1; before !== withheld.size; ) {
    before = withheld.size;
    for (const line of lines) growLine(line, withheld);
    const lone = [...withheld].filter(({ count }) => isSmall(count)).map((cell) => wayAround(cell));
    for (const way of lone) if (way) withheld.add(way);
  }
  return { rows, cells: withheld };

  /** The cell that closes a ring through a cell which nothing else connects with; undefined where there is a ring. */
  function wayAround(cell: Cell): Cell | undefined {
    const reached = new Set([nodeOf(cell)]);
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const other of withheld) {
        if (other === cell) continue;
        const ends = [nodeOf(other), `column ${other.column}`];
        if (ends.some((end) => reached.has(end))) for (const end of ends) reached.add(end);
      }
    }
    if (reached.has(`column ${cell.column}`)) return undefined;
    const isCrossing = (other: Cell) => reached.has(nodeOf(other)) !== reached.has(`column ${other.column}`);
    return smallest(cells.filter((other) => !withheld.has(other) && isCrossing(other)));
  }
}

/** Withholds more of a line that has anything withheld, until it is two cells at least, and they are not few together. */
function growLine(line: readonly Cell[], withheld: Set<Cell>): void {
  const missing = line.filter((cell) => withheld.has(cell));
  while (missing.length > 0 && (missing.length < 2 || isSmall(sumOf(missing)))) {
    const others = line.filter((cell) => !withheld.has(cell) && (cell.count > 0 || missing.length < 2));
    const next = smallest(others);
    if (!next) return;
    withheld.add(next);
    missing.push(next);
  }
}

/** The cell that tells least; a nought, of which nobody has to be kept from anybody, only where there is nothing else. */
function smallest(cells: readonly Cell[]): Cell | undefined {
  const costOf = ({ count }: Cell) => (count === 0 ? Number.POSITIVE_INFINITY : Math.max(count, leastShown));
  return cells.toSorted((one, other) => (costOf(one) < costOf(other) ? -1 : costOf(one) > costOf(other) ? 1 : 0))[0];
}

function linesOf(cells: readonly Cell[], nameOf: (cell: Cell) => string): Map<string, Cell[]> {
  const lines = new Map<string, Cell[]>();
  for (const cell of cells) lines.set(nameOf(cell), [...(lines.get(nameOf(cell)) ?? []), cell]);
  return lines;
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}
