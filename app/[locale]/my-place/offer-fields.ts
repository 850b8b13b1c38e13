import { offerAnswerKey } from "#server/place/offer-answer-key.ts";
import type { PlaceVisit } from "./visit-my-place.ts";

/** What a form says of the offer that it answers; with the key a device can send the answer later, without a session. */
export function offerFields(
  offer: { id: string },
  { place, generation }: PlaceVisit["session"],
): Record<string, string> {
  return { offer: offer.id, "answer-key": offerAnswerKey({ offer: offer.id, application: place, generation }) };
}
