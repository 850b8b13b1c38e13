import { type RawBuilder, sql } from "kysely";
import { lapsingHours, type WorkKind } from "#domain/staff/work.ts";
import { isReachedInSql } from "#server/letters/is-reached.ts";
import { isOfPort, joinLivePort, portToAct } from "./of-port.ts";
import { canGoAgain } from "./send-letter-again.ts";

/** The newest letter that left, or could not; joins as `newest`. */
const joinNewestLetter = sql`
  left join lateral (
    select letter.state from letter where letter.application_id = application.id and letter.state <> 'queued'
    order by letter.queued_at desc, letter.id desc limit 1
  ) newest on true`;

const unopened = (at: Date) => sql`offer.state = 'open' and offer.opened_at is null and offer.expires_at > ${at}`;

/** Rows `handle, size, port, at, what, letter` of one kind of work, of one port or of all of them; of corrections with the `request`. */
export function workLines(kind: WorkKind, port: string | null, at: Date): RawBuilder<unknown> {
  const line = (when: RawBuilder<unknown>, what: RawBuilder<unknown>, letter = sql`null::uuid`) =>
    sql`select application.handle, application.size, ${portToAct(port)} as port, ${when} as at, ${what} as what,
      ${letter} as letter`;
  const offers = sql`from offer join application on application.id = offer.application_id ${joinLivePort}`;
  if (kind === "lapsing") {
    const until = new Date(at.getTime() + lapsingHours * 3_600_000);
    return sql`${line(sql`offer.expires_at`, sql`coalesce(newest.state, 'none')`)} ${offers} ${joinNewestLetter}
      where ${unopened(at)} and offer.expires_at <= ${until} and ${isOfPort(port)}`;
  }
  if (kind === "unreached") {
    const how = sql`case when newest.state = 'failed' and ${isReachedInSql()} then 'failed' else 'no-address' end`;
    return sql`${line(sql`offer.expires_at`, how)} ${offers} ${joinNewestLetter}
      where ${unopened(at)} and (not ${isReachedInSql()} or newest.state = 'failed') and ${isOfPort(port)}`;
  }
  if (kind === "failed") {
    return sql`${line(sql`letter.queued_at`, sql`letter.kind`, sql`case when ${canGoAgain()} then letter.id end`)}
      from letter join application on application.id = letter.application_id ${joinLivePort}
      where letter.state = 'failed' and application.ended_at is null and ${isReachedInSql()} and ${isOfPort(port)}
        and not exists (select from letter later where later.application_id = letter.application_id
          and later.state <> 'queued' and (later.queued_at, later.id) > (letter.queued_at, letter.id))`;
  }
  if (kind === "corrections") {
    return sql`${line(sql`request.asked_at`, sql`request.thing`)}, request.id as request
      from correction_request request join person on person.id = request.person_id
      join application on application.id = request.application_id ${joinLivePort}
      where request.state = 'open' and person.left_on is null and application.ended_at is null and ${isOfPort(port)}`;
  }
  const step = sql`case when proposal.id is null then 'propose' else 'decide' end`;
  return sql`${line(urgentSince, step)} from application ${joinLivePort}
    left join urgent_proposal proposal on proposal.application_id = application.id and proposal.decided_at is null
    where application.asks_urgent and not application.is_urgent and application.standing in ('waiting', 'paused')
      and ${isOfPort(port)} and (proposal.id is not null or not exists (
        select from urgent_proposal done where done.application_id = application.id and done.decided_at >= ${urgentSince}))`;
}

/** Since when a party asks for urgency. */
export const urgentSince = sql<Date>`coalesce(application.asks_urgent_since, application.registered_at)`;
