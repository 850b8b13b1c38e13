import type { Database } from "#server/database/open-database.ts";
import { isOfferAnswerKey } from "./offer-answer-key.ts";
import { mintPlaceId } from "./open-place.ts";
import type { PlaceId } from "./place-id.ts";

/** An offer in the hands of somebody who showed its answer key, which only its party's pages have. */
export type AnswerableOffer = { offer: string; place: PlaceId };

const nobody = { application: "00000000-0000-4000-8000-000000000000", generation: 0 };

/**
 * The offer that an answer key opens, or undefined. An offer that nobody has and a wrong key take the same path.
 * @param offer a UUID.
 */
export async function openOffer(
  db: Database,
  { offer, key }: { offer: string; key: string },
): Promise<AnswerableOffer | undefined> {
  const found = await db
    .selectFrom("offer")
    .innerJoin("application", "application.id", "offer.application_id")
    .select(["application.id as application", "application.receipt_generation as generation"])
    .where("offer.id", "=", offer)
    .executeTakeFirst();
  const isRight = isOfferAnswerKey(key, { offer, ...(found ?? nobody) });
  return found && isRight ? { offer, place: mintPlaceId(found.application) } : undefined;
}
