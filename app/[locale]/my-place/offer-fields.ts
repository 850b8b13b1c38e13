import { offerAnswerKey } from "#server/place/offer-answer-key.ts";
import type { PlaceId } from "#server/place/place-id.ts";

/** What a form says of the offer that it answers; with the key a device can send the answer later, without a session. */
export function offerFields(offer: { id: string }, place: PlaceId): Record<string, string> {
  return { offer: offer.id, "answer-key": offerAnswerKey({ offer: offer.id, application: place }) };
}
