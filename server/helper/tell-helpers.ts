import type { Transaction } from "kysely";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import type { Carrier } from "#server/letters/carrier.ts";
import { composeHelperLetter } from "#server/letters/compose-letter.ts";
import { readRosterFacts } from "./roster-facts.ts";

const dayInMilliseconds = 86_400_000;

/**
 * Writes to each helper for whom something is due that they have neither seen nor been written about: only that
 * there is news, at most once in 24 hours. One whom the letter does not reach now is tried again at the next round.
 * @returns how many letters were taken.
 */
export async function tellHelpers(db: Database, carrier: Carrier, origin: string, at: Date): Promise<number> {
  const helpers = await db
    .selectFrom("helper_notice")
    .innerJoin("helper", "helper.id", "helper_notice.helper_id")
    .innerJoin("organisation", "organisation.id", "helper.organisation_id")
    .select("helper.id")
    .where("helper.ended_at", "is", null)
    .where("organisation.ended_at", "is", null)
    .where((eb) => eb.or([eb("told_at", "is", null), eb("told_at", "<=", new Date(at.getTime() - dayInMilliseconds))]))
    .execute();
  let told = 0;
  for (const { id } of helpers) {
    if (await inTransaction(db, (tx) => tellHelper(tx, id as HelperId, { carrier, origin, at }))) told += 1;
  }
  return told;
}

type Telling = { carrier: Carrier; origin: string; at: Date };

async function tellHelper(tx: Transaction<Tables>, helper: HelperId, { carrier, origin, at }: Telling) {
  const notice = await tx
    .selectFrom("helper_notice")
    .innerJoin("helper", "helper.id", "helper_notice.helper_id")
    .select(["helper.email", "helper_notice.locale", "helper_notice.seen", "helper_notice.told"])
    .where("helper_notice.helper_id", "=", helper)
    .forUpdate("helper_notice")
    .skipLocked()
    .executeTakeFirst();
  if (!notice) return false;
  const due = (await readRosterFacts(tx, helper, at)).flatMap(({ dueWords }) => dueWords);
  const known = new Set([...notice.seen, ...notice.told]);
  if (due.every((word) => known.has(word))) return false;
  if (!(await isCarried(carrier, notice.email, composeHelperLetter(notice.locale, origin)))) return false;
  await tx.updateTable("helper_notice").set({ told: due, told_at: at }).where("helper_id", "=", helper).execute();
  return true;
}

async function isCarried(carrier: Carrier, to: string, letter: ReturnType<typeof composeHelperLetter>) {
  try {
    return (await carrier.carry(to, letter)) === "sent";
  } catch {
    return false;
  }
}
