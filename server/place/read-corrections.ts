import type { Correction } from "#domain/staff/correction.ts";
import type { Database } from "#server/database/open-database.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import type { PlaceId } from "./place-id.ts";

/** What somebody at a counter put right, as the party's own people see it: where, when, in whom, from what to what. */
export type SeenCorrection = {
  id: string;
  at: Date;
  /** The name as it is since then. */
  of: string;
  port: { name: string; city: string; timeZone: string };
  change: Correction;
};

type Sealed = { of: string; change: Correction };

/** What was put right in a party's answers at a counter, the newest first. */
export async function readCorrections(db: Database, place: PlaceId): Promise<SeenCorrection[]> {
  const rows = await db
    .selectFrom("correction")
    .innerJoin("port", "port.slug", "correction.port_slug")
    .innerJoin("application", "application.id", "correction.application_id")
    .select(["correction.id", "correction.at", "correction.change_sealed", "application.wrapped_key"])
    .select(["port.name", "port.city", "port.time_zone as timeZone"])
    .where("correction.application_id", "=", place)
    .orderBy("correction.at", "desc")
    .orderBy("correction.id")
    .execute();
  return rows.map(({ change_sealed, wrapped_key, name, city, timeZone, ...row }) => ({
    ...row,
    port: { name, city, timeZone },
    ...(openSealedRecord("application", place, wrapped_key).unseal(`correction/${row.id}`, change_sealed) as Sealed),
  }));
}
