import type { CapacityException, CapacityPlan, Pattern } from "#domain/capacity/pattern.ts";
import type { Executor } from "#server/database/open-database.ts";

/** What a port means to give: its patterns, the first made first, and its dates that are different. */
export async function readPlan(db: Executor, port: string): Promise<CapacityPlan> {
  const patterns = await selectPatterns(db).where("port_slug", "=", port).where("ended_at", "is", null).execute();
  const exceptions = await db
    .selectFrom("capacity_exception")
    .select(["on_date as onDate", "at_time as atTime", "places"])
    .where("port_slug", "=", port)
    .where("ended_at", "is", null)
    .execute();
  return { patterns: patterns.map(asPattern), exceptions: exceptions.map(asException) };
}

/** The patterns that a port had and has no more, the last one to end last: what a run gave out by them still counts. */
export async function readEndedPatterns(db: Executor, port: string): Promise<Pattern[]> {
  const patterns = await selectPatterns(db)
    .clearOrderBy()
    .where("port_slug", "=", port)
    .where("ended_at", "is not", null)
    .orderBy("ended_at")
    .execute();
  return patterns.map(asPattern);
}

/** Patterns with their times, in the order in which they count. */
export function selectPatterns(db: Executor) {
  return db
    .selectFrom("capacity_pattern")
    .select(["weekdays", "first_at as firstAt", "last_at as lastAt", "every_minutes as everyMinutes", "places"])
    .select(["accessible as isAccessible", "valid_from as validFrom", "valid_until as validUntil"])
    .orderBy("capacity_pattern.made_at")
    .orderBy("first_at")
    .orderBy("capacity_pattern.id");
}

/** A row of a pattern, its times as `HH:MM`. */
export function asPattern<Row extends Pattern>(row: Row): Row {
  return { ...row, firstAt: row.firstAt.slice(0, 5), lastAt: row.lastAt.slice(0, 5) };
}

/** A row of an exception, its time as `HH:MM`. */
export function asException<Row extends CapacityException>(row: Row): Row {
  return { ...row, atTime: row.atTime?.slice(0, 5) ?? null };
}
