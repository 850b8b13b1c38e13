import { sql } from "kysely";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { isReachedInSql } from "#server/letters/is-reached.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";
import { isOfPort, joinLivePort } from "./of-port.ts";

/**
 * Whether a letter can be sent again: it failed, nobody did so before, and the party still has an address. For a query
 * about `letter` and `application`. A letter about another contact went to the old address, which is no longer kept: to
 * the new one it would tell the wrong person.
 */
export const canGoAgain = () => sql<boolean>`(letter.state = 'failed' and letter.again_at is null
  and letter.kind <> 'contact-asked' and application.ended_at is null and ${isReachedInSql()})`;

/**
 * Queues a letter once more that failed, for another three days of tries. A second press changes nothing.
 * @returns whether it is queued
 */
export async function sendLetterAgain(
  db: Database,
  staff: StaffId,
  { letter, at }: { letter: string; at: Date },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { port } = await demandRight(tx, staff, { act: "send-letter-again" });
    if (!isId(letter)) return false;
    const { rows } = await sql<{ kind: string }>`
      update letter set state = 'queued', tries = 0, next_try_at = ${at}, sent_at = null, again_at = ${at}
      where letter.id = (
        select letter.id from letter join application on application.id = letter.application_id ${joinLivePort}
        where letter.id = ${letter} and ${canGoAgain()} and ${isOfPort(port)} for update of letter)
      returning kind`.execute(tx);
    const [sent] = rows;
    if (!sent) return false;
    const detail = { kind: sent.kind };
    await addToAudit(tx, { at, actor: staff, action: "send-letter-again", subject: `letter/${letter}`, detail });
    return true;
  });
}
