import { sql } from "kysely";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { faultFields, log } from "#server/log.ts";
import { folderChannel, type HandoverChannel, handoverName } from "./handover-channel.ts";
import { makeFile, UnreadableRecord } from "./make-file.ts";
import { isForNewestKey } from "./port-keys.ts";

/** Why a file could not be made or delivered, as the console says it. */
export type HandoverFailure = "full" | "not-allowed" | "unreadable" | "other";

/**
 * Makes and delivers every approved file that is not delivered. One that fails is tried again the next time, with the same
 * bytes once it was made, until its day is over.
 * @returns how many were delivered.
 */
export async function handOverRound(
  db: Database,
  at: Date,
  channel: HandoverChannel = folderChannel(),
): Promise<number> {
  const open = await db
    .selectFrom("port_handover as h")
    .innerJoin("port", "port.slug", "h.port_slug")
    .select("h.id")
    .where("is_approved", "=", true)
    .where("delivered_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where(isForNewestKey)
    .where(sql<boolean>`h.on_date >= (${at}::timestamptz at time zone port.time_zone)::date`)
    .orderBy("decided_at")
    .execute();
  let delivered = 0;
  for (const { id } of open) {
    try {
      await makeFile(db, id, at);
      if (await deliver(db, { id, at, channel })) delivered += 1;
    } catch (fault) {
      await noteFailure(db, id, fault);
    }
  }
  return delivered;
}

async function deliver(
  db: Database,
  { id, at, channel }: { id: string; at: Date; channel: HandoverChannel },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    // Held while it is delivered, so that a change of the port's key waits: what it withdraws has not gone out.
    const made = await tx
      .selectFrom("port_handover as h")
      .select(["port_slug as port", "on_date as date", "number", "file", "sha256", "parties", "cancelled"])
      .where("h.id", "=", id)
      .where("delivered_at", "is", null)
      .where("withdrawn_at", "is", null)
      .where(isForNewestKey)
      .forUpdate()
      .executeTakeFirst();
    if (!made?.file || made.number === null) return false;
    const { port, date, number, file, parties, cancelled } = made;
    await channel.deliver({ port, name: handoverName(date, number), bytes: file });
    await tx
      .updateTable("port_handover")
      .set({ delivered_at: at, file: null, failure: null })
      .where("id", "=", id)
      .execute();
    const sha256 = Buffer.from(made.sha256 ?? []).toString("hex");
    const detail = { port, date, number, parties, cancelled, sha256 };
    await addToAudit(tx, { at, actor: "system", action: "hand-over", subject: `handover/${id}`, detail });
    return true;
  });
}

async function noteFailure(db: Database, id: string, fault: unknown): Promise<void> {
  log.error("a handover failed and is tried again", {
    ...faultFields(fault),
    ...(fault instanceof UnreadableRecord && { application: fault.application }),
  });
  const failure = failureOf(fault);
  await db
    .updateTable("port_handover")
    .set((eb) => ({ failure, tries: eb("tries", "+", 1) }))
    .where("id", "=", id)
    .where("delivered_at", "is", null)
    .execute();
}

function failureOf(fault: unknown): HandoverFailure {
  if (fault instanceof UnreadableRecord) return "unreadable";
  const { code } = fault as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT") return "full";
  return code === "EACCES" || code === "EPERM" || code === "EROFS" ? "not-allowed" : "other";
}
