import { sql } from "kysely";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Database } from "#server/database/open-database.ts";
import { demandRight } from "./demand-right.ts";

/** One port on the overview: who waits for it, and its places on the next days. */
export type PortOverview = {
  slug: string;
  name: string;
  timeZone: string;
  /** Parties in the pool that accept this port, the people in them, and how many put it first. */
  parties: number;
  people: number;
  firstChoice: number;
};

/** Places of one port on one day of its own calendar. */
export type DayOfPlaces = { port: string; date: string; capacity: number; booked: number };

/** The pool by port. A party that accepts three ports is counted at each of the three. */
export async function seePorts(db: Database, staff: StaffId): Promise<PortOverview[]> {
  await demandRight(db, staff, { act: "see-overview" });
  const { rows } = await sql<PortOverview>`
    with wanted as (
      select get_byte(prefs, i) as code, i, size
      from application, generate_series(0, 7) as i
      where standing = 'waiting' and pool_state = 'pooled' and get_byte(prefs, i) > 0
    )
    select port.slug, port.name, port.time_zone as "timeZone",
      count(wanted.code)::int as parties,
      coalesce(sum(wanted.size), 0)::int as people,
      count(*) filter (where wanted.i = 0)::int as "firstChoice"
    from port left join wanted on wanted.code = port.code
    group by port.slug, port.name, port.time_zone, port.position
    order by port.position`.execute(db);
  return rows;
}

/** How many parties and people wait in the pool, each counted once. */
export async function countPool(db: Database, staff: StaffId): Promise<{ parties: number; people: number }> {
  await demandRight(db, staff, { act: "see-overview" });
  const { rows } = await sql<{ parties: number; people: number }>`
    select count(*)::int as parties, coalesce(sum(size), 0)::int as people
    from application where standing = 'waiting' and pool_state = 'pooled'`.execute(db);
  return rows[0] ?? { parties: 0, people: 0 };
}

/** Places by port and day, from one date to another, both included. */
export async function seeDays(
  db: Database,
  staff: StaffId,
  { from, to }: { from: string; to: string },
): Promise<DayOfPlaces[]> {
  await demandRight(db, staff, { act: "see-overview" });
  return db
    .selectFrom("block")
    .select(["port_slug as port", "on_date as date"])
    .select(({ fn }) => [
      fn.sum<number>(fn.coalesce("cut_to", "capacity")).$castTo<string>().as("capacity"),
      fn.sum<number>("booked").$castTo<string>().as("booked"),
    ])
    .where("on_date", ">=", from)
    .where("on_date", "<=", to)
    .groupBy(["port_slug", "on_date"])
    .orderBy("on_date")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, capacity: Number(row.capacity), booked: Number(row.booked) })));
}
