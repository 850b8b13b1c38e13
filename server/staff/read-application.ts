import type { Application } from "#domain/application/application.ts";
import type { ReadingReason } from "#domain/staff/reading-reason.ts";
import { onlyShown, type ShownAnswers } from "#domain/staff/shown-fields.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addReadingToAudit } from "#server/audit.ts";
import type { Executor } from "#server/database/open-database.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import type { Right } from "./demand-right.ts";

/**
 * What a party wrote, for a member of staff who says why: only what the act shows (`demandRight`). The reading is kept
 * before anything is opened, with the way by which the party was found where `way` says it.
 * @returns undefined where the record was forgotten or is not there.
 */
export async function readApplication(
  tx: Executor,
  staff: StaffId,
  asked: { applicationId: string; reason: ReadingReason; right: Right; at: Date; way?: string },
): Promise<ShownAnswers | undefined> {
  await addReadingToAudit(tx, { actor: staff, ...asked });
  const answers = await openApplication(tx, asked.applicationId);
  return answers && onlyShown(answers, asked.right.shows);
}

/** Opens an application for a rule that needs it. Whoever shows anything of it keeps the reading. */
export async function openApplication(tx: Executor, applicationId: string): Promise<Application | undefined> {
  const row = await tx
    .selectFrom("application")
    .select(["wrapped_key", "answers_sealed"])
    .where("id", "=", applicationId)
    .executeTakeFirst();
  return row && openAnswers(applicationId, row);
}

/** Opens sealed answers; undefined where their key was thrown away. Whoever calls it keeps the reading. */
export function openAnswers(
  applicationId: string,
  row: { wrapped_key: Uint8Array; answers_sealed: Uint8Array },
): Application | undefined {
  if (row.wrapped_key.length === 0) return undefined;
  const record = openSealedRecord("application", applicationId, row.wrapped_key);
  return record.unseal("answers", row.answers_sealed) as Application;
}
