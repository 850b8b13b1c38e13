/**
 * "Addresses that people wrote differently are found to be one building, and neighbours are not."
 * Buildings begin where many rows agree exactly; rows with a slip join the one building that they can mean. Rows never
 * join each other over a third, so no chain of slips leads from one building to another.
 */
import { type AddressKeys, allOf, type FuzzyKeys } from "./address-keys.ts";
import { type Anchor, type Likeness, likeness } from "./match-building.ts";
import { splitStreets } from "./split-streets.ts";

/** The addresses that are compared, by number of their row. Both functions are asked again rather than kept. */
export type AddressTable = {
  /** How many rows there are. */
  size: number;
  /** The keys of a row; undefined where its address cannot be compared. */
  keysOf(row: number): AddressKeys | undefined;
  /** The fuzzy keys of a row that has keys: asked of few rows only. */
  fuzzyOf(row: number): FuzzyKeys;
};

/** The rows of one building, and how it is mostly written. */
export type Building = { anchor: Anchor; rows: number[] };

/** So many rows that agree begin a building. */
export const fewest = 6;

/** The share of a building's rows that rows of one other spelling may be, and the number that is always allowed. */
const shares: Record<Likeness, { share: number; rows: number }> = {
  same: { share: 0.3, rows: 2 },
  "no-zip": { share: 0.3, rows: 2 },
  slip: { share: 0.05, rows: 2 },
  "other-name": { share: 0.1, rows: 2 },
  "wrong-zip": { share: 0.03, rows: 2 },
};

/** A name that is this common beside the building's own is another street's name and no slip. */
const slipOfName = 0.03;

/** More wrong zips than this share are no slips: it is the same street name in another part of the city. */
const wrongZips = 0.08;

/** Finds every building that at least six rows write alike, with the rows that write it with a slip. */
export function findBuildings(table: AddressTable): Building[] {
  const { keysOf, fuzzyOf } = table;
  const { cellOf, counts, names } = gather(table);
  const blocks = new Map<string, Grown[]>();
  const placed = new Uint8Array(table.size);
  const grown: Grown[] = [];
  const join = (rows: readonly number[], row: number, own: AddressKeys, count: number): boolean => {
    const near = new Set([...(blocks.get(own.numberAtZip) ?? none), ...(blocks.get(own.numberInState) ?? none)]);
    if (near.size === 0) return false;
    const found = meant({ keys: own, fuzzy: fuzzyOf(row) }, count, [...near], names);
    if (!found) return false;
    const joined = found.why === "wrong-zip" ? found.building.elsewhere : found.building.rows;
    for (const one of rows) joined.push(one);
    return true;
  };
  for (const { row, rows, own } of beginnings(largeCells(cellOf, counts), keysOf)) {
    for (const one of rows) placed[one] = 1;
    if (join(rows, row, own, rows.length)) continue;
    const building = { anchor: { keys: own, fuzzy: fuzzyOf(row) }, began: rows.length, rows, elsewhere: [] };
    grown.push(building);
    for (const block of new Set([own.numberAtZip, own.numberInState])) {
      if (block === "") continue;
      const there = blocks.get(block);
      if (there) there.push(building);
      else blocks.set(block, [building]);
    }
  }
  placed.forEach((is, row) => {
    const cell = cellOf[row] ?? -1;
    if (is) counts[cell] = (counts[cell] ?? 0) - 1;
  });
  for (let row = 0; row < table.size; row++) {
    const own = placed[row] ? undefined : keysOf(row);
    if (!own || !(blocks.has(own.numberAtZip) || blocks.has(own.numberInState))) continue;
    join([row], row, own, counts[cellOf[row] ?? -1] ?? 1);
  }
  return grown.map(({ anchor, rows, elsewhere }) => ({
    anchor,
    rows: elsewhere.length <= Math.max(2, wrongZips * rows.length) ? [...rows, ...elsewhere] : rows,
  }));
}

