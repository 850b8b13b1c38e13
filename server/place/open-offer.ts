import type { Database } from "#server/database/open-database.ts";
import { isOfferAnswerKey } from "./offer-answer-key.ts";
import { mintPlaceId } from "./open-place.ts";
import type { PlaceId } from "./place-id.ts";

/** An offer in the hands of somebody who showed its answer key, which only its party's pages have. */
export type AnswerableOffer = { offer: string; place: PlaceId };

const nobody = "00000000-0000-4000-8000-000000000000";

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
    .select("application_id as application")
    .where("id", "=", offer)
    .executeTakeFirst();
  const isRight = isOfferAnswerKey(key, { offer, application: found?.application ?? nobody });
  return found && isRight ? { offer, place: mintPlaceId(found.application) } : undefined;
}
