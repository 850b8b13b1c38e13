import { sql } from "kysely";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { markOutcome } from "./check-in.ts";

type Unmarked = { offer: string; port: string; date: string };

/**
 * Records that a party did not come where nobody at its port has recorded anything: 24 hours after the port's midnight, when
 * what devices recorded without a network is handed in. Without it an appointment would hold its party for ever: in no draw,
 * and with no way to say that they are still waiting. It costs them nothing, and they are told.
 * @returns how many.
 */
export async function settleDays(db: Database, at: Date): Promise<number> {
  const { rows } = await sql<Unmarked>`
    select offer.id as offer, port.slug as port, block.on_date as date
    from offer join block on block.id = offer.block_id join port on port.slug = block.port_slug
    where offer.state = 'confirmed'
      and (block.on_date + 1)::timestamp at time zone port.time_zone + interval '24 hours' <= ${at}
    order by block.starts_at, offer.id`.execute(db);
  let settled = 0;
  for (const { offer, port, date } of rows) {
    // Seen as confirmed: where somebody records it at this moment, that stays.
    const asked = { offer, outcome: "did-not-come", seen: "confirmed", counter: { port, date, at } } as const;
    if (await inTransaction(db, (tx) => markOutcome(tx, "system", asked))) settled++;
  }
  return settled;
}
