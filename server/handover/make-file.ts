import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import type { Application } from "#domain/application/application.ts";
import { type HandedParty, handedParty } from "#domain/handover/handed-party.ts";
import { addReadingToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { openAnswers } from "#server/staff/read-application.ts";
import { mintStaffId } from "#server/staff/staff-session.ts";
import { type DueParty, readDueParties } from "./due-parties.ts";
import { sealHandover } from "./handover-file.ts";
import { isForNewestKey } from "./port-keys.ts";

/**
 * Makes the file of an approved handover, once, unless the port has another key since: its bytes, what it says of each
 * appointment, and a reading of each party's record by whoever approved, are kept together or not at all.
 */
export async function makeFile(db: Database, id: string, at: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    const handover = await tx
      .selectFrom("port_handover as h")
      .innerJoin("port", "port.slug", "h.port_slug")
      .innerJoin("port_key as key", "key.id", "h.key_id")
      .innerJoin("staff", "staff.id", "h.decided_by")
      .select(["port.slug as port", "port.time_zone as timeZone", "h.on_date as date"])
      .select(["key.id as keyId", "key.pem", "key.fingerprint", "staff.id as staff", "staff.role"])
      .where("h.id", "=", id)
      .where("is_approved", "=", true)
      .where("number", "is", null)
      .where("withdrawn_at", "is", null)
      .where(isForNewestKey)
      .forUpdate("h")
      .executeTakeFirst();
    if (!handover) return;
    const { port, timeZone, date, keyId, pem, fingerprint, staff, role } = handover;
    const due = await readDueParties(tx, at, { port, date });
    const told = due.filter(({ what }) => what !== "same");
    const parties: HandedParty[] = [];
    for (const { application, handle, time } of told.filter(({ what }) => what !== "cancelled")) {
      const right = { act: "approve-handover", role, port };
      const reading = { at, actor: mintStaffId(staff), applicationId: application, reason: "handover" as const, right };
      await addReadingToAudit(tx, reading);
      const sealed = tx
        .selectFrom("application")
        .select(["wrapped_key", "answers_sealed"])
        .where("id", "=", application);
      const answers = openOrName(application, await sealed.executeTakeFirstOrThrow());
      parties.push(handedParty({ handle, time }, answers));
    }
    // A party that has another hour of the day has both: an offer that was cancelled, and one that stands.
    const come = new Set(due.filter(({ what }) => what !== "cancelled").map(({ handle }) => handle));
    const gone = told.filter(({ what, handle }) => what === "cancelled" && !come.has(handle));
    const cancelled = [...new Set(gone.map(({ handle }) => handle))];
    const number = await nextNumber(tx, port, date);
    const statement = { port, date, timeZone, number, madeAt: at.toISOString(), parties, cancelled };
    const file = await sealHandover(statement, { id: keyId, pem, fingerprint });
    const sha256 = createHash("sha256").update(file).digest();
    const counts = { parties: parties.length, cancelled: cancelled.length };
    await tx
      .updateTable("port_handover")
      .set({ number, made_at: at, file, sha256, ...counts })
      .where("id", "=", id)
      .execute();
    if (told.length > 0)
      await tx
        .insertInto("port_handover_party")
        .values(told.map(asTold(id)))
        .execute();
  });
}

/** The record of a party cannot be opened, so that no file of its day can be made until it is mended. */
export class UnreadableRecord extends Error {
  readonly application: string;
  constructor(application: string) {
    super("an appointment that stands has a record that cannot be opened");
    this.application = application;
  }
}

function openOrName(application: string, sealed: Parameters<typeof openAnswers>[1]): Application {
  let answers: Application | undefined;
  try {
    answers = openAnswers(application, sealed);
  } catch {
    // Which record it is says more than what the sealing found wrong with it.
  }
  if (!answers) throw new UnreadableRecord(application);
  return answers;
}

function asTold(id: string) {
  return ({ offer, application, revision, what }: DueParty) => {
    const row = { handover_id: id, offer_id: offer, application_id: application, revision };
    return { ...row, is_cancelled: what === "cancelled" };
  };
}

async function nextNumber(tx: Transaction<Tables>, port: string, date: string): Promise<number> {
  const { last } = await tx
    .selectFrom("port_handover")
    .select(({ fn }) => fn.max("number").as("last"))
    .where("port_slug", "=", port)
    .where("on_date", "=", date)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
