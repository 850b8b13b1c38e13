import { sql } from "kysely";
import { handedHoursAhead } from "#domain/handover/handed-party.ts";
import type { Executor } from "#server/database/open-database.ts";

/**
 * An appointment of a day that may be handed over, beside what the port's systems know of it: nothing (`new`), something that
 * has changed since, the `same`, or that it stands, while it is `cancelled`.
 */
export type DueParty = {
  port: string;
  date: string;
  offer: string;
  application: string;
  handle: string;
  time: string;
  size: number;
  revision: number;
  what: "new" | "changed" | "same" | "cancelled";
};

/**
 * The appointments of every port's days that may be handed over: not yet over by the port's own calendar, and with their last
 * block at most 72 hours ahead, so that one file holds the day and nobody is handed over sooner.
 */
export async function readDueParties(
  db: Executor,
  at: Date,
  day: { port: string; date: string } | undefined = undefined,
): Promise<DueParty[]> {
  const until = new Date(at.getTime() + handedHoursAhead * 60 * 60_000);
  const { rows } = await sql<DueParty>`
    with told as (
      select distinct on (party.offer_id) party.offer_id, party.revision, party.is_cancelled
      from port_handover_party party join port_handover h on h.id = party.handover_id
      order by party.offer_id, h.number desc
    )
    select port.slug as port, block.on_date as date, offer.id as offer, a.id as application, a.handle, a.revision,
      to_char(block.at_time, 'HH24:MI') as time, offer.size,
      case when offer.state <> 'confirmed' then 'cancelled'
        when told.offer_id is null or told.is_cancelled then 'new'
        when told.revision <> a.revision then 'changed'
        else 'same' end as what
    from offer
    join block on block.id = offer.block_id
    join port on port.slug = block.port_slug
    join application a on a.id = offer.application_id
    left join told on told.offer_id = offer.id
    where block.on_date >= (${at}::timestamptz at time zone port.time_zone)::date
      and not exists (select 1 from block late
        where late.port_slug = block.port_slug and late.on_date = block.on_date and late.starts_at > ${until})
      and (offer.state = 'confirmed'
        or (not told.is_cancelled and offer.state in ('open', 'declined', 'lapsed', 'cancelled', 'moved', 'turned')))
      and ${day ? sql<boolean>`block.port_slug = ${day.port} and block.on_date = ${day.date}::date` : sql<boolean>`true`}
    order by port.position, block.on_date, block.starts_at, a.handle`.execute(db);
  return rows;
}
