/**
 * "Of a million addresses most are alone." Equal keys have equal numbers, so that what is alone is seen in numbers, and
 * the keys are read of few.
 */
import type { AddressKeys } from "./address-keys.ts";

/** The addresses that are compared, by number of their row. */
export type AddressTable = AddressNumbers & {
  /** How many rows there are. */
  size: number;
  /** The keys of a row, made when they are asked for; undefined where its address cannot be compared. */
  keysOf(row: number): AddressKeys | undefined;
};

/** For each row the numbers of its keys, from 0 without a gap in each column; -1 where there is no key. */
export type AddressNumbers = {
  /** Rows of one number, street and zip are one cell; without a zip, of one city. */
  cells: Int32Array;
  names: Int32Array;
  numbersAtZip: Int32Array;
  numbersInState: Int32Array;
};

/** A table of addresses whose keys are all at hand. */
export function addressTable({ size, keysOf }: Pick<AddressTable, "size" | "keysOf">): AddressTable {
  const column = (keyOf: (keys: AddressKeys) => string) => {
    const numbers = new Map<string, number>();
    return Int32Array.from({ length: size }, (_, row) => {
      const keys = keysOf(row);
      const key = keys ? keyOf(keys) : "";
      if (key === "") return -1;
      const number = numbers.get(key) ?? numbers.size;
      if (number === numbers.size) numbers.set(key, number);
      return number;
    });
  };
  return {
    size,
    keysOf,
    cells: column(({ building, city }) => building || city),
    names: column(({ name }) => name),
    numbersAtZip: column(({ numberAtZip }) => numberAtZip),
    numbersInState: column(({ numberInState }) => numberInState),
  };
}

/** How often each number stands in a column. */
export function countNumbers(column: Int32Array): Int32Array {
  const counts = new Int32Array(column.reduce((most, number) => Math.max(most, number), -1) + 1);
  for (const number of column) if (number >= 0) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}
