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
   * `finding/<id>`, `known-place/<id>`, `reseating/<id>`, `handover/<id>`, `duplicate/<id>`, `letter/<id>`,
   * `letters/<kind>`.
   */
  subject?: string;
  reason?: string;
  detail?: Record<string, string | number | boolean | null>;
};

/** Adds rows, in the transaction of what they tell of: the fact and its row are kept together or not at all. */
export async function addToAudit(tx: Executor, ...entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto("audit")
    .values(
      entries.map(({ at, actor, action, subject, reason, detail }) => ({
        id: newId(),
        ...{ at, actor, action },
        subject: subject ?? null,
        reason: reason ?? null,
        detail: detail ? JSON.stringify(detail) : null,
      })),
    )
    .execute();
}

/** As whom and where somebody reads, and the act that they read for: what the person is told, and the auditor sees. */
export type ReadingAs = { act: string; role: string; port: string | null };

type Reading = {
  at: Date;
  actor: StaffId;
  applicationId: string;
  reason: ReadingReason;
  right: ReadingAs;
  way?: string;
};

/**
 * Notes that somebody reads what people wrote, and by which way they found it. Call it before the reading, in the same
 * transaction.
 */
export async function addReadingToAudit(tx: Executor, ...readings: Reading[]): Promise<void> {
  const entries = readings.map(({ at, actor, applicationId, reason, right: { act, role, port }, way }) => ({
    ...{ at, actor, action: "read-record", subject: `application/${applicationId}`, reason },
    detail: { act, role, port, ...(way !== undefined && { way }) },
  }));
  await addToAudit(tx, ...entries);
}
