import { portCodes } from "#domain/application/ports.ts";
import type { IdentityCheck } from "#domain/staff/identity-check.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addReadingToAudit, addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { isReached, reachColumns } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { offerablePorts } from "#server/reseat/avoided-ports.ts";
import { demandRight } from "./demand-right.ts";
import { type Counter, selectKept } from "./find-at-counter.ts";
import { openApplication } from "./read-application.ts";

/** A party at the counter that asks for a port again from which it was moved away for its safety: the port's slug. */
type AskedAgain = { handle: string; avoided: string; checks: readonly IdentityCheck[]; counter: Counter };

/**
 * Lets a party be offered a port again, from the next draw on, in the place of its list that it gave it. Its day stays, and
 * it is told by letter.
 * @returns false, with nothing changed, where the party is not kept away from that port.
 */
export async function offerAgain(
  db: Database,
  staff: StaffId,
  { handle, avoided, checks, counter }: AskedAgain,
): Promise<boolean> {
  const { port, at } = counter;
  return inTransaction(db, async (tx) => {
    const right = await demandRight(tx, staff, { act: "correct-answers", port });
    const found = await selectKept(tx)
      .select(["id", "locale", "ended_at", ...reachColumns])
      .where("handle", "=", handle)
      .forUpdate()
      .executeTakeFirst();
    if (!found || found.ended_at) return false;
    const lifted = await tx
      .updateTable("avoided_port")
      .set({ lifted_at: at, lifted_by: staff })
      .where("application_id", "=", found.id)
      .where("port_slug", "=", avoided)
      .where("lifted_at", "is", null)
      .executeTakeFirst();
    if (lifted.numUpdatedRows === 0n) return false;
    await addReadingToAudit(tx, { actor: staff, applicationId: found.id, reason: "person-asks", right, at });
    const answers = await openApplication(tx, found.id);
    if (!answers) return false;
    const prefs = portCodes(await offerablePorts(tx, found.id, answers.ports));
    await tx.updateTable("application").set({ prefs, changed_at: at }).where("id", "=", found.id).execute();
    if (isReached(found)) {
      await queueLetters(tx, [{ applicationId: found.id, locale: found.locale, kind: "changed" }]);
    }
    const detail = { port, avoided, checks: checks.join(" ") };
    await addToAudit(tx, { at, actor: staff, action: "offer-again", subject: `application/${found.id}`, detail });
    return true;
  });
}
