import type { ProofOutcome } from "#domain/draw/check-proof.ts";
import type { Database } from "#server/database/open-database.ts";
import type { PlaceId } from "./place-id.ts";

/** What a run gave to a party, as the database has it. */
export async function readAward(db: Database, place: PlaceId, run: string): Promise<ProofOutcome> {
  const award = await db
    .selectFrom("award")
    .innerJoin("port", "port.slug", "award.port_slug")
    .select(["lane", "port.code"])
    .where("application_id", "=", place)
    .where("run", "=", run)
    .executeTakeFirst();
  return award ? { lane: award.lane, port: award.code } : "nothing";
}
