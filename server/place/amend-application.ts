import type { Transaction } from "kysely";
import type { Application } from "#domain/application/application.ts";
import { canonicalJson } from "#domain/application/canonical-json.ts";
import { smsNumber } from "#domain/application/letter-address.ts";
import { portCodes } from "#domain/application/ports.ts";
import { type AmendedPerson, type AmendmentRefusal, decideAmendment } from "#domain/party/decide-amendment.ts";
import type { Identity } from "#domain/party/identity.ts";
import { type Database, inTransaction, StaleRead } from "#server/database/open-database.ts";
import { newPersonRow, personKeys } from "#server/database/person-row.ts";
import type { Tables } from "#server/database/tables.ts";
import { type ActingHelper, type GrantRefusal, noteHelper, refusalUnderGrant } from "#server/helper/act-under-grant.ts";
import { openSealedRecord } from "#server/keys/sealed-record.ts";
import { isReached, reachColumns } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { offerablePorts } from "#server/reseat/avoided-ports.ts";
import { amendOffer } from "./amend-offer.ts";
import { askContactChange, dropContactChange, isAskedAlready } from "./contact-change.ts";
import type { PlaceId } from "./place-id.ts";
import { settleClaims } from "./settle-claims.ts";

/** What came of a change: it is kept as this revision, or a rule says no and nothing has changed. */
export type Amended =
  | { kept: true; revision: number; contactWaits: boolean }
  | {
      kept: false;
      refusal: AmendmentRefusal | GrantRefusal | "ended" | "changed-meanwhile" | "somebody-else" | "port-not-safe";
    };

/**
 * A change of an application: the whole of the answers, checked, and the revision of the answers that the change was
 * begun with. `helper`: who makes it for the person, under a grant.
 */
export type Amending = {
  place: PlaceId;
  application: Application;
  revision: number;
  locale: string;
  at: Date;
  helper?: ActingHelper | undefined;
  /** The people stay who they are: a change by which somebody would leave or come is refused. */
  isCorrection?: true;
};

/**
 * Keeps changed answers if the rules allow the change of people in them (rule 14). Everything that follows
 * from the answers follows at once: the party's day, its size and the places that it holds, the ports and
 * days of the draw, who stands in the pool. The same change again changes nothing; a change that was begun
 * before another one was kept is refused, so that neither is lost unseen. What a helper changes holds at once as well,
 * but for the contact: it waits, and a change of it by the person ends the waiting.
 */
export async function amendApplication(db: Database, amending: Amending): Promise<Amended> {
  return inTransaction(db, (tx) => amendIn(tx, amending));
}

/** The same within the transaction of something that must be kept with it, or not at all. */
export async function amendIn(tx: Transaction<Tables>, amending: Amending): Promise<Amended> {
  const { place, at, helper } = amending;
  const grantId = helper?.grantId;
  const today = at.toISOString().slice(0, 10);
  // Locked in the order of every answer and of the sweep: offer, block, application.
  const offer = await lockLiveOffer(tx, place);
  const entry = await lockEntry(tx, place);
  const act = { application: place, at };
  const refusal = await refusalUnderGrant(tx, helper, { ...act, act: "change-answers" });
  if (refusal) return refuse(refusal);
  if (entry.standing === "withdrawn" || entry.standing === "done") return refuse("ended");
  const hasOffer = entry.standing === "offered" || entry.standing === "confirmed";
  if (hasOffer !== (offer !== undefined)) throw new StaleRead();
  const record = openSealedRecord("application", place, entry.wrapped_key);
  // Letters go on in the person's language, whichever one the helper reads.
  const locale = grantId ? entry.locale : amending.locale;
  const kept = record.unseal("answers", entry.answers_sealed) as Application;
  const asked = amending.application.contact;
  const isOtherContact = canonicalJson(kept.contact) !== canonicalJson(asked);
  const wish = grantId && isOtherContact && { place, grantId, record, kept: kept.contact, asked, locale, at };
  const contactWaits = Boolean(wish);
  const application = grantId
    ? { ...amending.application, contact: kept.contact, language: kept.language }
    : amending.application;
  const isSame = canonicalJson(kept) === canonicalJson(application);
  const isStale = entry.revision !== amending.revision;
  if (isStale && (!isSame || (wish && !(await isAskedAlready(tx, wish))))) return refuse("changed-meanwhile");
  if (isSame) {
    if (wish) await askContactChange(tx, wish);
    return { kept: true, revision: entry.revision, contactWaits };
  }
  const recorded = await readRecorded(tx, place);
  const party = application.party;
  const decision = decideAmendment({ recorded, party, registeredOn: entry.registered_on, hasOffer, today });
  if (!decision.ok) return refuse(decision.refusal);
  const offerable = await offerablePorts(tx, place, application.ports);
  if (offerable.length === 0) return refuse("port-not-safe");
  const isOther = decision.left.length > 0 || decision.persons.some(({ id }) => id === undefined);
  if (amending.isCorrection && isOther) return refuse("somebody-else");
  if (decision.left.length > 0) {
    const removal = await refusalUnderGrant(tx, helper, { ...act, act: "remove-person" });
    if (removal) return refuse(removal);
    await noteHelper(tx, helper, { ...act, what: "removed-person" });
  }
  await noteHelper(tx, helper, { ...act, what: "changed-answers" });
  await keepPersons(tx, place, decision.persons, today);
  if (offer) await amendOffer(tx, offer, decision.size);
  const { revision, ...reach } = await tx
    .updateTable("application")
    .set({
      locale,
      size: decision.size,
      cohort_on: decision.day,
      prefs: portCodes(offerable),
      unavailable_on: application.unavailable,
      needs_accessible: application.needs.codes.some((code) => code === "wheelchair" || code === "walking"),
      asks_urgent: application.needs.urgent,
      asks_urgent_since: urgentSince(entry, application.needs.urgent, at),
      has_email: application.contact.email !== undefined,
      wants_sms: smsNumber(application.contact) !== undefined,
      answers_sealed: record.seal("answers", application),
      revision: entry.revision + 1,
      changed_at: at,
    })
    .where("id", "=", place)
    .returning(["revision", ...reachColumns])
    .executeTakeFirstOrThrow();
  await settleClaims(tx, place);
  if (wish) await askContactChange(tx, wish);
  else if (isOtherContact) await dropContactChange(tx, place, at);
  if (isReached(reach)) await queueLetters(tx, [{ applicationId: place, locale, kind: "changed" }]);
  return { kept: true, revision, contactWaits };
}

