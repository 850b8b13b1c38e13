import { type Database, inTransaction } from "#server/database/open-database.ts";
import { faultFields, log } from "#server/log.ts";
import { closeBlocks, listParties, reseatingColumns } from "./list-parties.ts";
import { type Reseated, reseatParty } from "./reseat-party.ts";

/** What one round did: parties by what came of them. */
export type ReseatRound = Record<Exclude<Reseated, "nothing">, number>;

/**
 * Moves everybody who is to be moved, each in a transaction of its own: who waits first in line for longest, then the
 * urgent, then by the party's day. It may be killed at any point and called at any time, also by two processes at once.
 * It looks again at ports that are closed now: a day that was laid since then is closed too, before the next freeze.
 */
export async function reseatRound(db: Database, at: Date): Promise<ReseatRound> {
  const round: ReseatRound = { moved: 0, "first-in-line": 0, stays: 0, gone: 0 };
  const approved = await db
    .selectFrom("reseating")
    .select(reseatingColumns)
    .where("is_approved", "=", true)
    .where((eb) =>
      eb.or([
        eb("listed_at", "is", null),
        eb.and([eb("kind", "=", "closure"), eb("to_on", ">=", at.toISOString().slice(0, 10))]),
      ]),
    )
    .orderBy("decided_at")
    .execute();
  for (const reseating of approved) {
    if (reseating.kind === "closure") await inTransaction(db, (tx) => closeBlocks(tx, reseating));
    await inTransaction(db, (tx) => listParties(tx, reseating.id, at));
  }
  const due = await db
    .selectFrom("reseat")
    .innerJoin("application", "application.id", "reseat.application_id")
    .select(["reseating_id as reseating", "application_id as application"])
    .where("reseat.state", "in", ["to-do", "first-in-line"])
    .orderBy("listed_at")
    .orderBy("is_urgent", "desc")
    .orderBy("cohort_on")
    .orderBy("application.id")
    .execute();
  for (const task of due) {
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
