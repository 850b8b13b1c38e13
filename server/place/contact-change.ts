import { sql, type Transaction } from "kysely";
import type { Application } from "#domain/application/application.ts";
import { canonicalJson } from "#domain/application/canonical-json.ts";
import { letterAddress } from "#domain/application/letter-address.ts";
import { contactHoldsAt } from "#domain/helper/contact-wait.ts";
import { newId } from "#server/chance.ts";
import type { Database } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { noteAct } from "#server/helper/note-act.ts";
import { openSealedRecord, type SealedRecord } from "#server/keys/sealed-record.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { readSettings } from "#server/settings.ts";
import type { PlaceId } from "./place-id.ts";

type Contact = Application["contact"];

/** A change of contact that a helper asked for and that does not hold yet. */
export type PendingContact = {
  id: string;
  contact: Contact;
  askedAt: Date;
  holdsAt: Date;
  helper: string;
  organisation: string;
};

/** A helper's wish for another contact. `record` is the application's; its row is locked. */
export type ContactAsked = {
  place: PlaceId;
  grantId: string;
  record: SealedRecord;
  kept: Contact;
  asked: Contact;
  locale: string;
  at: Date;
};

const nothing = new Uint8Array(0);
/** The field that a waiting contact is sealed as, by the key of its application. */
export const contactField = "contact-change";

/**
 * Whether what a helper asked may still hold, for a query over `contact_change`, `helper_grant`, `helper` and
 * `organisation`: the person has ended no access of this helper since, nor narrowed it, and staff ended neither the
 * helper nor the organisation. A grant whose days are over was given by the person when it counted.
 */
export const isStillWanted = sql<boolean>`(
  helper.ended_at is null and organisation.ended_at is null
  and not exists (
    select from helper_grant as past
    where past.application_id = contact_change.application_id and past.helper_id = helper.id
      and past.ended_by in ('person', 'counter', 'new-secret') and past.ended_at >= contact_change.asked_at)
  and (
    select newest.may_change from helper_grant as newest
    where newest.application_id = contact_change.application_id and newest.helper_id = helper.id
    order by newest.given_at desc limit 1))`;

/** Whether the same contact waits already, asked under the same grant: a send repeated asks nothing new. */
export async function isAskedAlready(tx: Transaction<Tables>, { place, grantId, record, asked }: ContactAsked) {
  const open = await tx
    .selectFrom("contact_change")
    .select("contact_sealed")
    .where("application_id", "=", place)
    .where("grant_id", "=", grantId)
    .where("undone_at", "is", null)
    .where("kept_at", "is", null)
    .executeTakeFirst();
  return open !== undefined && canonicalJson(record.unseal(contactField, open.contact_sealed)) === canonicalJson(asked);
}

/**
 * Lets another contact wait for 24 hours, in place of one that waits already, and writes to the old address at once.
 * Where there is no old address, my-place alone says so.
 */
export async function askContactChange(tx: Transaction<Tables>, wish: ContactAsked): Promise<void> {
  const { place, grantId, record, kept, asked, locale, at } = wish;
  if (await isAskedAlready(tx, wish)) return;
  await dropContactChange(tx, place, at);
  await tx
    .insertInto("contact_change")
    .values({
      id: newId(),
      application_id: place,
      grant_id: grantId,
      contact_sealed: record.seal(contactField, asked),
      asked_at: at,
      holds_at: contactHoldsAt(at),
    })
    .execute();
  await noteAct(tx, { application: place, grantId, what: "asked-contact-change", at });
  const to = letterAddress(kept, readSettings().SMS_FOLDER !== undefined);
  if (to === undefined) return;
  const toSealed = record.seal("letter-to", to);
  await queueLetters(tx, [{ applicationId: place, locale, kind: "contact-asked", toSealed }]);
}

/** Lets go of a change that waits, with what it held: the person said something newer, or it may not hold. */
export async function dropContactChange(tx: Transaction<Tables> | Database, place: PlaceId, at: Date): Promise<void> {
  await tx
    .updateTable("contact_change")
    .set({ undone_at: at, contact_sealed: nothing })
    .where("application_id", "=", place)
    .where("undone_at", "is", null)
    .where("kept_at", "is", null)
    .execute();
}

/**
 * Undoes the change that the person was shown.
 * @returns false, with nothing changed, where it holds already, was undone or is another person's.
 */
export async function undoContactChange(
  db: Database,
  { place, change, at }: { place: PlaceId; change: string; at: Date },
): Promise<boolean> {
  const undone = await db
    .updateTable("contact_change")
    .set({ undone_at: at, contact_sealed: nothing })
    .where(sql`id::text`, "=", change)
    .where("application_id", "=", place)
    .where("undone_at", "is", null)
    .where("kept_at", "is", null)
    .executeTakeFirst();
  return undone.numUpdatedRows === 1n;
}

/** The change that waits for this application, if it is still to hold. */
export async function readPendingContact(db: Database, place: PlaceId): Promise<PendingContact | undefined> {
  const row = await db
    .selectFrom("contact_change")
    .innerJoin("application", "application.id", "contact_change.application_id")
    .innerJoin("helper_grant", "helper_grant.id", "contact_change.grant_id")
    .innerJoin("helper", "helper.id", "helper_grant.helper_id")
    .innerJoin("organisation", "organisation.id", "helper.organisation_id")
    .select(["contact_change.id", "contact_change.contact_sealed", "application.wrapped_key"])
    .select(["contact_change.asked_at as askedAt", "contact_change.holds_at as holdsAt"])
    .select(["helper.name as helper", "organisation.name as organisation"])
    .where("contact_change.application_id", "=", place)
    .where("contact_change.undone_at", "is", null)
    .where("contact_change.kept_at", "is", null)
    .where(isStillWanted)
    .executeTakeFirst();
  if (!row) return undefined;
  const { contact_sealed, wrapped_key, ...said } = row;
  const contact = openSealedRecord("application", place, wrapped_key).unseal(contactField, contact_sealed) as Contact;
  return { ...said, contact };
}
