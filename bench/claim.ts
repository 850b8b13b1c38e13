import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type Database, openPostgres } from "#server/database/open-database.ts";
import { type Claim, claimPlace } from "#server/draw/claim-place.ts";
import type { Row } from "./bench.ts";
import { startThrowAwayPostgres, type ThrowAwayPostgres } from "./throw-away-postgres.ts";

const clients = 64;
const blocks = 8;
const placesABlock = 50;
const claimants = 800;

/**
 * 64 clients claim places at 8 blocks of 50 for 800 parties, each party tried twice at once: exactly 400 may be booked.
 * The control looks first and writes then, without the constraints: it must book too many, or the harness sees nothing.
 */
export async function bench(): Promise<Row[]> {
  const postgres = await startThrowAwayPostgres();
  try {
    const claim = await measure(postgres, "one statement, constraints", (db, claimed) => claimPlace(db, claimed));
    await postgres.db.schema.alterTable("block").dropConstraint("block_not_overbooked").execute();
    await postgres.db.schema.dropIndex("offer_one_live").execute();
    const control = await measure(postgres, "control: look, then write; no constraints", lookThenWrite);
    if (claim["booked"] !== 400 || claim["parties twice"] !== 0)
      throw new Error("A place was given twice or not at all.");
    if (control["booked"] === 400 && control["parties twice"] === 0) throw new Error("The control saw no race.");
    return [claim, control];
  } finally {
    await postgres.remove();
  }
}

async function measure(
  { url, db }: ThrowAwayPostgres,
  how: string,
  claim: (db: Database, claim: Claim) => Promise<unknown>,
): Promise<Row> {
  const { parties, ids } = await setUp(db);
  const doors = Array.from({ length: clients / 16 }, () => openPostgres(url).db);
  for (const door of doors)
    await Promise.all(Array.from({ length: 16 }, () => sql`select pg_sleep(0.2)`.execute(door)));
  const tries = parties.flatMap((party) => [party, party]);
  const start = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = next++; turn < tries.length; turn = next++) {
        await claim(doors[client % doors.length] as Database, {
          offer: randomUUID(),
          application: tries[turn] as string,
          block: ids[(turn * 7) % blocks] as string,
          size: 1,
          at: new Date(),
          expiresAt: new Date(Date.now() + 3_600_000),
        });
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(doors.map((door) => door.destroy()));
  return { how, claims: tries.length, "claims a second": Math.round(tries.length / seconds), ...(await count(db)) };
}

/** What a system does that trusts its own look. */
async function lookThenWrite(db: Database, { offer, application, block, size, at, expiresAt }: Claim): Promise<void> {
  const seen = await db
    .selectFrom("block")
    .select(["booked", "capacity"])
    .where("id", "=", block)
    .executeTakeFirstOrThrow();
  const live = await db.selectFrom("offer").select("id").where("application_id", "=", application).executeTakeFirst();
  if (live || seen.booked + size > seen.capacity) return;
  await db
    .updateTable("block")
    .set({ booked: seen.booked + size })
    .where("id", "=", block)
    .execute();
  await db
    .insertInto("offer")
    .values({
      id: offer,
      application_id: application,
      block_id: block,
      size,
      state: "open",
      made_at: at,
      expires_at: expiresAt,
      run: null,
      answered_at: null,
      checked_in_at: null,
    })
    .execute();
}

async function setUp(db: Database): Promise<{ parties: string[]; ids: string[] }> {
  await sql`truncate port, block, application, offer cascade`.execute(db);
  await sql`
    insert into port (slug, code, name, city, state, across, address, telephone, hours, time_zone, position)
    values ('nogales', 3, '', '', '', '', '', '', '', 'America/Phoenix', 1)`.execute(db);
  const made = await sql<{ id: string }>`
    insert into block (id, port_slug, on_date, at_time, starts_at, utc_offset_minutes, capacity)
    select gen_random_uuid(), 'nogales', current_date + n, '09:00', now() + n * interval '1 day', -420, ${placesABlock}::int
    from generate_series(1, ${blocks}::int) n returning id`.execute(db);
  const parties = await sql<{ id: string }>`
    insert into application (id, handle, standing, pool_state, channel, locale, size, registered_on, cohort_on, prefs,
      wrapped_key, answers_sealed, body_hash, registered_at, changed_at)
    select gen_random_uuid(), lpad(n::text, 10, '0'), 'waiting', 'pooled', 'api', 'es', 1, current_date, current_date,
      decode('0300000000000000', 'hex'), '', '', '', now(), now()
    from generate_series(1, ${claimants}::int) n returning id`.execute(db);
  return { parties: parties.rows.map(({ id }) => id), ids: made.rows.map(({ id }) => id) };
}

async function count(db: Database): Promise<{ booked: number; "parties twice": number }> {
  const { rows } = await sql<{ booked: number; twice: number }>`
    select (select count(*)::int from offer) as booked,
      (select count(*)::int from (select from offer group by application_id having count(*) > 1) as twice) as twice`.execute(
    db,
  );
  return { booked: rows[0]?.booked ?? 0, "parties twice": rows[0]?.twice ?? 0 };
}
