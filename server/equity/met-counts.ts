import { fourWeeksOf } from "#domain/equity/four-weeks.ts";
import { groupsOf } from "#domain/equity/groups.ts";
import type { Met } from "#domain/equity/met.ts";
import type { MetCount } from "#domain/equity/met-table.ts";
import type { Executor } from "#server/database/open-database.ts";

const slot = Symbol.for("paso.equity.met");

type Row = MetCount & { from_on: string };

/** What was met since the last time that counts were kept: the number of each, so it stays small however many there are. */
function waiting(): Map<string, Row> {
  const world = globalThis as { [slot]?: Map<string, Row> };
  world[slot] ??= new Map();
  return world[slot];
}

/**
 * Counts in memory what a party met. Nobody waits for it, and it cannot fail; `keepMet` keeps it a moment later. What a crash
 * loses is missing in the counts.
 */
export function noteMet(met: Met & { at: Date }): void {
  add(waiting(), rowsOf([met]));
}

/** Keeps what was noted, in one statement. Where that fails it stays noted, and the fault is thrown. */
export async function keepMet(db: Executor): Promise<void> {
  const noted = [...waiting().values()];
  waiting().clear();
  try {
    await keepRows(db, noted);
  } catch (fault) {
    add(waiting(), noted);
    throw fault;
  }
}

/** Keeps at once what parties met, for work that nobody waits for. */
export async function countMet(db: Executor, met: readonly (Met & { at: Date })[]): Promise<void> {
  const rows = new Map<string, Row>();
  add(rows, rowsOf(met));
  await keepRows(db, [...rows.values()]);
}

function rowsOf(met: readonly (Met & { at: Date })[]): Row[] {
  return met.flatMap(({ event, page, at, ...party }) => {
    const { from } = fourWeeksOf(at.toISOString().slice(0, 10));
    return groupsOf(party).map(([by, group]) => ({ from_on: from, event, by, group, page, count: 1 }));
  });
}

function add(to: Map<string, Row>, rows: readonly Row[]): void {
  for (const row of rows) {
    const key = keyOf(row);
    to.set(key, { ...row, count: row.count + (to.get(key)?.count ?? 0) });
  }
}

const keyOf = ({ from_on, event, by, group, page }: Row) => [from_on, event, by, group, page].join(" ");

/** In one order, so that two processes that keep counts at once never wait for each other. */
async function keepRows(db: Executor, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const sorted = rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  await db
    .insertInto("equity_met")
    .values(sorted.map(({ by, group, ...row }) => ({ ...row, compared_by: by, group_name: group })))
    .onConflict((conflict) =>
      conflict
        .columns(["from_on", "event", "compared_by", "group_name", "page"])
        .doUpdateSet((eb) => ({ count: eb("equity_met.count", "+", eb.ref("excluded.count")) })),
    )
    .execute();
}
