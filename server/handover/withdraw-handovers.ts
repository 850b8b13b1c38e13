import type { Transaction } from "kysely";
import { type AuditEntry, addToAudit } from "#server/audit.ts";
import type { Tables } from "#server/database/tables.ts";

/**
 * Withdraws what a port was not given yet: the bytes go, what they say of the appointments counts as never told, and each day
 * can be proposed anew. A delivery that has begun is waited for, and stands.
 */
export async function withdrawHandovers(
  tx: Transaction<Tables>,
  { port, actor, at }: { port: string; actor: AuditEntry["actor"]; at: Date },
): Promise<void> {
  const withdrawn = await tx
    .updateTable("port_handover")
    .set({ withdrawn_at: at, file: null, failure: null })
    .where("port_slug", "=", port)
    .where("delivered_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where(({ eb, or }) => or([eb("is_approved", "is", null), eb("is_approved", "=", true)]))
    .returning(["id", "on_date as date"])
    .execute();
  for (const { id, date } of withdrawn) {
    await tx.deleteFrom("port_handover_party").where("handover_id", "=", id).execute();
    await addToAudit(tx, { at, actor, action: "withdraw-handover", subject: `handover/${id}`, detail: { port, date } });
  }
}
