import { sql } from "kysely";
import { addDays } from "#domain/application/calendar-date.ts";
import { daysAhead } from "#domain/staff/policy.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Database } from "#server/database/open-database.ts";
import { demandRight } from "./demand-right.ts";

/** A day of a port: how many blocks it has, and who has confirmed an appointment there. */
export type ComingDay = { date: string; blocks: number; parties: number; people: number };

/** The days of a port around today that an officer can open, yesterday first, today left out. Nobody's answers are read. */
export async function seeComingDays(
  db: Database,
  staff: StaffId,
  { port, date, at }: { port: string; date: string; at: Date },
): Promise<ComingDay[]> {
  await demandRight(db, staff, { act: "see-day", port, date, at });
  const [from, to] = [addDays(date, -1), addDays(date, daysAhead)];
  const { rows } = await sql<ComingDay>`
    select block.on_date as date, count(distinct block.id)::int as blocks, count(offer.id)::int as parties,
      coalesce(sum(offer.size), 0)::int as people
    from block left join offer on offer.block_id = block.id and offer.state in ('confirmed', 'came', 'did-not-come')
    where block.port_slug = ${port} and block.on_date between ${from}::date and ${to}::date
      and block.on_date <> ${date}::date
    group by block.on_date order by block.on_date`.execute(db);
  return rows;
}
