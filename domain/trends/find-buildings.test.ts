import { expect, it } from "vitest";
import { chancesOf } from "#domain/simulation/chances-of.ts";
import { addressKeys, fuzzyKeys } from "./address-keys.ts";
import { addressTable } from "./address-table.ts";
import { beginBuildings, rowsToCompare } from "./begin-buildings.ts";
import { findBuildings } from "./find-buildings.ts";
import { plainBuildingsForTests } from "./plain-buildings-for-tests.ts";
import { readAddress } from "./read-address.ts";
import { smallTownForTests } from "./small-town-for-tests.ts";

const open = (text: string) => text;

it.each([1, 2, 3, 4, 5, 6])("finds what comparing every address with every building finds (%i)", (seed) => {
  const town = smallTownForTests(chancesOf(seed), { houses: 6, homes: 1500 });
  // Half of the towns have a second city, so that slips and zips are wrong across it.
  const addresses = town.map(({ address }, row) => {
    const read = readAddress(seed % 2 && row % 7 === 0 ? { ...address, city: "Larredo" } : address);
    return read && { keys: addressKeys(read, open), fuzzy: fuzzyKeys(read, open) };
  });
  const table = addressTable({ size: addresses.length, keysOf: (row) => addresses[row]?.keys });
  const begun = beginBuildings(table);
  const asked = new Set(rowsToCompare(begun));
  const fuzzyOf = (row: number) => {
    const fuzzy = asked.has(row) ? addresses[row]?.fuzzy : undefined;
    if (!fuzzy) throw new Error("Fuzzy keys are asked of a row that was not to be compared.");
    return fuzzy;
  };
  const found = findBuildings({ table, begun, fuzzyOf }).map(({ rows }) => rows);
  expect(found).toEqual(plainBuildingsForTests(addresses));
  expect(found.some((rows) => rows.length > 55)).toBe(true);
  expect(begun.alone.length).toBeGreaterThan(10);
  expect(asked.size).toBeLessThan(addresses.length);
});
