import type { IdentityCheck, NewSecretReason } from "#domain/staff/identity-check.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { letCount, secretOf, takeGeneration } from "#server/place/new-secret.ts";
import { demandRight } from "./demand-right.ts";
import { type Counter, selectKept } from "./find-at-counter.ts";
import { isId } from "./is-id.ts";

/** For how many minutes the same press shows the same slip again. */
const sameSlipMinutes = 10;

/** One press at the counter: its own id (a UUID), whom it is for, and what was made sure of. */
export type AskedAtCounter = {
  id: string;
  handle: string;
  reason: NewSecretReason;
  checks: readonly IdentityCheck[];
  counter: Counter;
};

/** A new secret with the number it belongs to, and the language of whoever gets it. */
export type SlipOfSecret = { handle: string; secret: string; locale: string };

/**
 * Makes a person's secret new at a port's counter: it counts at once. The same press again, within ten minutes and
 * while nothing newer counts, shows the same slip.
 * @returns undefined, with nothing changed, where there is no such application, or the press is over.
 */
export async function makeSecretAtCounter(
  db: Database,
  staff: StaffId,
  { id, handle, reason, checks, counter }: AskedAtCounter,
): Promise<SlipOfSecret | undefined> {
  const { port, at } = counter;
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "make-secret-new", port });
    if (!isId(id)) return undefined;
    const found = await selectKept(tx)
      .select(["application.id", "application.locale", "application.receipt_generation as counts"])
      .where("handle", "=", handle)
      .forUpdate()
      .executeTakeFirst();
    if (!found) return undefined;
    const { id: application, locale, counts } = found;
    const before = await tx.selectFrom("new_secret").selectAll().where("id", "=", id).executeTakeFirst();
    if (before) {
      const isSame = before.application_id === application && before.staff_id === staff && before.generation === counts;
      const isRecent = at.getTime() - before.made_at.getTime() < sameSlipMinutes * 60_000;
      return isSame && isRecent ? { handle, locale, secret: secretOf(application, counts) } : undefined;
    }
    const generation = await takeGeneration(tx, application);
    if (!(await letCount(tx, { application, generation, after: counts, at }))) return undefined;
    const made = { id, application_id: application, generation, made_at: at, counts_at: at };
    await tx
      .insertInto("new_secret")
      .values({ ...made, port_slug: port, staff_id: staff })
      .execute();
    const subject = `application/${application}`;
    const detail = { port, checks: checks.join(" ") };
    await addToAudit(tx, { at, actor: staff, action: "make-secret-new", subject, reason, detail });
    return { handle, locale, secret: secretOf(application, generation) };
  });
}
