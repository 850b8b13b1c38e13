import type { Transaction } from "kysely";
import type { Tables } from "#server/database/tables.ts";
import { returnPlaces } from "./answer-offer.ts";

/**
 * Brings the places of a live offer into line with its party: who left gives theirs back, a child born since
 * gets one of its block's. Where the block is full the party comes together all the same, with the places
 * it had: a party is never split, and an appointment is never taken back for a birth.
 * @param offer its row is locked.
 */
export async function amendOffer(
  tx: Transaction<Tables>,
  offer: { id: string; block: string; size: number },
  size: number,
): Promise<void> {
  if (size === offer.size) return;
  const added = size - offer.size;
  if (added < 0) await returnPlaces(tx, offer.block, -added);
  else if (!(await takePlaces(tx, offer.block, added))) return;
  await tx.updateTable("offer").set({ size }).where("id", "=", offer.id).execute();
}

async function takePlaces(tx: Transaction<Tables>, block: string, size: number): Promise<boolean> {
  const taken = await tx
    .updateTable("block")
    .set((eb) => ({ booked: eb("booked", "+", size) }))
    .where("id", "=", block)
    .where((eb) => eb(eb("booked", "+", size), "<=", eb.fn.coalesce("cut_to", "capacity")))
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}
