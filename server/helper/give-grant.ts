import type { Transaction } from "kysely";
import type { Grant } from "#domain/helper/grant.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import type { PlaceId } from "#server/place/place-id.ts";

/**
 * What a person gives: to whom, what, for how many days. `place`: whoever gives it has shown the receipt, with the
 * secret of this `generation`.
 */
export type GivenGrant = {
  place: PlaceId;
  generation: number;
  helper: HelperId;
  grant: Grant;
  days: number;
  at: Date;
};

/**
 * Gives a helper a grant, in the place of the one that they may have had: the newest says what holds.
 * @returns the grant's id; undefined, with nothing changed, where the helper or the organisation has ended, or the
 *   secret that was shown is no longer the newest.
 */
export function giveGrant(db: Database, given: GivenGrant): Promise<string | undefined> {
  return inTransaction(db, (tx) => giveGrantIn(tx, given));
}

/** The same within a transaction. */
export async function giveGrantIn(tx: Transaction<Tables>, given: GivenGrant): Promise<string | undefined> {
  const { place, generation, helper, grant, days, at } = given;
  // One after the other: of two grants to one helper at once the second replaces the first.
  const isNewest = await tx
    .selectFrom("application")
    .select("id")
    .where("id", "=", place)
    .where("receipt_generation", "=", generation)
    .forUpdate()
    .executeTakeFirst();
  if (!isNewest) return undefined;
  const works = await tx
    .selectFrom("helper")
    .innerJoin("organisation", "organisation.id", "helper.organisation_id")
    .select("helper.id")
    .where("helper.id", "=", helper)
    .where("helper.ended_at", "is", null)
    .where("organisation.ended_at", "is", null)
    .executeTakeFirst();
  if (!works) return undefined;
  await tx
    .updateTable("helper_grant")
    .set({ ended_at: at, ended_by: "replaced" })
    .where("application_id", "=", place)
    .where("helper_id", "=", helper)
    .where("ended_at", "is", null)
    .execute();
  const id = newId();
  await tx
    .insertInto("helper_grant")
    .values({
      id,
      application_id: place,
      helper_id: helper,
      may_change: grant.mayChange,
      may_confirm: grant.mayConfirm,
      given_at: at,
      ends_at: new Date(at.getTime() + days * 86_400_000),
    })
    .execute();
  return id;
}
