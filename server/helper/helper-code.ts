import type { Transaction } from "kysely";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { makeHandle } from "#domain/receipt/receipt.ts";
import { randomBytes } from "#server/chance.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";
import { type GivenGrant, giveGrantIn } from "./give-grant.ts";

/** For how many minutes a code works that a helper shows, once. */
export const helperCodeMinutes = 10;

/** Whom a code names, as the person is asked about them. */
export type HelperByCode = { helperId: HelperId; helper: string; organisation: string };

/**
 * Makes the code that a helper shows to a person, ten digits as those of a receipt's number; one that they made before
 * and nobody has used works no more. Only its fingerprint is kept.
 */
export async function makeHelperCode(db: Database, helper: HelperId, at: Date): Promise<string> {
  const code = makeHandle(randomBytes(8));
  const ends_at = new Date(at.getTime() + helperCodeMinutes * 60_000);
  await inTransaction(db, async (tx) => {
    await tx.deleteFrom("helper_code").where("helper_id", "=", helper).where("used_at", "is", null).execute();
    await tx
      .insertInto("helper_code")
      .values({ code_hash: codeHash(code), helper_id: helper, ends_at })
      .execute();
  });
  return code;
}

/** The helper whose code this is, while it works and they do; it is not used up by asking. */
export async function readHelperCode(db: Executor, code: string, at: Date): Promise<HelperByCode | undefined> {
  return db
    .selectFrom("helper_code")
    .innerJoin("helper", "helper.id", "helper_code.helper_id")
    .innerJoin("organisation", "organisation.id", "helper.organisation_id")
    .select(["helper.id as helperId", "helper.name as helper", "organisation.name as organisation"])
    .where("code_hash", "=", codeHash(code))
    .where("used_at", "is", null)
    .where("ends_at", ">", at)
    .where("helper.ended_at", "is", null)
    .where("organisation.ended_at", "is", null)
    .$narrowType<{ helperId: HelperId }>()
    .executeTakeFirst();
}

/**
 * Gives the helper of a code a grant and uses the code up: of two people with one code the second is refused.
 * @returns the grant's id, or undefined where the code works no more.
 */
export function giveByCode(
  db: Database,
  { code, ...given }: Omit<GivenGrant, "helper"> & { code: string },
): Promise<string | undefined> {
  return inTransaction(db, async (tx) => {
    const helper = await useCode(tx, code, given.at);
    return helper && giveGrantIn(tx, { ...given, helper });
  });
}

async function useCode(tx: Transaction<Tables>, code: string, at: Date): Promise<HelperId | undefined> {
  const used = await tx
    .updateTable("helper_code")
    .set({ used_at: at })
    .where("code_hash", "=", codeHash(code))
    .where("used_at", "is", null)
    .where("ends_at", ">", at)
    .returning("helper_id")
    .executeTakeFirst();
  return used?.helper_id as HelperId | undefined;
}

function codeHash(code: string): Buffer {
  return blindKey("helper-code", code);
}
