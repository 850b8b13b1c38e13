import { sql } from "kysely";
import { dueReminder, reminderDays } from "#domain/offer/reminder.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { isReached, reachColumns } from "./is-reached.ts";
import { queueLetters } from "./queue-letters.ts";

/** By the clock of the port; a letter wakes nobody. */
const firstHour = 9;
const lastHour = 20;

/**
 * Queues the reminders that are due before appointments, and keeps which went out. They say no more than any other letter.
 * @returns how many
 */
export async function queueReminders(db: Database, at: Date): Promise<number> {
  const there = sql`(${at}::timestamptz at time zone port.time_zone)`;
  return inTransaction(db, async (tx) => {
    const appointments = await tx
      .selectFrom("offer")
      .innerJoin("block", "block.id", "offer.block_id")
      .innerJoin("port", "port.slug", "block.port_slug")
      .innerJoin("application", "application.id", "offer.application_id")
      .select(["offer.id", "offer.application_id as applicationId", "offer.reminded", "application.locale"])
      .select([sql<string>`block.on_date::text`.as("on"), sql<string>`${there}::date::text`.as("today")])
      .select(sql<string>`(offer.answered_at at time zone port.time_zone)::date::text`.as("confirmedOn"))
      .where("offer.state", "=", "confirmed")
      .select(reachColumns)
      .where(sql<boolean>`block.on_date - ${there}::date between 1 and ${reminderDays[0]}`)
      .where(sql<boolean>`extract(hour from ${there}) between ${firstHour} and ${lastHour}`)
      .orderBy("offer.id")
      .forUpdate("offer")
      .skipLocked()
      .execute();
    const due = appointments.flatMap((one) => {
      const days = isReached(one) ? dueReminder(one) : undefined;
      return days === undefined ? [] : [{ ...one, days }];
    });
    await queueLetters(
      tx,
      due.map(({ applicationId, locale }) => ({ applicationId, locale, kind: "reminder" })),
    );
    const given = JSON.stringify(due.map(({ id, days }) => ({ id, days })));
    await sql`
      update offer set reminded = sent.days
      from jsonb_to_recordset(${given}::jsonb) as sent (id uuid, days smallint)
      where offer.id = sent.id`.execute(tx);
    return due.length;
  });
}
