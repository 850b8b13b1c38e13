import { sql } from "kysely";
import { addDays, dayNumber, daysBetween } from "#domain/application/calendar-date.ts";
import { compareBytes } from "#domain/draw/bytes.ts";
import { beforeFirstDay, commitmentOf, registrationSalt } from "#domain/draw/registration-log.ts";
import { HASH_BYTES } from "#domain/draw/sha256.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { drawSecret } from "#server/keys/derived-secrets.ts";
import { signDay } from "./sign-day.ts";

/** Minutes after midnight (UTC) from which a day is over: what was begun on it is kept by then. */
export const closingMinutes = 10;

/** Days that are made up at once. */
const mostAtOnce = 200;

/** A registration may be kept late by minutes; this many days are looked through for it. */
const lateDays = 2;

/** When the list of a day is closed. */
export function closesAt(day: string): Date {
  return new Date(Date.parse(`${addDays(day, 1)}T00:00:00Z`) + closingMinutes * 60_000);
}

/**
 * Closes the list of every day that is over, in order, with those that were missed: each has every registration of its day
 * and a signed head, also where nobody came. A day is closed once; of several processes one does it.
 * @returns whether a day was closed.
 */
export async function closeDays(db: Database, at: Date): Promise<boolean> {
  const last = lastDayOver(at);
  for (let closed = 0; ; closed = mostAtOnce) {
    // Asked without a lock: mostly every day is closed.
    if (((await lastClosed(db))?.day ?? "") >= last) return closed > 0;
    const now = await inTransaction(db, (tx) => closeSome(tx, last, at));
    if (now < mostAtOnce) return closed + now > 0;
  }
}

/**
 * The last closed day; every later day is still open.
 * @throws where a day that is over is not closed: no draw is held then.
 */
export async function readLastClosed(db: Executor, at: Date): Promise<string> {
  const closed = (await lastClosed(db))?.day ?? "";
  const last = lastDayOver(at);
  if (closed < last) throw new Error(`The registrations of ${last} are not in the log yet.`);
  return closed;
}

function lastDayOver(at: Date): string {
  return addDays(new Date(at.getTime() - closingMinutes * 60_000).toISOString().slice(0, 10), -1);
}

async function closeSome(tx: Executor, last: string, at: Date): Promise<number> {
  await sql`lock table registration_day in exclusive mode`.execute(tx);
  const before = await lastClosed(tx);
  const first = before ? addDays(before.day, 1) : await firstDay(tx, last);
  const days = Math.min(mostAtOnce, daysBetween(first, last) + 1);
  if (days < 1) return 0;
  const until = addDays(first, days - 1);
  const lists = new Map<string, Line[]>(Array.from({ length: days }, (_, i) => [addDays(first, i), []]));
  for (const line of await readUnlisted(tx, first, until)) {
    // Who was kept late stands in the first list that is still open.
    const list = lists.get(line.joined_on) ?? lists.get(first);
    list?.push(line);
  }
  let head = before?.head ?? beforeFirstDay;
  for (const [day, lines] of lists) {
    const commitments = packedList(day, lines);
    const { head: next, file: head_file } = signDay({ day, commitments, before: head });
    await tx
      .insertInto("registration_day")
      .values({ day, commitments, head: next, head_file, closed_at: at })
      .execute();
    await keepLines(tx, day, lines);
    head = next;
  }
  return days;
}

function lastClosed(db: Executor) {
  return db.selectFrom("registration_day").select(["day", "head"]).orderBy("day", "desc").limit(1).executeTakeFirst();
}

/** The log begins with the first registration that there is, or on the day that is just over. */
async function firstDay(tx: Executor, last: string): Promise<string> {
  const { day } = await tx
    .selectFrom("application")
    .select((eb) => eb.fn.min<string | null>("registered_on").as("day"))
    .executeTakeFirstOrThrow();
  return day !== null && day < last ? day : last;
}

type Line = { id: string; joined_on: string };

/**
 * Who came or joined on these days and stands in no list for it. Who waits in the pool is looked for whatever the day: a
 * clock may have been wrong, and nobody may be left out for that.
 */
async function readUnlisted(tx: Executor, first: string, until: string): Promise<Line[]> {
  const since = addDays(first, -lateDays);
  const { rows } = await sql<Line>`
    select id, joined_on from (
      select id, registered_on as joined_on from application where registered_on between ${since}::date and ${until}::date
      union select application_id, joined_on from person where joined_on between ${since}::date and ${until}::date
      union select id, cohort_on from application
        where standing = 'waiting' and pool_state = 'pooled' and cohort_on <= ${until}::date
    ) as come
    where not exists (
      select from registration_line as line where line.application_id = come.id and line.joined_on = come.joined_on)
    order by joined_on, id`.execute(tx);
  return rows;
}

/** The commitments of a day, ascending. Two lines of one application that are late meet in one commitment. */
function packedList(day: string, lines: Line[]): Uint8Array {
  const number = dayNumber(day);
  const ids = [...new Set(lines.map(({ id }) => id))];
  const commitments = ids.map((id) => commitmentOf(registrationSalt(drawSecret(id), number), id));
  commitments.sort((a, b) => compareBytes(a, 0, b, 0, HASH_BYTES));
  return Buffer.concat(commitments);
}

async function keepLines(tx: Executor, day: string, lines: Line[]): Promise<void> {
  if (lines.length === 0) return;
  const given = JSON.stringify(lines);
  await sql`
    insert into registration_line (application_id, joined_on, listed_on)
    select id, joined_on, ${day}::date from jsonb_to_recordset(${given}::jsonb) as given (id uuid, joined_on date)`.execute(
    tx,
  );
}
