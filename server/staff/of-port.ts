import { sql } from "kysely";

/** The port of a party's offer or appointment; joins as `live` to `application`. */
export const joinLivePort = sql`
  left join lateral (
    select block.port_slug from offer join block on block.id = offer.block_id
    where offer.application_id = application.id and offer.state in ('open', 'confirmed') limit 1
  ) live on true`;

/**
 * Whether a party is a port's: it has an offer or an appointment there or, with none anywhere, would go there. Every party
 * where no port is given. Needs `joinLivePort`.
 */
export function isOfPort(port: string | null) {
  return sql<boolean>`(${port}::text is null or live.port_slug = ${port} or (live.port_slug is null and exists (
    select from port where port.slug = ${port}
      and position(set_byte('\\x00'::bytea, 0, port.code) in application.prefs) > 0)))`;
}

/** The same for a statement about `application` that cannot join the port of its offer. */
export function isPartyOf(port: string | null) {
  return sql<boolean>`exists (select from (select application.id, application.prefs) application ${joinLivePort}
    where ${isOfPort(port)})`;
}

/** The port at which one acts for a party: of its offer, else the given one, else the first that it would go to. */
export function portToAct(port: string | null) {
  return sql<string>`coalesce(live.port_slug, ${port}::text,
    (select port.slug from port where port.code = get_byte(application.prefs, 0)))`;
}
