import type { Transaction } from "kysely";
import type { Relation } from "#domain/application/person.ts";
import { partyDay } from "#domain/party/party-day.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";
import { isPartyOf } from "./of-port.ts";
import { openApplication, readApplication } from "./read-application.ts";

/** An adult who came into a party after 14 days, and whose relation nobody has seen. It names nobody. */
export type RelationToSee = { person: string; handle: string; size: number; joinedOn: string; registeredOn: string };

/** What a member of staff sees of such a person: who it is, and how they say that they belong together. */
export type SeenRelation = { person: string; handle: string; names: string; firstNames: string; relation?: Relation };

type CountedParty = { id: string; registeredOn: string; at: Date };

const unknownBirth = { precision: "unknown" } as const;

/** The people of one's own port's parties whose relation a human must see, the longest waiting first (rule 14). */
export async function seeRelations(db: Database, staff: StaffId): Promise<RelationToSee[]> {
  const { port } = await demandRight(db, staff, { act: "judge-relation" });
  return selectUnseen(db)
    .where(isPartyOf(port))
    .select(["person.id as person", "application.handle", "application.size"])
    .select(["person.joined_on as joinedOn", "application.registered_on as registeredOn"])
    .orderBy("person.joined_on")
    .limit(200)
    .execute();
}

/** One of them with names. The reading is kept. */
export async function readRelation(
  db: Database,
  staff: StaffId,
  { person, at }: { person: string; at: Date },
): Promise<SeenRelation | undefined> {
  return inTransaction(db, async (tx) => {
    const right = await demandRight(tx, staff, { act: "judge-relation", party: { person } });
    if (!isId(person)) return undefined;
    const found = await selectUnseen(tx)
      .select(["person.application_id as applicationId", "person.position", "application.handle"])
      .where("person.id", "=", person)
      .executeTakeFirst();
    if (!found) return undefined;
    const { applicationId, position, handle } = found;
    const answers = await readApplication(tx, staff, { applicationId, reason: "relation", right, at });
    const [first, added] = [answers?.party[0], answers?.party[position]];
    if (!first || !added) return undefined;
    const { relation } = added;
    return { person, handle, names: nameOf(added), firstNames: nameOf(first), ...(relation && { relation }) };
  });
}

/**
 * Keeps what a human concluded. Where the person counts, the party's day is again that of its
 * longest-waiting adult who is still in it and counts, and it waits for a place for this person too.
 * @returns false where somebody has concluded already.
 */
export async function keepRelation(
  db: Database,
  staff: StaffId,
  { person, counts, at }: { person: string; counts: boolean; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "judge-relation", party: { person } });
    if (!isId(person)) return false;
    const found = await selectUnseen(tx)
      .select(["application.id", "application.registered_on as registeredOn"])
      .where("person.id", "=", person)
      .executeTakeFirst();
    if (!found) return false;
    await tx
      .insertInto("relation_review")
      .values({ person_id: person, counts, reviewed_by: staff, reviewed_at: at })
      .execute();
    if (counts) await countPerson(tx, person, { ...found, at });
    const reason = counts ? "counts" : "does-not-count";
    await addToAudit(tx, { at, actor: staff, action: "judge-relation", subject: `person/${person}`, reason });
    return true;
  });
}

async function countPerson(tx: Transaction<Tables>, person: string, { id, registeredOn, at }: CountedParty) {
  await tx.updateTable("person").set({ counts: true }).where("id", "=", person).execute();
  const answers = await openApplication(tx, id);
  const persons = await tx
    .selectFrom("person")
    .select(["id", "position", "joined_on as joinedOn", "counts as isSeen"])
    .where("application_id", "=", id)
    .where("left_on", "is", null)
    .orderBy("position")
    .execute();
  const waiting = persons.map((row) => ({ ...row, birth: answers?.party[row.position]?.birth ?? unknownBirth }));
  const decided = partyDay(waiting, registeredOn, at.toISOString().slice(0, 10));
  if (!decided) throw new Error("a party in which an adult was seen has no adult");
  const { day, size } = decided;
  await tx.updateTable("application").set({ cohort_on: day, size }).where("id", "=", id).execute();
}

function selectUnseen(db: Database | Transaction<Tables>) {
  return db
    .selectFrom("person")
    .innerJoin("application", "application.id", "person.application_id")
    .leftJoin("relation_review", "relation_review.person_id", "person.id")
    .where("person.counts", "=", false)
    .where("person.is_adult", "=", true)
    .where("person.left_on", "is", null)
    .where("relation_review.person_id", "is", null)
    .where("application.standing", "in", ["waiting", "paused"]);
}

function nameOf(person: { givenNames?: string; familyNames?: string }): string {
  return [person.givenNames, person.familyNames].filter(Boolean).join(" ");
}
