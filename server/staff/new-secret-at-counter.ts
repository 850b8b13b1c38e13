import type { Transaction } from "kysely";
import { type Identity, likenessText } from "#domain/party/identity.ts";
import type { IdentityCheck, NewSecretReason } from "#domain/staff/identity-check.ts";
import type { ShownAnswers } from "#domain/staff/shown-fields.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";
import { letCount, secretOf, takeGeneration } from "#server/place/new-secret.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";
import { readApplication } from "./read-application.ts";

/** Where and when somebody asks for a new secret: a port's slug, the instant. */
export type Counter = { port: string; at: Date };

/** What is compared with the person at the counter. */
export type PartyToCheck = { handle: string; answers: ShownAnswers };

/** For how many minutes the same press shows the same slip again. */
const sameSlipMinutes = 10;

/**
 * The numbers of the applications in which somebody has exactly these names and this day of birth, however the names
 * are ordered. Nothing else of them is told, and the search is kept without the names.
 * @param identity with a whole day of birth.
 */
export async function findByName(
  db: Database,
  staff: StaffId,
  { identity, counter }: { identity: Identity; counter: Counter },
): Promise<string[]> {
  const likeness = likenessText(identity);
  return inTransaction(db, async (tx) => {
    const { role } = await demandRight(tx, staff, { act: "make-secret-new", port: counter.port });
    const rows =
      likeness === undefined
        ? []
        : await selectKept(tx)
            .innerJoin("person", "person.application_id", "application.id")
            .select("application.handle")
            .distinct()
            .where("person.likeness_key", "=", blindKey("likeness", likeness))
            .where("person.left_on", "is", null)
            .orderBy("application.handle")
            .limit(10)
            .execute();
    const { at, port } = counter;
    const detail = { found: rows.length, role, port };
    await addToAudit(tx, { at, actor: staff, action: "find-by-name", subject: `port/${port}`, detail });
    return rows.map(({ handle }) => handle);
  });
}

/** What a party wrote, to be compared with the person at the counter. Each reading is kept. */
export async function readToCheck(
  db: Database,
  staff: StaffId,
  { handle, counter }: { handle: string; counter: Counter },
): Promise<PartyToCheck | undefined> {
  const { port, at } = counter;
  return inTransaction(db, async (tx) => {
    const right = await demandRight(tx, staff, { act: "make-secret-new", port });
    const found = await selectKept(tx).select("application.id").where("handle", "=", handle).executeTakeFirst();
    if (!found) return undefined;
    const answers = await readApplication(tx, staff, { applicationId: found.id, reason: "person-asks", right, at });
    return answers && { handle, answers };
  });
}

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

/** Applications of which something is still kept. */
function selectKept(tx: Transaction<Tables>) {
  return tx.selectFrom("application").where((eb) => eb.fn<number>("length", ["application.wrapped_key"]), ">", 0);
}
