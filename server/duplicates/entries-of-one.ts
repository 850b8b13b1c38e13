import { sql } from "kysely";
import { type Entry, firstOf } from "#domain/duplicates/decide-merge.ts";
import type { Executor } from "#server/database/open-database.ts";

/**
 * An application with every other one that two persons of staff found to be the same person's, directly or by way of a
 * third one, as the rule sees them. Of nearly every application it is that one alone.
 */
export async function entriesOfOne(db: Executor, ...applications: string[]): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    with recursive own (id) as (
      select id from application where id in (${sql.join(applications)})
      union select case when pair.one_id = own.id then pair.other_id else pair.one_id end
        from own join duplicate_pair pair on own.id in (pair.one_id, pair.other_id) and pair.state = 'same'
    )
    select application.id, cohort_on as "waitsSince", registered_at as "registeredAt",
      case when standing = 'done' then 'came' when ended_at is not null then 'ended'
        when standing in ('offered', 'confirmed')
          or exists (select from award where award.application_id = application.id and not is_placed)
          or exists (select from reseat where reseat.application_id = application.id and state = 'first-in-line')
        then 'holds' else 'waits' end as state
    from own join application using (id) order by application.id`.execute(db);
  return rows;
}

/** Whether another registration of the same person goes before this one, so that it stands outside of the pool. */
export function standsBehind(application: string, entries: readonly Entry[]): boolean {
  const [one, ...others] = entries;
  return one !== undefined && others.length > 0 && firstOf([one, ...others]).id !== application;
}
