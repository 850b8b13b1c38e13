import type { Executor } from "#server/database/open-database.ts";
import type { Away } from "./beat.ts";

/** The public log: since when it is kept, and every outage, the newest first. */
export type OutageLog = { since: Date | undefined; outages: { what: Away; from: Date; to: Date }[] };

/** Reads the log of outages. */
export async function readOutages(db: Executor): Promise<OutageLog> {
  const [beat, outages] = await Promise.all([
    db.selectFrom("heartbeat").select("since_at as since").executeTakeFirst(),
    db.selectFrom("outage").select(["what", "from_at as from", "to_at as to"]).orderBy("from_at", "desc").execute(),
  ]);
  return { since: beat?.since, outages };
}
