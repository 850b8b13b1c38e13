/**
 * "Addresses that people wrote differently are found to be one building, and neighbours are not."
 * Buildings begin where many rows agree exactly; rows with a slip join the one building that they can mean. Rows never
 * join each other over a third, so no chain of slips leads from one building to another.
 */
import type { AddressKeys, FuzzyKeys } from "./address-keys.ts";
import { type AddressTable, countNumbers } from "./address-table.ts";
import type { BegunBuildings } from "./begin-buildings.ts";
import { type Anchor, type Likeness, likeness } from "./match-building.ts";
import { Neighbours } from "./neighbours.ts";

/** The rows of one building, and how it is mostly written. */
export type Building = { anchor: Anchor; rows: number[] };

/** What buildings are found in. */
export type ComparedAddresses = {
  table: AddressTable;
  begun: BegunBuildings;
  /** The fuzzy keys of the rows that `rowsToCompare` names. */
  fuzzyOf(row: number): FuzzyKeys;
};

/** The share of a building's rows that rows of one other spelling may be, and the number that is always allowed. */
export const shares: Record<Likeness, { share: number; rows: number }> = {
  same: { share: 0.3, rows: 2 },
  "no-zip": { share: 0.3, rows: 2 },
  slip: { share: 0.05, rows: 2 },
  "other-name": { share: 0.1, rows: 2 },
  "wrong-zip": { share: 0.03, rows: 2 },
};

/** A name that is this common beside the building's own is another street's name and no slip. */
export const slipOfName = 0.03;

/** More wrong zips than this share are no slips: it is the same street name in another part of the city. */
export const wrongZips = 0.08;

/** Finds every building that at least six rows write alike, with the rows that write it with a slip. */
export function findBuildings({ table, begun, fuzzyOf }: ComparedAddresses): Building[] {
  const neighbours = new Neighbours<Grown>(table);
  const isRare = rareNames(table.names);
  const join = (rows: readonly number[], { row, keys, count }: Joining): boolean => {
    const near = neighbours.of(row, keys);
    if (near.length === 0) return false;
    const found = meant({ keys, fuzzy: fuzzyOf(row) }, near, (why, { row: its, began }) => {
      if (count > Math.max(shares[why].rows, shares[why].share * began)) return false;
      return why !== "slip" || isRare(row, its, count);
    });
    if (!found) return false;
    const joined = found.why === "wrong-zip" ? found.building.elsewhere : found.building.rows;
    for (const one of rows) joined.push(one);
    return true;
  };
  const grown: Grown[] = [];
  for (const { row, rows, keys } of begun.beginnings) {
    if (join(rows, { row, keys, count: rows.length })) continue;
    const fuzzy = fuzzyOf(row);
    const building = { row, keys, anchor: { keys, fuzzy }, began: rows.length, rows: [...rows], elsewhere: [] };
    grown.push(building);
    neighbours.add(building);
  }
  for (const { row, count } of begun.alone) {
    const keys = table.keysOf(row);
    if (keys) join([row], { row, keys, count });
  }
  return grown.map(({ anchor, rows, elsewhere }) => ({
    anchor,
    rows: elsewhere.length <= Math.max(2, wrongZips * rows.length) ? [...rows, ...elsewhere] : rows,
  }));
}

type Grown = Building & { row: number; keys: AddressKeys; began: number; elsewhere: number[] };

/** Rows that are written alike, by one of them, and how many of them there are. */
type Joining = { row: number; keys: AddressKeys; count: number };

/** The one building that rows mean; undefined where there is none, or where two are as likely. */
function meant(own: Anchor, near: readonly Grown[], isAllowed: (why: Likeness, building: Grown) => boolean) {
  const order: Likeness[] = ["same", "other-name", "slip", "no-zip", "wrong-zip"];
  let best: { building: Grown; why: Likeness } | undefined;
  let isTied = false;
  for (const building of near) {
    const why = likeness(own.keys, own.fuzzy, building.anchor);
    if (!why || !isAllowed(why, building)) continue;
    const better = best ? order.indexOf(best.why) - order.indexOf(why) : 1;
    if (better === 0) isTied = true;
    if (better <= 0) continue;
    [best, isTied] = [{ building, why }, false];
  }
  return isTied ? undefined : best;
}

/** A slip makes a word that hardly anybody else writes: whether `count` rows may have it beside a building's name. */
function rareNames(names: Int32Array): (row: number, building: number, count: number) => boolean {
  const counts = countNumbers(names);
  const countAt = (row: number) => counts[names[row] ?? -1] ?? 0;
  return (row, building, count) =>
    names[row] === names[building] || countAt(row) - count <= Math.max(1, slipOfName * countAt(building));
}
