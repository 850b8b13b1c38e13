import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "#server/staff/demand-right.ts";
import { isId } from "#server/staff/is-id.ts";
import { proposerCounts } from "#server/staff/proposals.ts";
import { readDueParties } from "./due-parties.ts";
import { readPortKeys } from "./port-keys.ts";

/**
 * Proposes that a port's day is handed over to the port's own systems, encrypted for the key that the port has now.
 * @returns false where the port has no key, its systems know all of the day, the day is too far away or over, or it is proposed.
 */
export async function proposeHandover(
  db: Database,
  staff: StaffId,
  { port, date, at }: { port: string; date: string; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "propose-handover", port });
    const key = (await readPortKeys(tx)).get(port);
    if (!key || !/^\d{4}-\d\d-\d\d$/.test(date)) return false;
    const due = await readDueParties(tx, at, { port, date });
    if (!due.some(({ what }) => what !== "same")) return false;
    const id = newId();
    const made = await tx
      .insertInto("port_handover")
      .values({ id, port_slug: port, on_date: date, key_id: key.id, proposed_by: staff, proposed_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) return false;
    const detail = { port, date, fingerprint: key.fingerprint };
    await addToAudit(tx, { at, actor: staff, action: "propose-handover", subject: `handover/${id}`, detail });
    return true;
  });
}

/**
 * Decides a proposal, by another member of staff than the one who made it. What is approved is made and delivered by
 * `handOverRound`.
 * @returns false, with nothing changed, where it is decided already, is one's own, or would be approved for a key that the port
 * no longer has or a day that may not be handed over.
 */
export async function decideHandover(
  db: Database,
  staff: StaffId,
  { proposal, isApproved, at }: { proposal: string; isApproved: boolean; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "approve-handover" });
    if (!isId(proposal)) return false;
    const proposed = await tx
      .selectFrom("port_handover")
      .select(["port_slug as port", "on_date as date", "key_id as keyId"])
      .where("id", "=", proposal)
      .where("decided_at", "is", null)
      .where("withdrawn_at", "is", null)
      .where("proposed_by", "!=", staff)
      .$if(isApproved, (query) => query.where(proposerCounts))
      .forUpdate()
      .executeTakeFirst();
    if (!proposed) return false;
    const { port, date, keyId } = proposed;
    if (isApproved) {
      const key = (await readPortKeys(tx)).get(port);
      const due = await readDueParties(tx, at, { port, date });
      if (key?.id !== keyId || due.length === 0) return false;
    }
    const decision = { decided_by: staff, decided_at: at, is_approved: isApproved };
    await tx.updateTable("port_handover").set(decision).where("id", "=", proposal).execute();
    const action = isApproved ? "approve-handover" : "refuse-handover";
    await addToAudit(tx, { at, actor: staff, action, subject: `handover/${proposal}`, detail: { port, date } });
    return true;
  });
}
