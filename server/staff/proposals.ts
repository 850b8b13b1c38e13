import { sql, type Transaction } from "kysely";
import { type AuditEntry, addToAudit } from "#server/audit.ts";
import type { Tables } from "#server/database/tables.ts";

/**
 * Whether the first of two persons still counts as one: the account stands, and was not set up anew since.
 * @param by the column that names them, and `at` the one that says since when.
 */
export const stillCounts = (by: string, at: string) => sql<boolean>`exists (
  select 1 from staff proposer
  where proposer.id = ${sql.ref(by)} and proposer.ended_at is null
    and (proposer.renewed_at is null or proposer.renewed_at < ${sql.ref(at)}))`;

/** The same of who made a proposal. For a statement about a table with `proposed_by` and `proposed_at`. */
export const proposerCounts = stillCounts("proposed_by", "proposed_at");

/** Takes back what somebody proposed and nobody has decided, so that another one can propose it. */
export async function takeBackProposals(
  tx: Transaction<Tables>,
  { staff, actor, at }: { staff: string; actor: AuditEntry["actor"]; at: Date },
): Promise<void> {
  const open = (
    table:
      | "urgent_proposal"
      | "reseating"
      | "port_handover"
      | "staff_recovery"
      | "duplicate_proposal"
      | "draw_cancellation"
      | "letter_correction",
  ) => tx.deleteFrom(table).where("proposed_by", "=", staff).where("decided_at", "is", null);
  const taken = [
    ...(await open("urgent_proposal").returning(sql<string>`'application/' || application_id`.as("subject")).execute()),
    ...(await open("reseating").returning(sql<string>`'reseating/' || id`.as("subject")).execute()),
    ...(await open("port_handover").returning(sql<string>`'handover/' || id`.as("subject")).execute()),
    ...(await open("duplicate_proposal").returning(sql<string>`'duplicate/' || pair_id`.as("subject")).execute()),
    ...(await open("draw_cancellation").returning(sql<string>`'draw/' || run`.as("subject")).execute()),
    ...(await open("letter_correction").returning(sql<string>`'letters/' || kind`.as("subject")).execute()),
    ...(await open("staff_recovery").returning(sql<string>`'staff/' || staff_id`.as("subject")).execute()),
  ];
  for (const { subject } of taken) {
    await addToAudit(tx, { at, actor, action: "take-back-proposal", subject, detail: { proposedBy: staff } });
  }
}
