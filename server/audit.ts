import type { HelperId } from "#domain/helper/helper-id.ts";
import type { ReadingReason } from "#domain/staff/reading-reason.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { newId } from "#server/chance.ts";
import type { Executor } from "#server/database/open-database.ts";

/** One row of the audit: who did what, to what, why. Never a name, a place or an answer of a person. */
export type AuditEntry = {
  at: Date;
  actor: StaffId | HelperId | "command-line" | "system";
  action: string;
  /**
   * What it was done to: `application/<id>`, `block/<id>`, `port/<slug>`, `draw/<run>`, `staff/<id>`, `helper/<id>`,
   * `finding/<id>`, `known-place/<id>`, `reseating/<id>`, `handover/<id>`, `duplicate/<id>`.
   */
  subject?: string;
  reason?: string;
  detail?: Record<string, string | number | boolean | null>;
};

/** Adds a row, in the transaction of what it tells of: the fact and its row are kept together or not at all. */
export async function addToAudit(tx: Executor, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto("audit")
    .values({
      id: newId(),
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject ?? null,
      reason: entry.reason ?? null,
      detail: entry.detail ? JSON.stringify(entry.detail) : null,
    })
    .execute();
}

/** As whom and where somebody reads, and the act that they read for: what the person is told, and the auditor sees. */
export type ReadingAs = { act: string; role: string; port: string | null };

/**
 * Notes that somebody reads what a person wrote, and by which way they found it. Call it before the reading, in the same
 * transaction.
 */
export async function addReadingToAudit(
  tx: Executor,
  reading: { at: Date; actor: StaffId; applicationId: string; reason: ReadingReason; right: ReadingAs; way?: string },
): Promise<void> {
  const { at, actor, applicationId, reason, way } = reading;
  const { act, role, port } = reading.right;
  const subject = `application/${applicationId}`;
  const detail = { act, role, port, ...(way !== undefined && { way }) };
  await addToAudit(tx, { at, actor, action: "read-record", subject, reason, detail });
}
