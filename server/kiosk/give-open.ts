import type { HelperId } from "#domain/helper/helper-id.ts";
import { type DraftId, draftEnds, forgetDevice } from "#server/database/draft.ts";
import type { Executor } from "#server/database/open-database.ts";
import { mintPlaceId } from "#server/place/open-place.ts";
import { startPlaceSession } from "#server/place/place-session.ts";
import { endWhatIsOpen } from "./finish-kiosk.ts";

/** What goes from one device to another: a draft, or the session of somebody who showed a receipt. */
export type OpenOnKiosk = { draft: DraftId } | { placeSession: string };

/** What the other device has then, the page where it goes on, and the language its person last wrote in; or why nothing. */
export type Taken = (OpenOnKiosk & { page?: string | undefined; locale?: string }) | { refusal: "over" | "wrong-pin" };

/** The device that takes over: the fingerprint of its session, the kiosk that it is, or the helper whose laptop it is. */
export type Taker = {
  tokenHash: Uint8Array;
  kiosk?: string | undefined;
  helper?: HelperId | undefined;
  at: Date;
};

/**
 * Gives a draft to another device in the statement that takes it from the one before. Whose device that is, is asked
 * there, but for a shared one.
 * @param isReturned it goes back to where it came from, should a shared device leave it unsent. A draft that goes on from a
 * shared device goes back to the same device as before. With a helper it is meanwhile what that helper fills in, and opens
 * for nobody else; a change of an application is not, since that needs a grant.
 */
export async function giveDraft(
  tx: Executor,
  { draft, page, isReturned, to }: { draft: DraftId; page: string | undefined; isReturned: boolean; to: Taker },
): Promise<Taken> {
  const { tokenHash, kiosk, at } = to;
  const device = kiosk || to.helper ? "shared" : "unknown";
  const given = await tx
    .updateTable("draft")
    .set((eb) => ({
      token_hash: tokenHash,
      kiosk_id: null,
      device,
      touched_at: at,
      expires_at: draftEnds(device, at),
      home_token_hash: isReturned
        ? eb.case().when("device", "=", "shared").then(eb.ref("home_token_hash")).else(eb.ref("token_hash")).end()
        : null,
      ...(isReturned ? {} : { device_keeps: false }),
    }))
    .where("id", "=", draft)
    .where("expires_at", ">", at)
    .$if(isReturned, (one) => one.where("sent_at", "is", null).where("helper_id", "is", null))
    .returning("locale")
    .executeTakeFirst();
  if (!given) return { refusal: "over" };
  if (isReturned) await forgetDevice(tx, draft);
  if (to.helper) {
    const begun = tx.updateTable("draft").set({ helper_id: to.helper });
    await begun.where("id", "=", draft).where("amends_id", "is", null).execute();
  }
  if (kiosk) {
    // One person uses it at a time: what somebody before left open ends.
    await endWhatIsOpen(tx, kiosk, at);
    await tx.updateTable("draft").set({ kiosk_id: kiosk }).where("id", "=", draft).execute();
  }
  return { draft, page, locale: given.locale };
}

/** With the session that ends the offer goes too. What a helper has open under a grant is the helper's to open elsewhere. */
export async function givePlace(
  tx: Executor,
  { session, to: { tokenHash, at } }: { session: string; to: Taker },
): Promise<Taken> {
  const ended = await tx
    .deleteFrom("place_session")
    .where("id", "=", session)
    .where("expires_at", ">", at)
    .where("grant_id", "is", null)
    .returning(["application_id as application", "receipt_generation as generation"])
    .executeTakeFirst();
  if (!ended) return { refusal: "over" };
  const opened = { place: mintPlaceId(ended.application), generation: ended.generation };
  return { placeSession: await startPlaceSession(tx, { ...opened, device: "shared", tokenHash, at }) };
}
