import type { Database } from "#server/database/open-database.ts";
import type { PlaceId } from "./place-id.ts";

/** A confirmed appointment by the port's own clock. */
export type Appointment = { id: string; onDate: string; atTime: string; timeZone: string; offsetMinutes: number };

/** The appointment that a party has confirmed, if it has one. */
export async function readAppointment(db: Database, place: PlaceId): Promise<Appointment | undefined> {
  const row = await db
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .innerJoin("port", "port.slug", "block.port_slug")
    .select(["offer.id", "block.on_date as onDate", "block.at_time as atTime"])
    .select(["port.time_zone as timeZone", "block.utc_offset_minutes as offsetMinutes"])
    .where("offer.application_id", "=", place)
    .where("offer.state", "=", "confirmed")
    .executeTakeFirst();
  return row && { ...row, atTime: row.atTime.slice(0, 5) };
}
