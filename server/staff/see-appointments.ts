import { type CounterState, counterStates } from "#domain/staff/offline-check.ts";
import { asksOf, type DayParty, type DayTotals, totalsOf } from "#domain/staff/port-day.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { type Counter, selectAppointments } from "./counter-appointments.ts";
import { demandRight } from "./demand-right.ts";
import { openAnswers } from "./read-application.ts";

/** One appointment on a port's day list. It names nobody. */
export type SeenAppointment = DayParty & {
  handle: string;
  /** The language that the party reads Paso in. */
  locale: string;
  state: CounterState;
  /** How many of the party did not come with it. */
  absent: number;
  /** The day to which it was turned, if it was and has one. */
  turnedTo: string | undefined;
};

/** A port's day: who is expected, and what to prepare. */
export type SeenDay = { appointments: SeenAppointment[]; totals: DayTotals };

/**
 * A port's appointments on a date, by time, what each asks for, and the totals of all that are expected there. They are read
 * from sealed answers, so it is kept as a reading of the whole day.
 */
export async function seeAppointments(db: Database, staff: StaffId, counter: Counter): Promise<SeenDay> {
  const { port, date, at } = counter;
  return inTransaction(db, async (tx) => {
    const { role } = await demandRight(tx, staff, { act: "see-day", port, date, at });
    const rows = await selectAppointments(tx, counter)
      .select(["application.locale", "application.wrapped_key", "application.answers_sealed"])
      .select(({ selectFrom }) =>
        selectFrom("reseat")
          .innerJoin("offer as next", "next.id", "reseat.new_offer_id")
          .innerJoin("block as on", "on.id", "next.block_id")
          .select("on.on_date")
          .whereRef("reseat.offer_id", "=", "offer.id")
          .where("next.state", "in", ["open", ...counterStates])
          .limit(1)
          .as("turnedTo"),
      )
      .orderBy("block.at_time")
      .orderBy("application.handle")
      .execute();
    if (rows.length === 0) return { appointments: [], totals: totalsOf([]) };
    const detail = { date, parties: rows.length, role, port };
    await addToAudit(tx, { at, actor: staff, action: "count-needs-of-day", subject: `port/${port}`, detail });
    const appointments = rows.map((row) => {
      const { handle, locale, size, absent, at_time, turnedTo } = row;
      const asks = asksOf(openAnswers(row.application_id, row), date);
      const seen = { ...asks, handle, locale, size, absent: absent.length, time: at_time.slice(0, 5) };
      return { ...seen, state: row.state as CounterState, turnedTo: turnedTo ?? undefined };
    });
    // Who has another day by now is nobody to prepare for.
    const totals = totalsOf(appointments.filter(({ state }) => state !== "turned"));
    return { appointments, totals };
  });
}
