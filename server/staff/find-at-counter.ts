import type { Transaction } from "kysely";
import { type Identity, likenessText } from "#domain/party/identity.ts";
import type { ShownAnswers } from "#domain/staff/shown-fields.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";
import { readAvoidedPorts } from "#server/reseat/avoided-ports.ts";
import { demandRight } from "./demand-right.ts";
import { readApplication } from "./read-application.ts";

/** What is done for somebody who stands at a port's counter and may have no appointment there. */
export type CounterAct = "make-secret-new" | "correct-answers";

/** Where and when somebody asks: a port's slug, the instant. */
export type Counter = { port: string; at: Date };

/** What is compared with the person at the counter. `notOffered`: ports that it was moved away from for its safety. */
export type PartyToCheck = { handle: string; answers: ShownAnswers; notOffered: { slug: string; name: string }[] };

/**
 * The numbers of the applications in which somebody has exactly these names and this day of birth, however the names
 * are ordered. Nothing else of them is told, and the search is kept without the names.
 * @param identity with a whole day of birth.
 */
export async function findByName(
  db: Database,
  staff: StaffId,
  { act, identity, counter }: { act: CounterAct; identity: Identity; counter: Counter },
): Promise<string[]> {
  return inTransaction(db, async (tx) => {
    const { role } = await demandRight(tx, staff, { act, port: counter.port });
    const likeness = likenessText(identity);
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
  { act, handle, counter }: { act: CounterAct; handle: string; counter: Counter },
): Promise<PartyToCheck | undefined> {
  const { port, at } = counter;
  return inTransaction(db, async (tx) => {
    const right = await demandRight(tx, staff, { act, port });
    const found = await selectKept(tx).select("application.id").where("handle", "=", handle).executeTakeFirst();
    if (!found) return undefined;
    const answers = await readApplication(tx, staff, { applicationId: found.id, reason: "person-asks", right, at });
    return answers && { handle, answers, notOffered: await readAvoidedPorts(tx as Database, found.id) };
  });
}

/** Applications of which something is still kept. */
export function selectKept(tx: Transaction<Tables>) {
  return tx.selectFrom("application").where((eb) => eb.fn<number>("length", ["application.wrapped_key"]), ">", 0);
}
