import type { Transaction } from "kysely";
import type { Tables } from "#server/database/tables.ts";

/** Where and when somebody stands at the counter: a port's slug, the date by its clocks, the instant. */
export type Counter = { port: string; date: string; at: Date };

/** The appointments of a port and day that can be checked in; whoever shows anything of them keeps the reading. */
export function selectAppointments(tx: Transaction<Tables>, { port, date }: Omit<Counter, "at">) {
  return tx
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .innerJoin("port", "port.slug", "block.port_slug")
    .innerJoin("application", "application.id", "offer.application_id")
    .select(["offer.id", "offer.application_id", "offer.size", "offer.state", "offer.checked_in_at", "offer.absent"])
    .select(["block.at_time", "block.starts_at as startsAt", "port.code as port", "application.handle"])
    .where("block.port_slug", "=", port)
    .where("block.on_date", "=", date)
    .where("offer.state", "in", ["confirmed", "came", "did-not-come"]);
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
