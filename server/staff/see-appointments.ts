import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "./demand-right.ts";
import { openAnswers } from "./read-application.ts";

/** One appointment on a port's day list. It names nobody. */
export type SeenAppointment = {
  handle: string;
  time: string;
  size: number;
  /** The language that the party reads Paso in. */
  locale: string;
  state: "confirmed" | "came" | "did-not-come";
  /** How many of the party did not come with it. */
  absent: number;
};

/** What a port prepares for on a day: how many parties asked for a thing, by its code. */
export type DayTotals = {
  parties: number;
  people: number;
  needs: Record<string, number>;
  interpreters: Record<string, number>;
};

/**
 * A port's appointments on a date, by time, and the totals of their needs. The totals are counted from
 * sealed answers, so the counting is kept as a reading of the whole day.
 */
export async function seeAppointments(
  db: Database,
  staff: StaffId,
  { port, date, at }: { port: string; date: string; at: Date },
): Promise<{ appointments: SeenAppointment[]; totals: DayTotals }> {
  return inTransaction(db, async (tx) => {
    const { role } = await demandRight(tx, staff, { act: "check-in", port, date, at });
    const rows = await tx
      .selectFrom("offer")
      .innerJoin("block", "block.id", "offer.block_id")
      .innerJoin("application", "application.id", "offer.application_id")
      .select(["application.id", "application.handle", "application.locale", "application.wrapped_key"])
      .select(["application.answers_sealed", "offer.size", "offer.state", "offer.absent", "block.at_time"])
      .where("block.port_slug", "=", port)
      .where("block.on_date", "=", date)
      .where("offer.state", "in", ["confirmed", "came", "did-not-come"])
      .orderBy("block.at_time")
      .orderBy("application.handle")
      .execute();
    const totals: DayTotals = { parties: rows.length, people: 0, needs: {}, interpreters: {} };
    if (rows.length === 0) return { appointments: [], totals };
    const detail = { date, parties: rows.length, role, port };
    await addToAudit(tx, { at, actor: staff, action: "count-needs-of-day", subject: `port/${port}`, detail });
    for (const row of rows) {
      const answers = openAnswers(row.id, row);
      totals.people += row.size;
      for (const code of answers?.needs.codes ?? []) add(totals.needs, code);
      const interpreter = answers?.languages.interpreter ?? "none";
      if (interpreter !== "none") add(totals.interpreters, interpreter);
    }
    const appointments = rows.map(({ handle, locale, size, state, absent, at_time }) => {
      const seen = { handle, locale, size, absent: absent.length, time: at_time.slice(0, 5) };
      return { ...seen, state: state as SeenAppointment["state"] };
    });
    return { appointments, totals };
  });
}

function add(counts: Record<string, number>, code: string): void {
  counts[code] = (counts[code] ?? 0) + 1;
}
