import { createHash } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { CounterState } from "#domain/staff/offline-check.ts";
import { onlyShown, type ShownAnswers } from "#domain/staff/shown-fields.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addReadingToAudit, addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { type Counter, selectAppointments } from "./counter-appointments.ts";
import { demandRight } from "./demand-right.ts";
import { openAnswers } from "./read-application.ts";

/** One party of a day that an officer's device keeps: what is needed to know its people at the counter. */
export type DayParty = {
  handle: string;
  time: string;
  size: number;
  state: CounterState;
  /** When the party came, where it did. */
  cameAt: Date | null;
  /** By this the device knows the party's slip; no slip can be made from it. */
  slip: string;
  answers: ShownAnswers;
};

/** A port's day for an officer's device. */
export type TakenDay = {
  /** The code of the port, as slips name it. */
  code: number;
  /** How long the port's day still lasts, by the port's own clocks. */
  endsInMs: number;
  parties: DayParty[];
};

/**
 * The day of an officer's own port, to be kept on their device until the port's midnight. That each party is read is kept
 * with its reason, once a day for an officer however often the device renews its list.
 */
export async function takeDay(db: Database, staff: StaffId, counter: Counter): Promise<TakenDay> {
  return inTransaction(db, async (tx) => {
    const { port, date, at } = counter;
    const right = await demandRight(tx, staff, { act: "keep-day", port, date, at });
    const rows = await selectAppointments(tx, counter)
      .select(["application.wrapped_key", "application.answers_sealed", "offer.slip"])
      .orderBy("block.at_time")
      .orderBy("application.handle")
      .execute();
    const day = await readDay(tx, counter);
    const subjects = rows.map(({ application_id }) => `application/${application_id}`);
    const known = await readBefore(tx, { staff, subjects, since: day.startsAt });
    const anew = rows.filter(({ application_id }) => !known.has(`application/${application_id}`));
    const reading = { at, actor: staff, reason: "kept-day" as const, right };
    await addReadingToAudit(tx, ...anew.map(({ application_id: applicationId }) => ({ ...reading, applicationId })));
    const detail = { date, parties: rows.length, role: right.role, port };
    await addToAudit(tx, { at, actor: staff, action: "keep-day", subject: `port/${port}`, detail });
    const parties = rows.flatMap((row) => {
      const answers = openAnswers(row.application_id, row);
      if (!answers) return [];
      const { handle, size, at_time, checked_in_at: cameAt } = row;
      const state = row.state as CounterState;
      const shown = onlyShown(answers, right.shows);
      return [{ handle, size, state, cameAt, time: at_time.slice(0, 5), slip: slipDigest(row.slip), answers: shown }];
    });
    return { code: day.code, endsInMs: day.endsAt.getTime() - at.getTime(), parties };
  });
}

/** The first 16 bytes of the SHA-256 of what a slip is found by. */
export function slipDigest(number: Uint8Array): string {
  return createHash("sha256").update(number).digest().subarray(0, 16).toString("base64url");
}

async function readDay(tx: Transaction<Tables>, { port, date }: Counter) {
  const { rows } = await sql<{ code: number; startsAt: Date; endsAt: Date }>`
    select code, ${date}::date::timestamp at time zone time_zone as "startsAt",
      (${date}::date + 1)::timestamp at time zone time_zone as "endsAt"
    from port where slug = ${port}`.execute(tx);
  return rows[0] as { code: number; startsAt: Date; endsAt: Date };
}

/** Which of these an officer's device was given before, since an instant. */
async function readBefore(
  tx: Transaction<Tables>,
  { staff, subjects, since }: { staff: StaffId; subjects: string[]; since: Date },
): Promise<Set<string | null>> {
  if (subjects.length === 0) return new Set();
  const rows = await tx
    .selectFrom("audit")
    .select("subject")
    .where("subject", "in", subjects)
    .where("actor", "=", staff)
    .where("reason", "=", "kept-day")
    .where("at", ">=", since)
    .execute();
  return new Set(rows.map(({ subject }) => subject));
}
