import { sql } from "kysely";
import type { EquityGroup } from "#domain/offer/equity.ts";
import type { Database } from "#server/database/open-database.ts";
import { readFinishedRuns } from "./read-finished-runs.ts";

const slot = Symbol.for("paso.place.equity");
type Kept = { run: string; groups: Promise<EquityGroup[]> };

/**
 * What came of the draws of the 30 days before the newest run, by group: of the parties that were in the pool then, how
 * many got an offer, and after how many days. The same for everybody, so each process counts once after each run.
 */
export async function readEquity(db: Database): Promise<EquityGroup[]> {
  const world = globalThis as { [slot]?: WeakMap<Database, Kept> };
  world[slot] ??= new WeakMap();
  const [newest] = await readFinishedRuns(db);
  if (!newest) return [];
  const known = world[slot].get(db);
  if (known?.run === newest.run) return known.groups;
  const kept = { run: newest.run, groups: countGroups(db, newest.frozenAt) };
  world[slot].set(db, kept);
  kept.groups.catch(() => world[slot]?.delete(db));
  return kept.groups;
}

async function countGroups(db: Database, newest: Date): Promise<EquityGroup[]> {
  const since = new Date(newest.getTime() - 30 * 86_400_000);
  const { rows } = await sql<EquityGroup>`
    with party as (
      select application.locale, application.size,
        case channel when 'script' then 'outbox' else channel end as channel,
        coalesce(nullif(position('\\x00'::bytea in prefs), 0) - 1, 8) as ports,
        (min(offer.made_at) at time zone 'UTC')::date - cohort_on as days
      from application left join offer on offer.application_id = application.id and offer.made_at > ${since}
      where pool_state = 'pooled' and registered_at <= ${newest} and (ended_at is null or ended_at > ${since})
        and application.id not in (
          select application_id from offer
          where made_at <= ${since} and state in ('confirmed', 'turned', 'came', 'did-not-come'))
      group by application.id
    )
    select case 0 when grouping(locale) then 'language' when grouping(channel) then 'channel'
        when grouping(size) then 'size' else 'ports' end as by,
      coalesce(locale, channel, size::text, ports::text) as "group", count(*)::int as parties, count(days)::int as drawn,
      percentile_disc(0.5) within group (order by days) as half,
      percentile_disc(0.9) within group (order by days) as "nineOfTen"
    from party group by grouping sets ((locale), (channel), (size), (ports))
    order by 1, size, ports, count(*) desc, 2`.execute(db);
  return rows;
}