function refuse(refusal: Extract<Amended, { kept: false }>["refusal"]): Amended {
  return { kept: false, refusal };
}

/** Since when a party asks for urgency; null where it did as it registered, or does not any more. */
function urgentSince(kept: { asks_urgent: boolean; asks_urgent_since: Date | null }, asks: boolean, at: Date) {
  if (!asks) return null;
  return kept.asks_urgent ? kept.asks_urgent_since : at;
}

function lockLiveOffer(tx: Transaction<Tables>, place: PlaceId) {
  return tx
    .selectFrom("offer")
    .select(["id", "block_id as block", "size"])
    .where("application_id", "=", place)
    .where("state", "in", ["open", "confirmed"])
    .forUpdate()
    .executeTakeFirst();
}

function lockEntry(tx: Transaction<Tables>, place: PlaceId) {
  return tx
    .selectFrom("application")
    .select(["standing", "locale", "registered_on", "wrapped_key", "answers_sealed", "revision"])
    .select(["asks_urgent", "asks_urgent_since"])
    .where("id", "=", place)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function readRecorded(tx: Transaction<Tables>, place: PlaceId) {
  const rows = await tx
    .selectFrom("person")
    .leftJoin("relation_review", "relation_review.person_id", "person.id")
    .select(["person.id", "person.position", "person.joined_on as joinedOn"])
    .select(["person.wrapped_key", "person.first_sealed", "relation_review.counts as seenCounts"])
    .where("person.application_id", "=", place)
    .where("person.left_on", "is", null)
    .orderBy("person.position")
    .execute();
  return rows.map(({ id, position, joinedOn, wrapped_key, first_sealed, seenCounts }) => {
    const first = openSealedRecord("person", id, wrapped_key).unseal("first", first_sealed) as Identity;
    return { id, position, joinedOn, isSeen: seenCounts === true, first };
  });
}

/** Everybody leaves and whoever stays comes back at once, so that two may change places in the party. */
async function keepPersons(tx: Transaction<Tables>, place: PlaceId, persons: AmendedPerson[], today: string) {
  const present = tx.updateTable("person").where("application_id", "=", place).where("left_on", "is", null);
  await present.set({ left_on: today }).execute();
  for (const [position, { id, person, joinedOn, isAdult, counts }] of persons.entries()) {
    const judged = { position, is_adult: isAdult, counts };
    if (id === undefined) {
      const row = { ...newPersonRow(person, joinedOn), ...judged, application_id: place, left_on: null };
      await tx.insertInto("person").values(row).execute();
      continue;
    }
    await tx
      .updateTable("person")
      .set({ ...judged, ...personKeys(person), left_on: null })
      .where("id", "=", id)
      .execute();
  }
}
