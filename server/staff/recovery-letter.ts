import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import type { Carrier } from "#server/letters/carrier.ts";
import type { Letter } from "#server/letters/compose-letter.ts";
import { faultFields, log } from "#server/log.ts";
import { recoveryHours } from "./recovery.ts";

type LetterWords = { recovery: { letter: { subject: string; text: string; alarm: string; machine: string } } };

/** The languages of the console: nobody keeps which of them a member of staff reads. */
const languages = ["en", "es"];

/**
 * Writes to each member of staff whose recovery was agreed to: whoever did not ask for it learns of it by another way
 * than from the two who agreed. The link is not in the letter. One whom it does not reach, or whose mailbox refuses it,
 * is tried again, and administrators see it until then (`seeUntold`).
 * @returns how many letters were taken.
 */
export async function tellRecovered(db: Database, carrier: Carrier, at: Date): Promise<number> {
  const due = await db
    .selectFrom("staff_recovery")
    .select("id")
    .where("is_approved", "=", true)
    .where("told_at", "is", null)
    .where("decided_at", ">", new Date(at.getTime() - recoveryHours * 3_600_000))
    .execute();
  let told = 0;
  for (const { id } of due) if (await inTransaction(db, (tx) => tell(tx, id, { carrier, at }))) told += 1;
  return told;
}

async function tell(tx: Executor, recovery: string, { carrier, at }: { carrier: Carrier; at: Date }): Promise<boolean> {
  const whom = await tx
    .selectFrom("staff_recovery")
    .innerJoin("staff", "staff.id", "staff_recovery.staff_id")
    .select("staff.email")
    .where("staff_recovery.id", "=", recovery)
    .where("told_at", "is", null)
    .forUpdate("staff_recovery")
    .skipLocked()
    .executeTakeFirst();
  if (!whom || !(await isTaken(carrier, whom.email))) return false;
  await tx.updateTable("staff_recovery").set({ told_at: at }).where("id", "=", recovery).execute();
  return true;
}

async function isTaken(carrier: Carrier, to: string): Promise<boolean> {
  try {
    const outcome = await carrier.carry(to, composeRecoveryLetter());
    if (outcome === "refused") log.warn("a letter about a recovery was refused");
    return outcome === "sent";
  } catch (fault) {
    log.error("a letter about a recovery could not be sent", faultFields(fault));
    return false;
  }
}

/** The letter, in the languages of the console one after the other. */
function composeRecoveryLetter(): Letter {
  const letters = languages.map((language) => {
    const path = join("messages", language, "staff.json");
    return (JSON.parse(readFileSync(path, "utf8")) as LetterWords).recovery.letter;
  });
  const text = letters.map(({ text: news, alarm, machine }) => `${[news, alarm, machine].join("\n\n")}\n`).join("\n\n");
  const subject = letters.map((letter) => letter.subject).join(" · ");
  return { subject, text, short: letters.map((letter) => letter.text).join(" ") };
}
