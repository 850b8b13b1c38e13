import type { Transaction } from "kysely";
import type { PlaceAct } from "#domain/helper/grant.ts";
import type { HelperAct } from "#domain/helper/helper-act.ts";
import { offerEndsAt } from "#domain/offer/deadline.ts";
import { type AnswerRefusal, decideAnswer } from "#domain/offer/decide-answer.ts";
import { answerEndsMisses } from "#domain/offer/missed-offer.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { type ActingHelper, type GrantRefusal, noteHelper, refusalUnderGrant } from "#server/helper/act-under-grant.ts";
import { isReached, reachColumns } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { readSettings } from "#server/settings.ts";
import type { PlaceId } from "./place-id.ts";

/** What somebody says to an offer of theirs; an appointment can be given back until it begins. */
export type PlaceAnswer = "confirm" | "decline" | "give-back";

const actOf = {
  confirm: { act: "confirm-offer", what: "confirmed" },
  decline: { act: "decline-offer", what: "declined" },
  "give-back": { act: "give-back", what: "gave-back" },
} as const satisfies Record<PlaceAnswer, { act: PlaceAct; what: HelperAct }>;

/** What came of an answer: it counts (now, or since before), or a rule says no. */
export type Answered = "kept" | { refusal: AnswerRefusal | GrantRefusal | "already-confirmed" | "no-such-offer" };

/**
 * Answers an offer of one's own. Whatever else happens at the same moment (the same answer in two tabs,
 * another answer, the sweep), one comes first and the others are decided after it: the offer's row is
 * locked. A decline that was meant for an open offer never gives back what another tab has confirmed.
 * `helper`: who answers for the person, under a grant.
 */
export async function answerOffer(
  db: Database,
  asked: { place: PlaceId; offer: string; answer: PlaceAnswer; at: Date; helper?: ActingHelper | undefined },
): Promise<Answered> {
  const { place, offer, answer, at, helper } = asked;
  return inTransaction(db, async (tx) => {
    const found = await lockOffer(tx, place, offer);
    if (!found) return { refusal: "no-such-offer" };
    const { act, what } = actOf[answer];
    const refusal = await refusalUnderGrant(tx, helper, { application: place, act, at });
    if (refusal) return { refusal };
    if (answer === "decline" && found.state === "confirmed") return { refusal: "already-confirmed" };
    const endsAt = offerEndsAt(found, readSettings().OFFER_GRACE_HOURS);
    const decision = decideAnswer({ ...found, endsAt }, answer === "confirm" ? "confirm" : "decline", at);
    if (!decision.ok) return { refusal: decision.refusal };
    if (decision.repeated) return "kept";
    await noteHelper(tx, helper, { application: place, what, at });
    await tx.updateTable("offer").set({ state: decision.offer, answered_at: at }).where("id", "=", offer).execute();
    if (decision.frees) await returnPlaces(tx, found.block, found.size);
    const { locale, ...reach } = await tx
      .updateTable("application")
      .set({ standing: decision.standing, missed_offers: answerEndsMisses().missedOffers, changed_at: at })
      .where("id", "=", place)
      .returning(["locale", ...reachColumns])
      .executeTakeFirstOrThrow();
    if (isReached(reach)) {
      const kind = decision.standing === "confirmed" ? "confirmed" : "changed";
      await queueLetters(tx, [{ applicationId: place, locale, kind }]);
    }
    return "kept";
  });
}

/** Gives places of a block back to the next draw. */
export async function returnPlaces(tx: Transaction<Tables>, block: string, size: number): Promise<void> {
  await tx
    .updateTable("block")
    .set((eb) => ({ booked: eb("booked", "-", size) }))
    .where("id", "=", block)
    .execute();
}

function lockOffer(tx: Transaction<Tables>, place: PlaceId, offer: string) {
  return tx
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .select(["offer.state", "offer.size", "offer.block_id as block"])
    .select(["offer.expires_at as expiresAt", "block.starts_at as startsAt"])
    .where("offer.id", "=", offer)
    .where("offer.application_id", "=", place)
    .forUpdate("offer")
    .executeTakeFirst();
}
