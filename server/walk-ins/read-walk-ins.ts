import { sql } from "kysely";
import type { Executor } from "#server/database/open-database.ts";

/** What a port did on its today for people without an appointment, as it is published: people, and nobody's name. */
export type PublishedWalkIns = { port: string; onDate: string; reserved: number; given: number; turnedAway: number };

/** The day that it is now at each port, where places were reserved or somebody came, from west to east. */
export async function readWalkIns(db: Executor, at: Date): Promise<PublishedWalkIns[]> {
  return db
    .selectFrom("walk_in_day")
    .innerJoin("port", "port.slug", "walk_in_day.port_slug")
    .select(["port.name as port", "on_date as onDate", "reserved", "given", "turned_away as turnedAway"])
    .where(sql<boolean>`on_date = (${at}::timestamptz at time zone port.time_zone)::date`)
    .orderBy("port.position")
    .execute();
}
