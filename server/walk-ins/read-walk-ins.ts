import { sql } from "kysely";
import { type WalkInDay, type WalkInLine, walkInLines } from "#domain/offer/walk-in-lines.ts";
import type { Executor } from "#server/database/open-database.ts";

/**
 * The day that it is now at each port, where places were reserved or somebody came, from west to east; people, and nobody's
 * name. Every number is told: by them somebody decides whether to set out.
 */
export async function readWalkIns(db: Executor, at: Date): Promise<WalkInDay[]> {
  return selectDays(db)
    .where(sql<boolean>`on_date = ${todayThere(at)}`)
    .orderBy("port.position")
    .execute();
}

/** Every day that is over at its port, the newest first, as it may be told for good. */
export async function readPastWalkIns(db: Executor, at: Date): Promise<WalkInLine[]> {
  const days = await selectDays(db)
    .where(sql<boolean>`on_date < ${todayThere(at)}`)
    .orderBy("on_date", "desc")
    .orderBy("port.position")
    .execute();
  return walkInLines(days);
}

function selectDays(db: Executor) {
  return db
    .selectFrom("walk_in_day")
    .innerJoin("port", "port.slug", "walk_in_day.port_slug")
    .select(["port.name as port", "on_date as onDate", "reserved", "given", "turned_away as turnedAway"]);
}

function todayThere(at: Date) {
  return sql`(${at}::timestamptz at time zone port.time_zone)::date`;
}
