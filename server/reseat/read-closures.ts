import { sql } from "kysely";
import type { ClosureReason } from "#domain/capacity/reseating.ts";
import type { Executor } from "#server/database/open-database.ts";

/** The name of a port that is or will be closed, with its days by its own calendar, first and last included. */
export type Closure = { port: string; from: string; to: string; reason: ClosureReason };

/** The closures that are not over at their port and were not lifted, the first one first. Anybody may read them, from the instant of the approval. */
export async function readClosures(db: Executor, at: Date): Promise<Closure[]> {
  return db
    .selectFrom("reseating")
    .innerJoin("port", "port.slug", "reseating.port_slug")
    .select(["port.name as port", "from_on as from", "to_on as to", "reason"])
    .where("kind", "=", "closure")
    .$narrowType<{ reason: ClosureReason }>()
    .where("is_approved", "=", true)
    .where("lifted_at", "is", null)
    .where(sql<boolean>`to_on >= (${at}::timestamptz at time zone port.time_zone)::date`)
    .orderBy("from_on")
    .orderBy("port.position")
    .execute();
}
