import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { addDays } from "#domain/application/calendar-date.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Database } from "#server/database/open-database.ts";
import { reseatRound } from "#server/reseat/reseat-round.ts";
import { decideReseating, proposeClosure } from "#server/reseat/reseatings.ts";
import { seeReseating } from "#server/reseat/see-reseatings.ts";
import { mintStaffId } from "#server/staff/staff-session.ts";
import type { Row } from "./bench.ts";
import { startThrowAwayPostgres } from "./throw-away-postgres.ts";

const parties = 400;
const ports = ["san-ysidro", "calexico", "nogales"];
const mostSeconds = 60;

/**
 * A port with 400 confirmed parties on a day closes for that day. As much as the page of the decision waits for, and then as
 * the job moves: everybody must have another place, at three ports with 21 days ahead, and no block may be overbooked.
 */
export async function bench(): Promise<Row[]> {
  const postgres = await startThrowAwayPostgres();
  try {
    const { db } = postgres;
    const at = new Date();
    const day = addDays(at.toISOString().slice(0, 10), 5);
    const [ana, bo] = await setUp(db, day);
    const proposal = await proposeClosure(db, ana, { port: "nogales", from: day, to: day, reason: "flooding", at });
    const rows: Row[] = [];
    const measure = async (step: string, work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      const seconds = ((performance.now() - start) / 1000).toFixed(2);
      const moved = await db.selectFrom("reseat").select("state").where("state", "=", "moved").execute();
      rows.push({ step, "s by the clock": seconds, "not moved yet": parties - moved.length });
    };
    await measure("approve: the public page says it, no place is given there", () =>
      decideReseating(db, bo, { proposal, isApproved: true, at }),
    );
    await measure("the part of the page of the decision, of at most 4 s", () => reseatRound(db, at, 4_000));
    await measure("the job, until everybody is moved", () => reseatRound(db, at));
    await measure("the page of the closure with its parties", () => seeReseating(db, ana, { id: proposal, at }));
    await check(db);
    const whole = rows.reduce((sum, row) => sum + Number(row["s by the clock"]), 0);
    if (whole > mostSeconds) throw new Error(`It took ${whole} s, of at most ${mostSeconds}.`);
    return [...rows, { step: `**all, ${parties} parties**`, "s by the clock": whole.toFixed(2), "not moved yet": 0 }];
  } finally {
    await postgres.remove();
  }
}

async function check(db: Database): Promise<void> {
  const { rows } = await sql<{ moved: number; over: number }>`
    select (select count(*)::int from reseat where state = 'moved') as moved,
      (select count(*)::int from block where booked > coalesce(cut_to, capacity)) as over`.execute(db);
  if (rows[0]?.moved !== parties || rows[0].over !== 0) throw new Error("Not everybody was moved, or a block is over.");
}

/** Three ports of 22 days with 6 blocks of 80 places, a day at one of them with 400 parties, and two schedulers. */
async function setUp(db: Database, day: string): Promise<[StaffId, StaffId]> {
  const two = [randomUUID(), randomUUID()];
  for (const id of two) {
    const row = { id, name: id.slice(0, 4), email: `${id}@port.example`, role: "scheduler" as const, port_slug: null };
    const made = { created_at: new Date(0), updated_at: new Date(0) };
    await db
      .insertInto("staff")
      .values({ ...row, ...made })
      .execute();
  }
  for (const [index, slug] of ports.entries()) {
    await sql`
      insert into port (slug, code, name, city, state, across, address, telephone, hours, time_zone, position)
      values (${slug}, ${index + 1}, '', '', '', '', '', '', '', 'America/Phoenix', ${index + 1})`.execute(db);
  }
  await sql`
    insert into block (id, port_slug, on_date, at_time, starts_at, utc_offset_minutes, capacity)
    select gen_random_uuid(), slug, current_date + n, make_time(8 + hour, 0, 0),
      (current_date + n)::timestamp at time zone 'UTC' + make_interval(hours => 15 + hour), -420, 80
    from port, generate_series(1, 22) n, generate_series(0, 5) hour`.execute(db);
  await sql`
    with party as (
      insert into application (id, handle, standing, pool_state, channel, locale, size, registered_on, cohort_on, prefs,
        has_email, wrapped_key, answers_sealed, body_hash, registered_at, changed_at)
      select gen_random_uuid(), lpad(n::text, 10, '0'), 'confirmed', 'pooled', 'api', 'es', 1, current_date, current_date,
        decode('0302010000000000', 'hex'), true, '', '', '', now(), now()
      from generate_series(1, ${parties}::int) n returning id, handle::int as n
    ), seated as (
      insert into offer (id, application_id, block_id, size, state, made_at, expires_at, answered_at)
      select gen_random_uuid(), party.id, block.id, 1, 'confirmed', now(), now(), now()
      from party join block on block.port_slug = 'nogales' and block.on_date = ${day}::date
        and block.at_time = make_time(8 + party.n % 6, 0, 0)
      returning block_id
    )
    update block set booked = seats.parties
    from (select block_id, count(*)::int as parties from seated group by block_id) seats where block.id = block_id`.execute(
    db,
  );
  const [ana = "", bo = ""] = two;
  return [mintStaffId(ana), mintStaffId(bo)];
}
