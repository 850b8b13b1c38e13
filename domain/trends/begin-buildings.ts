/** "A building begins where many agree exactly. Only who is beside one is looked at for a slip of the hand." */
import { type AddressKeys, allOf } from "./address-keys.ts";
import { type AddressTable, countNumbers } from "./address-table.ts";
import { Neighbours } from "./neighbours.ts";
import { splitStreets } from "./split-streets.ts";

/** So many rows that agree begin a building. */
export const fewest = 6;

/** Rows that agree, with the row that is written like most of them, and its keys as most write them. */
export type Beginning = { row: number; rows: number[]; keys: AddressKeys };

/** Where buildings begin, the largest first, and which rows stand alone. */
export type BegunBuildings = { beginnings: Beginning[]; alone: LoneRow[] };

/** A row that is part of no beginning and beside one at least, and how many such rows are in its cell. */
type LoneRow = { row: number; count: number };

/** Finds where at least six rows agree, and the rows that a slip may have parted from one of those. */
export function beginBuildings(table: AddressTable): BegunBuildings {
  const { cells, keysOf } = table;
  const counts = countNumbers(cells);
  const beginnings = largeCells(cells, counts)
    .flatMap((rows) => beginningsIn(rows, keysOf))
    .sort((a, b) => b.rows.length - a.rows.length);
  const placed = new Uint8Array(table.size);
  const neighbours = new Neighbours<Beginning>(table);
  for (const beginning of beginnings) {
    neighbours.add(beginning);
    for (const row of beginning.rows) {
      placed[row] = 1;
      counts[cells[row] ?? -1] = (counts[cells[row] ?? -1] ?? 0) - 1;
    }
  }
  const alone: LoneRow[] = [];
  for (let row = 0; row < table.size; row++) {
    const keys = placed[row] || !neighbours.hasAny(row) ? undefined : keysOf(row);
    if (keys && neighbours.of(row, keys).length > 0) alone.push({ row, count: counts[cells[row] ?? -1] ?? 1 });
  }
  return { beginnings, alone };
}

/** The rows of which fuzzy keys are needed to see which building each row belongs to. */
export function rowsToCompare({ beginnings, alone }: BegunBuildings): number[] {
  return [...beginnings, ...alone].map(({ row }) => row);
}

/** The rows of each cell that can begin a building. */
function largeCells(cells: Int32Array, counts: Int32Array): number[][] {
  const large = new Map<number, number[]>();
  cells.forEach((cell, row) => {
    if ((counts[cell] ?? 0) < fewest) return;
    const rows = large.get(cell);
    if (rows) rows.push(row);
    else large.set(cell, [row]);
  });
  return [...large.values()];
}

/** The streets in one cell on which at least six rows agree. */
function beginningsIn(cell: readonly number[], keysOf: AddressTable["keysOf"]): Beginning[] {
  const keys = new Map(cell.map((row) => [row, keysOf(row)]));
  const writtenOf = (row: number) => keys.get(row) ?? { suffix: "", direction: "" };
  return splitStreets(cell, writtenOf, fewest).flatMap(({ rows, suffix, direction }) => {
    const row = usual(rows, (one) => keys.get(one)?.city ?? "");
    const own = row === undefined ? undefined : keys.get(row);
    return row !== undefined && own ? [{ row, rows, keys: allOf(own, { suffix, direction }) }] : [];
  });
}

/** A row with the city as most write it. */
function usual(rows: readonly number[], cityOf: (row: number) => string): number | undefined {
  const cities = rows.map(cityOf);
  const counts = new Map<string, number>();
  for (const city of cities) counts.set(city, (counts.get(city) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return rows[cities.indexOf(most ?? "")];
}
