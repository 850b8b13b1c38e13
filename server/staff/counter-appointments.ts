import { sql, type Transaction } from "kysely";
import { counterStates } from "#domain/staff/offline-check.ts";
import type { Tables } from "#server/database/tables.ts";

/** Where and when somebody stands at the counter: a port's slug, the date by its clocks, the instant. */
export type Counter = { port: string; date: string; at: Date };

/** An appointment that was taken away by us, so that its party has another place or waits for one. */
const wasMovedAway = sql<boolean>`(offer.state = 'moved' and application.ended_at is null and exists (
  select from reseat where reseat.offer_id = offer.id and reseat.was_confirmed))`;

/**
 * The appointments of a port and day that can be checked in; whoever shows anything of them keeps the reading. `withMoved`:
 * those too whose party was moved away, after those that stand, since it may have come before it was told.
 */
export function selectAppointments(
  tx: Transaction<Tables>,
  { port, date }: Omit<Counter, "at">,
  { withMoved = false } = {},
) {
  return tx
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .innerJoin("port", "port.slug", "block.port_slug")
    .innerJoin("application", "application.id", "offer.application_id")
    .select(["offer.id", "offer.application_id", "offer.size", "offer.state", "offer.checked_in_at", "offer.absent"])
    .select(sql<Date>`(block.on_date + 1)::timestamp at time zone port.time_zone`.as("dayEndsAt"))
    .select(["block.at_time", "block.starts_at as startsAt", "port.code as port", "application.handle"])
    .where("block.port_slug", "=", port)
    .where("block.on_date", "=", date)
    .where((eb) => {
      const stands = eb("offer.state", "in", counterStates);
      return withMoved ? eb.or([stands, wasMovedAway]) : stands;
    })
    .$if(withMoved, (query) => query.orderBy(sql`offer.state = 'moved'`));
}

/** The ids of a party's persons in their order, with those who did not come to its appointment. */
export async function readPeopleAt(
  tx: Transaction<Tables>,
  { application_id, absent }: { application_id: string; absent: readonly string[] },
): Promise<string[]> {
  const rows = await tx
    .selectFrom("person")
    .select(["id", "left_on"])
    .where("application_id", "=", application_id)
    .orderBy("position")
    .execute();
  return rows.filter(({ id, left_on }) => left_on === null || absent.includes(id)).map(({ id }) => id);
}
