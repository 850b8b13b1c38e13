import type { Transaction } from "kysely";
import { counterStates } from "#domain/staff/offline-check.ts";
import type { Tables } from "#server/database/tables.ts";
import { returnPlaces } from "#server/place/answer-offer.ts";

/**
 * Takes back that a party was turned to another day, where something else is recorded of its appointment: the other place goes
 * back to the next draw, or the party leaves the line. The appointment is locked by whoever asks.
 * @returns false, with nothing changed, where its other appointment has passed already, or a draw has brought it another offer.
 */
export async function undoTurn(
  tx: Transaction<Tables>,
  { offer, application, at }: { offer: string; application: string; at: Date },
): Promise<boolean> {
  const turned = await tx
    .selectFrom("reseat")
    .innerJoin("reseating", "reseating.id", "reseat.reseating_id")
    .leftJoin("offer as next", "next.id", "reseat.new_offer_id")
    .select(["reseating.id", "reseat.state", "reseat.new_offer_id as next", "next.state as nextState"])
    .where("reseat.offer_id", "=", offer)
    .where("reseating.kind", "=", "turned")
    .orderBy("reseat.listed_at", "desc")
    .executeTakeFirst();
  const live = await tx
    .selectFrom("offer")
    .select(["id", "size", "block_id as block"])
    .where("application_id", "=", application)
    .where("state", "in", ["open", "confirmed"])
    .forUpdate()
    .executeTakeFirst();
  if (!turned || (live && live.id !== turned.next)) return false;
  if (!live && counterStates.some((state) => state === turned.nextState)) return false;
  if (live) {
    await tx.updateTable("offer").set({ state: "cancelled", answered_at: at }).where("id", "=", live.id).execute();
    await returnPlaces(tx, live.block, live.size);
  }
  if (turned.state === "first-in-line") {
    await tx
      .updateTable("reseat")
      .set({ state: "gone", done_at: at })
      .where("reseating_id", "=", turned.id)
      .where("application_id", "=", application)
      .execute();
  }
  return true;
}
