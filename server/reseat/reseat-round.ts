import { sql } from "kysely";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { faultFields, log } from "#server/log.ts";
import { isAvoided } from "./avoided-ports.ts";
import { listParties } from "./list-parties.ts";
import { type Reseated, reseatParty } from "./reseat-party.ts";

/** What one round did: parties by what came of them. */
export type ReseatRound = Record<Exclude<Reseated, "nothing">, number>;

/**
 * Moves everybody who is to be moved, each in a transaction of its own: who waits first in line for longest, then the
 * urgent, then by the party's day. It may be killed at any point and called at any time, also by two processes at once.
 * It looks again at ports that are closed now: a day that was laid since then is closed too, before the next freeze.
 * @param forMs after so long it leaves the rest to the next round; without it nobody is left.
 */
export async function reseatRound(db: Database, at: Date, forMs?: number): Promise<ReseatRound> {
  const round: ReseatRound = { moved: 0, "first-in-line": 0, stays: 0, gone: 0 };
  for (const { id } of await readToList(db, at)) await inTransaction(db, (tx) => listParties(tx, id, at));
  const due = await db
    .selectFrom("reseat")
    .innerJoin("application", "application.id", "reseat.application_id")
    .select("reseat.id as reseat")
    .where("reseat.state", "in", ["to-do", "first-in-line"])
    .orderBy("listed_at")
    .orderBy("is_urgent", "desc")
    .orderBy("cohort_on")
    .orderBy("application.id")
    .execute();
  const start = performance.now();
  for (const task of due) {
    if (forMs !== undefined && performance.now() - start >= forMs) break;
    try {
      const outcome = await inTransaction(db, (tx) => reseatParty(tx, { ...task, at }));
      if (outcome !== "nothing") round[outcome] += 1;
    } catch (fault) {
      // Nobody behind it waits because of one; it is tried again by the next round.
      log.error("a party could not be moved", faultFields(fault));
    }
  }
  return round;
}

/** Those that nobody has listed yet, closures that are not over, and parties that won a place where they are not safe. */
function readToList(db: Database, at: Date): Promise<{ id: string }[]> {
  const isWonThere = sql<boolean>`exists (select from award
    where award.application_id = reseating.application_id and award.port_slug = reseating.port_slug
      and not is_placed and ${isAvoided})`;
  return db
    .selectFrom("reseating")
    .select("id")
    .where("is_approved", "=", true)
    .where("kind", "!=", "lift")
    .where("lifted_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("listed_at", "is", null),
        eb.and([eb("kind", "=", "closure"), eb("to_on", ">=", at.toISOString().slice(0, 10))]),
        eb.and([eb("kind", "=", "safety"), isWonThere]),
      ]),
    )
    .orderBy("decided_at")
    .execute();
}
