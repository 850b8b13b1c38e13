import { sql } from "kysely";
import { type Role, roles } from "#domain/staff/policy.ts";
import { type ToldReason, toldReasons } from "#domain/staff/reading-reason.ts";
import type { Database } from "#server/database/open-database.ts";
import type { PlaceId } from "./place-id.ts";

/** One look of staff at a party's answers, as its people are told: as what and where, never by name. */
export type Look = {
  id: string;
  at: Date;
  /** Null where it was not kept, or is one that this version does not know. */
  role: Role | null;
  port: { name: string; timeZone: string } | null;
  reason: ToldReason;
};

/** The most looks that a page tells; the newest first. */
const mostLooks = 100;

/**
 * Who of staff has looked at a party's answers, for a reason that somebody chose or two persons decided. That a finding was
 * unmasked is never told here: it would be a signal on an applicant's page. The auditor sees those readings too.
 */
export async function readLooks(db: Database, place: PlaceId): Promise<Look[]> {
  const { rows } = await sql<{
    id: string;
    at: Date;
    role: string | null;
    reason: ToldReason;
    name: string | null;
    timeZone: string | null;
  }>`
    select a.id, a.at, a.reason, coalesce(a.detail->>'role', s.role) as role, p.name, p.time_zone as "timeZone"
    from audit a
    left join staff s on s.id::text = a.actor
    left join port p on p.slug = coalesce(a.detail->>'port', s.port_slug)
    where a.subject = ${`application/${place}`} and a.action = 'read-record'
      and a.reason in (${sql.join([...toldReasons])})
    order by a.at desc, a.id limit ${mostLooks}`.execute(db);
  return rows.map(({ role, name, timeZone, ...look }) => ({
    ...look,
    role: roles.find((each) => each === role) ?? null,
    port: name && timeZone ? { name, timeZone } : null,
  }));
}
