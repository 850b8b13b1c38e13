/** "Of most addresses no slip is ever looked for: only of those beside an address that many gave." */
import type { AddressTable } from "./find-buildings.ts";

/** The rows of which fuzzy keys may be asked, where so many rows that agree begin a building. */
export function nearCrowds({ size, keysOf }: Omit<AddressTable, "fuzzyOf">, fewest: number): number[] {
  const counts = new Map<string, number>();
  const cellOf = (row: number) => {
    const own = keysOf(row);
    return own ? own.building || own.city : undefined;
  };
  for (let row = 0; row < size; row++) {
    const cell = cellOf(row);
    if (cell !== undefined) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const blocks = new Set<string>();
  for (let row = 0; row < size; row++) {
    const own = keysOf(row);
    if (!own || (counts.get(own.building || own.city) ?? 0) < fewest) continue;
    if (own.numberAtZip !== "") blocks.add(own.numberAtZip);
    blocks.add(own.numberInState);
  }
  const near: number[] = [];
  for (let row = 0; row < size; row++) {
    const own = keysOf(row);
    if (own && (blocks.has(own.numberAtZip) || blocks.has(own.numberInState))) near.push(row);
  }
  return near;
}
