import { blindKey, isSameBytes } from "#server/keys/derived-secrets.ts";

type Offer = { offer: string; application: string };

/**
 * The key (128 bits) that lets a device answer one offer later, when it has a signal again, without a session: it is
 * good for this offer of this party and for nothing else.
 */
export function offerAnswerKey({ offer, application }: Offer): string {
  return bytesOf({ offer, application }).toString("base64url");
}

/** Whether a key is the offer's, in a time that tells nothing of it. */
export function isOfferAnswerKey(key: string, offer: Offer): boolean {
  return isSameBytes(Buffer.from(key, "base64url"), bytesOf(offer));
}

function bytesOf({ offer, application }: Offer): Buffer {
  return blindKey("offer-answer", `${offer}\0${application}`).subarray(0, 16);
}
