import type { Transaction } from "kysely";
import type { Application } from "#domain/application/application.ts";
import { smsNumber } from "#domain/application/letter-address.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import { isReached } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { contactField, dropContactChange, isStillWanted } from "./contact-change.ts";
import type { PlaceId } from "./place-id.ts";

/**
 * Makes each change of contact hold whose 24 hours are over, one transaction each, once. One that may not hold any
 * more (the person ended the helper's access, the entry ended) is dropped.
 * @returns how many hold now.
 */
export async function keepContacts(db: Database, at: Date): Promise<number> {
  const due = await db
    .selectFrom("contact_change")
    .select(["id", "application_id as place"])
    .where("holds_at", "<=", at)
    .where("undone_at", "is", null)
    .where("kept_at", "is", null)
    .orderBy("holds_at")
    .execute();
  let kept = 0;
  for (const { id, place } of due) {
    if (await inTransaction(db, (tx) => keepContact(tx, id, place as PlaceId, at))) kept += 1;
  }
  return kept;
}

async function keepContact(tx: Transaction<Tables>, id: string, place: PlaceId, at: Date): Promise<boolean> {
  // The application first, as every change of it: what the person says at this moment comes before or after, not between.
  const entry = await tx
    .selectFrom("application")
    .select(["standing", "locale", "wrapped_key", "answers_sealed", "revision"])
    .where("id", "=", place)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const waiting = await tx
    .selectFrom("contact_change")
    .innerJoin("helper_grant", "helper_grant.id", "contact_change.grant_id")
    .innerJoin("helper", "helper.id", "helper_grant.helper_id")
    .innerJoin("organisation", "organisation.id", "helper.organisation_id")
    .select(["contact_change.contact_sealed", isStillWanted.as("isWanted")])
    .where("contact_change.id", "=", id)
    .where("contact_change.undone_at", "is", null)
    .where("contact_change.kept_at", "is", null)
    .forUpdate("contact_change")
    .executeTakeFirst();
  if (!waiting) return false;
  if (!waiting.isWanted || entry.standing === "withdrawn" || entry.standing === "done") {
    await dropContactChange(tx, place, at);
    return false;
  }
  const record = openSealedRecord("application", place, entry.wrapped_key);
  const answers = record.unseal("answers", entry.answers_sealed) as Application;
  const contact = record.unseal(contactField, waiting.contact_sealed) as Application["contact"];
  const reach = { has_email: contact.email !== undefined, wants_sms: smsNumber(contact) !== undefined };
  await tx
    .updateTable("application")
    .set({ answers_sealed: record.seal("answers", { ...answers, contact }), ...reach })
    .set({ revision: entry.revision + 1, changed_at: at })
    .where("id", "=", place)
    .execute();
  await tx
    .updateTable("contact_change")
    .set({ kept_at: at, contact_sealed: new Uint8Array(0) })
    .where("id", "=", id)
    .execute();
  await addToAudit(tx, { at, actor: "system", action: "keep-contact", subject: `application/${place}` });
  if (isReached(reach)) await queueLetters(tx, [{ applicationId: place, locale: entry.locale, kind: "changed" }]);
  return true;
}
