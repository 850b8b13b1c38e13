/**
 * "Confirm an offer, or decline it: who declines keeps the place in the line. After you confirm you may still give the
 * appointment back. An answer given twice counts once."
 */
/** What a party may say to its offer. */
export type OfferAnswer = "confirm" | "decline";

/** Where an offer may stand when it is answered. `endsAt`: until when an answer counts, the grace included. */
export type AnsweredOffer = {
  state: "open" | "confirmed" | "declined" | "lapsed" | "cancelled" | "moved" | "turned" | "came" | "did-not-come";
  endsAt: Date;
  startsAt: Date;
};

/** Why an answer is refused. */
export type AnswerRefusal = "offer-over" | "offer-moved" | "appointment-over" | "already-declined";

/** What an answer does. Where `frees` is true the block gets its places back; `repeated` changes nothing. */
export type AnswerDecision =
  | { ok: true; repeated: true }
  | {
      ok: true;
      repeated: false;
      offer: "confirmed" | "declined" | "cancelled";
      standing: "confirmed" | "waiting";
      frees: boolean;
    }
  | { ok: false; refusal: AnswerRefusal };

/** Decides on an answer at an instant of the server's clock. */
export function decideAnswer(offer: AnsweredOffer, answer: OfferAnswer, now: Date): AnswerDecision {
  switch (offer.state) {
    case "open": {
      if (now >= offer.endsAt) return { ok: false, refusal: "offer-over" };
      return answer === "confirm"
        ? { ok: true, repeated: false, offer: "confirmed", standing: "confirmed", frees: false }
        : { ok: true, repeated: false, offer: "declined", standing: "waiting", frees: true };
    }
    case "confirmed": {
      if (answer === "confirm") return { ok: true, repeated: true };
      if (now >= offer.startsAt) return { ok: false, refusal: "appointment-over" };
      return { ok: true, repeated: false, offer: "cancelled", standing: "waiting", frees: true };
    }
    case "declined":
    case "cancelled":
      return answer === "decline" ? { ok: true, repeated: true } : { ok: false, refusal: "already-declined" };
    case "moved":
    case "turned":
      return { ok: false, refusal: "offer-moved" };
    case "lapsed":
      return { ok: false, refusal: "offer-over" };
    case "came":
    case "did-not-come":
      return { ok: false, refusal: "appointment-over" };
  }
}