const none: readonly never[] = [];

type Grown = Building & { began: number; elsewhere: number[] };

/** The one building that rows mean; undefined where there is none, or where two are as likely. */
function meant(own: Anchor, count: number, near: readonly Grown[], names: ReadonlyMap<string, number>) {
  const order: Likeness[] = ["same", "other-name", "slip", "no-zip", "wrong-zip"];
  let best: { building: Grown; why: Likeness } | undefined;
  let isTied = false;
  for (const building of near) {
    const why = likeness(own.keys, own.fuzzy, building.anchor);
    if (!why || count > Math.max(shares[why].rows, shares[why].share * building.began)) continue;
    if (why === "slip" && !isRareBeside(own.keys, building.anchor.keys, count, names)) continue;
    const better = best ? order.indexOf(best.why) - order.indexOf(why) : 1;
    if (better === 0) isTied = true;
    if (better <= 0) continue;
    [best, isTied] = [{ building, why }, false];
  }
  return isTied ? undefined : best;
}

/** A slip makes a word that hardly anybody else writes. */
function isRareBeside(own: AddressKeys, its: AddressKeys, count: number, names: ReadonlyMap<string, number>): boolean {
  if (own.name === its.name) return true;
  const elsewhere = (names.get(own.name) ?? 0) - count;
  return elsewhere <= Math.max(1, slipOfName * (names.get(its.name) ?? 0));
}

/** Where at least six rows agree, the largest first, with the row that is written like most of them. */
function beginnings(cells: readonly (readonly number[])[], keysOf: AddressTable["keysOf"]) {
  const found = [];
  for (const cell of cells) {
    if (cell.length < fewest) continue;
    const keys = new Map(cell.map((row) => [row, keysOf(row)]));
    const writtenOf = (row: number) => keys.get(row) ?? { suffix: "", direction: "" };
    for (const { rows, suffix, direction } of splitStreets(cell, writtenOf, fewest)) {
      const row = usual(rows, (one) => keys.get(one)?.city ?? "");
      const own = row === undefined ? undefined : keys.get(row);
      if (row !== undefined && own) found.push({ row, rows, own: allOf(own, { suffix, direction }) });
    }
  }
  return found.sort((a, b) => b.rows.length - a.rows.length);
}

/** A row with the city as most write it. */
function usual(rows: readonly number[], cityOf: (row: number) => string): number | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(cityOf(row), (counts.get(cityOf(row)) ?? 0) + 1);
  const [city] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return rows.find((row) => cityOf(row) === city);
}

/** The cell of each row, -1 where it cannot be compared; the rows of each cell; how often each street's name is. */
type Gathered = { cellOf: Int32Array; counts: number[]; names: Map<string, number> };

/** Rows of one number, street and zip are one cell; without a zip, of one city. Few small objects, for a million. */
function gather({ size, keysOf }: AddressTable): Gathered {
  const byKey = new Map<string, number>();
  const names = new Map<string, number>();
  const cellOf = new Int32Array(size).fill(-1);
  const counts: number[] = [];
  for (let row = 0; row < size; row++) {
    const own = keysOf(row);
    if (!own) continue;
    const { name } = own;
    names.set(name, (names.get(name) ?? 0) + 1);
    const key = own.building || own.city;
    let cell = byKey.get(key);
    if (cell === undefined) {
      cell = counts.push(0) - 1;
      byKey.set(key, cell);
    }
    cellOf[row] = cell;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return { cellOf, counts, names };
}

/** The rows of each cell that can begin a building. */
function largeCells(cellOf: Int32Array, counts: readonly number[]): number[][] {
  const large = new Map<number, number[]>();
  cellOf.forEach((cell, row) => {
    if ((counts[cell] ?? 0) < fewest) return;
    const rows = large.get(cell);
    if (rows) rows.push(row);
    else large.set(cell, [row]);
  });
  return [...large.values()];
}
