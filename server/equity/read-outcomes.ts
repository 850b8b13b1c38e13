import { sql } from "kysely";
import { countOutcomes, type GroupOutcome, type PartyOutcome } from "#domain/equity/outcome.ts";
import type { Database } from "#server/database/open-database.ts";
import { openAnswers } from "#server/staff/read-application.ts";

/** So many are opened at once, in about ten milliseconds: meanwhile this process answers nobody. */
const batch = 500;
const first = "00000000-0000-0000-0000-000000000000";

type Row = Omit<PartyOutcome, "needs"> & { id: string; wrapped_key: Uint8Array; answers_sealed: Uint8Array };

/**
 * What came of the parties that were in the pool in a time, by group. Needs stand in the sealed answers alone: each is
 * opened in memory, its needs are counted, and nothing of it is kept or given. It reads every party, so it is work for the
 * night, and for a time whose last appointments are settled.
 * @param period from an instant on, and before another one.
 */
export async function readOutcomes(db: Database, { from, to }: { from: Date; to: Date }): Promise<GroupOutcome[]> {
  const counts = countOutcomes();
  for (let after: string | undefined = first; after !== undefined; ) {
    const { rows }: { rows: Row[] } = await sql<Row>`
      select application.id, application.locale as language, application.size, application.wrapped_key,
        application.answers_sealed, case channel when 'script' then 'outbox' else channel end as channel,
        not came.had_one as "isWaiting", (came.offered_at is not null) as "isOffered",
        ((came.offered_at at time zone 'UTC')::date - cohort_on)::int as days,
        came.closed, came.confirmed, came.held, came.absent
      from application cross join lateral (
        select coalesce(bool_or(made_at < ${from}
            and state in ('confirmed', 'turned', 'came', 'did-not-come')), false) as had_one,
          min(made_at) filter (where made_at >= ${from} and made_at < ${to}) as offered_at,
          count(*) filter (where closed_at >= ${from} and closed_at < ${to})::int as closed,
          count(*) filter (where closed_at >= ${from} and closed_at < ${to}
            and state in ('confirmed', 'came', 'did-not-come'))::int as confirmed,
          count(*) filter (where starts_at >= ${from} and starts_at < ${to}
            and state in ('came', 'did-not-come'))::int as held,
          count(*) filter (where starts_at >= ${from} and starts_at < ${to} and state = 'did-not-come')::int as absent
        from (
          -- An offer that was moved has another one in its place, and so, as an answer, has one whose party was turned to
          -- another day; one that ended with its application got no answer.
          select made_at, state, block.starts_at, case when state = 'lapsed' then expires_at
            when state in ('declined', 'confirmed', 'came', 'did-not-come') then answered_at end as closed_at
          from offer join block on block.id = block_id where application_id = application.id and state <> 'moved'
        ) as own
      ) as came
      where application.id > ${after} and pool_state = 'pooled' and registered_at < ${to}
        and (ended_at is null or ended_at >= ${from})
      order by application.id limit ${batch}`.execute(db);
    for (const { id, wrapped_key, answers_sealed, ...party } of rows) {
      const needs = openAnswers(id, { wrapped_key, answers_sealed })?.needs.codes;
      counts.add({ ...party, needs });
    }
    after = rows.at(-1)?.id;
  }
  return counts.groups();
}
