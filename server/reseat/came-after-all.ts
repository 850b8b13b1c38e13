import type { Transaction } from "kysely";
import { type AuditEntry, addToAudit } from "#server/audit.ts";
import type { Tables } from "#server/database/tables.ts";
import { returnPlaces } from "#server/place/answer-offer.ts";

type Moved = { offer: string; application: string; actor: AuditEntry["actor"]; at: Date };

/**
 * A party was moved away from an appointment, and somebody records now that it was there: a closure of today comes upon who
 * stands at the counter already. Whatever it was given instead goes back, and it waits in no line. What its old block has
 * booked stays as it is: nobody else was given that place, and a block of today gives none.
 * @param moved its old offer, whose row is locked.
 */
export async function undoMove(tx: Transaction<Tables>, { offer, application, actor, at }: Moved): Promise<void> {
  const given = await tx
    .updateTable("offer")
    .set({ state: "cancelled", answered_at: at })
    .where("application_id", "=", application)
    .where("state", "in", ["open", "confirmed"])
    .returning(["block_id", "size"])
    .executeTakeFirst();
  if (given) await returnPlaces(tx, given.block_id, given.size);
  await tx.updateTable("reseat").set({ state: "came", done_at: at }).where("offer_id", "=", offer).execute();
  await tx
    .updateTable("reseat")
    .set({ state: "gone", done_at: at })
    .where("application_id", "=", application)
    .where("state", "in", ["to-do", "first-in-line"])
    .execute();
  const detail = { gaveBack: given !== undefined };
  await addToAudit(tx, { at, actor, action: "undo-move", subject: `application/${application}`, detail });
}

/**
 * It was recorded by mistake that a moved party had come: it is first in the line again, since what it had been given
 * instead went back. It did not fail to come: it was told to come another day.
 * @returns false, with nothing changed, where the party was never moved away from this appointment.
 */
export async function redoMove(tx: Transaction<Tables>, { offer, application, actor, at }: Moved): Promise<boolean> {
  const again = await tx
    .updateTable("reseat")
    .set({ state: "first-in-line", new_offer_id: null, done_at: null })
    .where("offer_id", "=", offer)
    .where("state", "=", "came")
    .executeTakeFirst();
  if (again.numUpdatedRows === 0n) return false;
  const back = { state: "moved" as const, checked_in_at: null, absent: [] };
  await tx.updateTable("offer").set(back).where("id", "=", offer).execute();
  const waiting = { standing: "waiting" as const, ended_at: null, changed_at: at };
  await tx.updateTable("application").set(waiting).where("id", "=", application).execute();
  await addToAudit(tx, { at, actor, action: "redo-move", subject: `application/${application}` });
  return true;
}
