import { blindKey, isSameBytes } from "#server/keys/derived-secrets.ts";

/** An offer, and the generation of the secret that opened its page. */
type Offer = { offer: string; application: string; generation: number };

/**
 * The key (128 bits) that lets a device answer one offer later, when it has a signal again, without a session: it is
 * good for this offer of this party and for nothing else, until the party's secret is made new.
 */
export function offerAnswerKey(offer: Offer): string {
  return bytesOf(offer).toString("base64url");
}

/** Whether a key is the offer's, in a time that tells nothing of it. */
export function isOfferAnswerKey(key: string, offer: Offer): boolean {
  return isSameBytes(Buffer.from(key, "base64url"), bytesOf(offer));
}

function bytesOf({ offer, application, generation }: Offer): Buffer {
  return blindKey("offer-answer", `${offer}\0${application}\0${generation}`).subarray(0, 16);
}
