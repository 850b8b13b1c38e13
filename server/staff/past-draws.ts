import { sql } from "kysely";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Database } from "#server/database/open-database.ts";
import { demandRight } from "./demand-right.ts";

/** A run in numbers: how many waited, how many won in each lane, and how far the run has come. */
export type PastDraw = {
  run: string;
  state: "frozen" | "seeded" | "walked" | "placed" | "finished" | "cancelled";
  frozenAt: Date;
  applications: number;
  persons: number;
  urgent: number;
  seniority: number;
  lottery: number;
  /** People in the parties that won. */
  people: number;
};

/** The newest runs first, at most 60. */
export async function seePastDraws(db: Database, staff: StaffId): Promise<PastDraw[]> {
  await demandRight(db, staff, { act: "see-draws" });
  const { rows } = await sql<PastDraw>`
    select draw_run.run, state, frozen_at as "frozenAt", applications, persons,
      count(*) filter (where lane = 'urgent')::int as urgent,
      count(*) filter (where lane = 'seniority')::int as seniority,
      count(*) filter (where lane = 'lottery')::int as lottery,
      coalesce(sum(award.size), 0)::int as people
    from (select * from draw_run order by frozen_at desc limit 60) as draw_run
    left join award on award.run = draw_run.run
    group by draw_run.run, state, frozen_at, applications, persons
    order by frozen_at desc`.execute(db);
  return rows;
}
