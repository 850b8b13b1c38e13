import type { Transaction } from "kysely";
import { isSlipFor } from "#domain/slip/slip-body.ts";
import type { CounterState } from "#domain/staff/offline-check.ts";
import type { CounterReason } from "#domain/staff/reading-reason.ts";
import type { ShownAnswers } from "#domain/staff/shown-fields.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { readPortNotes } from "#server/handover/port-notes.ts";
import { listGrantsFor } from "#server/helper/live-grant.ts";
import { openSlip } from "#server/keys/slip-keys.ts";
import { type Counter, readPeopleAt, selectAppointments } from "./counter-appointments.ts";
import { demandRight } from "./demand-right.ts";
import { readApplication } from "./read-application.ts";
import { readTurnDays, readTurnedTo, type TurnDay } from "./turn-days.ts";

/** What an officer sees of a party at the counter. */
export type PartyAtCounter = {
  offer: string;
  handle: string;
  time: string;
  size: number;
  /** `moved`: taken away by us, so that it can only be recorded that they came all the same. */
  state: CounterState | "moved";
  /** When the party came, where it was checked in before, and by which way it is found now. */
  cameAt: Date | null;
  way: "slip" | "number";
  /** Which of its people, by their order, were marked as not there. */
  absent: boolean[];
  answers: ShownAnswers;
  /** The days to which it can be turned, as long as nothing is recorded of it. */
  turnDays: TurnDay[] | undefined;
  /** The day to which it was turned; `null` where it was, and is first in the line. */
  turnedTo: string | null | undefined;
  /** How many helpers have access to the application. */
  helpers: number;
  /** What the port's own systems have said of the party. */
  portNotes: { text: string; at: Date }[];
};

/** What was typed or scanned at the counter: the number, or the letters of a slip's picture code. */
export type ShownAtCounter = { handle: string } | { letters: string };

/**
 * Why no party is shown. A slip: not signed here, signed with a key that counts no more, of an appointment that was
 * given back, moved or kept, for another day here, for another port.
 */
type CounterRefusal =
  | "not-today"
  | "slip-not-ours"
  | "slip-key-over"
  | "slip-over"
  | "slip-other-day"
  | "slip-other-port";

/**
 * The party with this number or slip and an appointment at this port today. The reading is kept with its way, a slip
 * that is refused or used a second time as well. Of an appointment elsewhere or on another day no more is told than the
 * slip itself says.
 */
export async function lookUpAtCounter(
  db: Database,
  staff: StaffId,
  { shown, reason, counter }: { shown: ShownAtCounter; reason: CounterReason; counter: Counter },
): Promise<PartyAtCounter | { refusal: CounterRefusal }> {
  return inTransaction(db, async (tx) => {
    const right = await demandRight(tx, staff, { act: "check-in", ...counter });
    const { at, port } = counter;
    const way = "letters" in shown ? "slip" : "number";
    const found =
      "letters" in shown ? await findBySlip(tx, shown.letters, counter) : await findByHandle(tx, shown, counter);
    if ("refusal" in found) {
      const { refusal } = found;
      if (way === "slip") {
        await addToAudit(tx, { at, actor: staff, action: "refuse-slip", subject: `port/${port}`, detail: { refusal } });
      }
      return { refusal };
    }
    const subject = `application/${found.application_id}`;
    const cameAt = found.state === "came" ? found.checked_in_at : null;
    if (way === "slip" && cameAt) await addToAudit(tx, { at, actor: staff, action: "slip-used-again", subject });
    const asked = { applicationId: found.application_id, reason, right, at, way };
    const answers = await readApplication(tx, staff, asked);
    if (!answers) return { refusal: "not-today" };
    const { id: offer, size, at_time, handle, application_id: application } = found;
    const absent = (await readPeopleAt(tx, found)).map((id) => found.absent.includes(id));
    const state = found.state as PartyAtCounter["state"];
    const helpers = (await listGrantsFor(tx, found.application_id, at)).length;
    const noted = { application: found.application_id, port };
    const portNotes = right.shows.includes("port-note") ? await readPortNotes(tx, noted) : [];
    const turnDays =
      state === "confirmed" ? await readTurnDays(tx, { application, code: found.port, counter }) : undefined;
    const turnedTo = state === "turned" ? await readTurnedTo(tx, offer) : undefined;
    const seen = { offer, handle, size, state, cameAt, absent, time: at_time.slice(0, 5) };
    return { ...seen, way, answers, helpers, portNotes, turnDays, turnedTo };
  });
}

async function findByHandle(tx: Transaction<Tables>, { handle }: { handle: string }, counter: Counter) {
  const appointments = selectAppointments(tx, counter, { withMoved: true });
  const found = await appointments.where("application.handle", "=", handle).executeTakeFirst();
  return found ?? { refusal: "not-today" as const };
}

async function findBySlip(tx: Transaction<Tables>, letters: string, counter: Counter) {
  const slip = openSlip(letters, counter.at);
  if (typeof slip === "string") return { refusal: `slip-${slip}` as const };
  const appointments = selectAppointments(tx, counter, { withMoved: true });
  const found = await appointments.where("offer.slip", "=", slip.number).executeTakeFirst();
  if (found) return isSlipFor(slip, found) ? found : { refusal: "slip-over" as const };
  const elsewhere = await tx
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .innerJoin("port", "port.slug", "block.port_slug")
    .select(["port.slug", "port.code as port", "block.starts_at as startsAt"])
    .where("offer.slip", "=", slip.number)
    .where("offer.state", "=", "confirmed")
    .executeTakeFirst();
  if (!elsewhere || !isSlipFor(slip, elsewhere)) return { refusal: "slip-over" as const };
  return { refusal: elsewhere.slug === counter.port ? ("slip-other-day" as const) : ("slip-other-port" as const) };
}
