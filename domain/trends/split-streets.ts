/**
 * "Main Street and Main Avenue, North Main and South Main are different buildings, unless nobody can tell."
 * Rows of one number, name and zip, told apart by suffix and direction.
 */

/** What tells streets of one name apart; "" where it is not written. */
type Written = { suffix: string; direction: string };

/** Rows of one building, by their place in the list, with what its suffix and direction are. */
export type StreetGroup = Written & { rows: number[] };

/** From this share on, rows without a direction say that the street has none; slips leave it out less often. */
const noDirection = 0.7;

/** With another building of this share of the first, a row that could belong to both belongs to none. */
const rival = 0.2;

/** The buildings among the rows with at least `fewest` rows, the largest first. Rows that fit none are left out. */
export function splitStreets(
  rows: readonly number[],
  writtenOf: (row: number) => Written,
  fewest: number,
): StreetGroup[] {
  const groups: StreetGroup[] = [];
  let left = [...rows];
  while (left.length >= fewest) {
    const group = largest(left, writtenOf);
    const taken = new Set(group.rows);
    left = left.filter((row) => !taken.has(row));
    if (group.rows.length >= fewest) groups.push(group);
    if (taken.size === 0) break;
  }
  const [first, second] = groups;
  if (!first || !second || second.rows.length < rival * first.rows.length) return groups;
  return groups.map((group) => ({ ...group, rows: group.rows.filter((row) => isClear(writtenOf(row), groups)) }));
}

function largest(rows: readonly number[], writtenOf: (row: number) => Written): StreetGroup {
  const suffix = commonest(rows.map((row) => writtenOf(row).suffix).filter(Boolean));
  const onStreet = rows.filter((row) => fits(writtenOf(row).suffix, suffix));
  const written = onStreet.map((row) => writtenOf(row).direction);
  const directed = written.filter(Boolean);
  const isUndirected = written.length - directed.length >= noDirection * written.length;
  const direction = isUndirected ? "" : commonest(directed);
  return { suffix, direction, rows: onStreet.filter((row) => hasDirection(writtenOf(row).direction, direction)) };
}

function isClear(written: Written, groups: readonly StreetGroup[]): boolean {
  const fitting = groups.filter(
    ({ suffix, direction }) => fits(written.suffix, suffix) && hasDirection(written.direction, direction),
  );
  return fitting.length === 1;
}

/** Nothing written fits everything. */
function fits(written: string, is: string): boolean {
  return written === "" || is === "" || written === is;
}

/** A direction may be left out; where the street has none, nobody adds one. */
function hasDirection(written: string, is: string): boolean {
  return written === "" || written === is;
}

function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  let [best, most] = ["", 0];
  for (const word of words) {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    if (count > most) [best, most] = [word, count];
  }
  return best;
}
