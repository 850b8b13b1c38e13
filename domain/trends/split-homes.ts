/**
 * "In a building with many homes, each home is its own address." Where most rows name their home and the homes are
 * many, it is a building like others; where one home, or none, is named by everybody, all rows are one address.
 */

/** From this share of rows on, people at this address name their homes. */
const mostNameIt = 0.5;

/** At most so many rows a home, on average, in an ordinary building. */
const rowsAHome = 8;

/**
 * The addresses within one building.
 * @param unitOf the home of a row; "" where none is written.
 * @returns the rows in one group, or a group for each home and one for the rows that name none.
 */
export function splitHomes(rows: readonly number[], unitOf: (row: number) => string): number[][] {
  const homes = new Map<string, number[]>();
  for (const row of rows) {
    const home = homes.get(unitOf(row));
    if (home) home.push(row);
    else homes.set(unitOf(row), [row]);
  }
  const unnamed = homes.get("")?.length ?? 0;
  const named = rows.length - unnamed;
  const count = homes.size - (unnamed > 0 ? 1 : 0);
  if (named < mostNameIt * rows.length || count < 3 || named > rowsAHome * count) return [[...rows]];
  return [...homes.values()];
}
