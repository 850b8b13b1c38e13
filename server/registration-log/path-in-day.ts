import { compareBytes } from "#domain/draw/bytes.ts";
import { levelsOf, pathThrough } from "#domain/draw/merkle-tree.ts";
import { HASH_BYTES } from "#domain/draw/sha256.ts";
import type { Database } from "#server/database/open-database.ts";

/** A day of 100,000 lines takes 6.4 MB. */
const mostDays = 3;
const slot = Symbol.for("paso.registration-log.trees");

type Tree = { lines: Uint8Array; levels: Uint8Array[] };

/** A closed day: its date, and its list's root as it is published. */
type ClosedDay = { day: string; root: string };

/**
 * Where a line stands in the list of a closed day, from 0, and the siblings from it to the root; undefined where the list
 * has no such line. A closed day never changes: the trees of the days that were asked about last stay in memory.
 */
export async function pathInDay(
  db: Database,
  closed: ClosedDay,
  line: Uint8Array,
): Promise<{ index: number; path: Uint8Array[] } | undefined> {
  const { lines, levels } = await treeOf(db, closed);
  const index = indexOfLine(lines, line);
  return index === undefined ? undefined : { index, path: pathThrough(levels, index) };
}

/** Whoever asks while a day is hashed waits for the same tree. */
function treeOf(db: Database, { day, root }: ClosedDay): Promise<Tree> {
  const world = globalThis as { [slot]?: Map<string, Promise<Tree>> };
  world[slot] ??= new Map();
  const trees = world[slot];
  const key = `${day} ${root}`;
  const tree = trees.get(key) ?? makeTree(db, day);
  // The day that was asked about last stands last.
  trees.delete(key);
  trees.set(key, tree);
  if (trees.size > mostDays) trees.delete(trees.keys().next().value as string);
  tree.catch(() => trees.delete(key));
  return tree;
}

async function makeTree(db: Database, day: string): Promise<Tree> {
  const { commitments } = await db
    .selectFrom("registration_day")
    .select("commitments")
    .where("day", "=", day)
    .executeTakeFirstOrThrow();
  const lines = new Uint8Array(commitments);
  return { lines, levels: [...levelsOf(lines)] };
}

/** The lines of a list ascend. */
function indexOfLine(lines: Uint8Array, line: Uint8Array): number | undefined {
  let [from, until] = [0, lines.length / HASH_BYTES];
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    const order = compareBytes(lines, middle * HASH_BYTES, line, 0, HASH_BYTES);
    if (order === 0) return middle;
    if (order < 0) from = middle + 1;
    else until = middle;
  }
  return undefined;
}
