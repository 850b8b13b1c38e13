import type { AddressKeys, FuzzyKeys } from "./address-keys.ts";
import { addressTable } from "./address-table.ts";
import { beginBuildings } from "./begin-buildings.ts";
import { type Registration, type Registrations, sharesAmong } from "./find-clusters.ts";

/** Registrations and the keys of their addresses, by place in the list, where all are at hand. */
type AtHand<Row extends Registration> = {
  rows: readonly Row[];
  keysOf(row: number): AddressKeys | undefined;
  fuzzyOf(row: number): FuzzyKeys;
};

/** What is searched, of registrations that are all at hand: a file's, or made-up ones. */
export function registrationsAtHand<Row extends Registration>({
  rows,
  keysOf,
  fuzzyOf,
}: AtHand<Row>): Registrations & { rowOf(row: number): Row } {
  const table = addressTable({ size: rows.length, keysOf });
  const rowOf = (row: number) => {
    const found = rows[row];
    if (!found) throw new Error("A row is asked for that is not in the list.");
    return found;
  };
  return { table, begun: beginBuildings(table), fuzzyOf, shares: sharesAmong(rows), rowOf };
}
