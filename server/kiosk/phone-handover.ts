import { newId } from "#server/chance.ts";
import { type DraftId, draftEnds } from "#server/database/draft.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { blindKey, isSameBytes } from "#server/keys/derived-secrets.ts";

/** A picture works for so many minutes, and for so many wrong numbers. */
export const handoverMinutes = 10;
const mostWrongPins = 5;

/** Offers a draft on a kiosk to a telephone; an earlier offer of the same draft ends. Gives the offer's id. */
export async function offerToPhone(db: Database, draft: DraftId, at: Date): Promise<string> {
  const id = newId();
  await inTransaction(db, async (tx) => {
    await tx.deleteFrom("phone_handover").where("draft_id", "=", draft).execute();
    const ends_at = new Date(at.getTime() + handoverMinutes * 60_000);
    await tx.insertInto("phone_handover").values({ id, draft_id: draft, ends_at }).execute();
  });
  return id;
}

/** What the kiosk shows of an offer of this draft: the token in the picture, and the number; undefined once it is over. */
export async function readHandover(
  db: Database,
  offered: { id: string; draft: DraftId; at: Date },
): Promise<{ token: string; pin: string } | undefined> {
  const { id, draft, at } = offered;
  const row = await db
    .selectFrom("phone_handover")
    .select("id")
    .where("id", "=", id)
    .where("draft_id", "=", draft)
    .where("used_at", "is", null)
    .where("ends_at", ">", at)
    .where("wrong_pins", "<", mostWrongPins)
    .executeTakeFirst();
  return row && { token: tokenOf(id), pin: pinOf(id) };
}

/** What a telephone shows, and the fingerprint of the session that it gets. */
type Taking = { id: string; token: string; pin: string; tokenHash: Uint8Array; at: Date };

/**
 * Gives a draft to a telephone: from then on the kiosk cannot open it any more, and it lives as on a device of one's own.
 * Of two telephones with one picture the second is refused; five wrong numbers end the offer.
 */
export async function takeOver(
  db: Database,
  { id, token, pin, tokenHash, at }: Taking,
): Promise<{ draft: DraftId } | { refusal: "over" | "wrong-pin" }> {
  if (!isSameBytes(Buffer.from(tokenOf(id)), Buffer.from(token))) return { refusal: "over" };
  return inTransaction(db, async (tx) => {
    const offered = await tx
      .selectFrom("phone_handover")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    const isOver = !offered || offered.used_at || offered.ends_at <= at || offered.wrong_pins >= mostWrongPins;
    if (isOver) return { refusal: "over" };
    if (!isSameBytes(Buffer.from(pinOf(id)), Buffer.from(pin))) {
      const wrong_pins = offered.wrong_pins + 1;
      await tx.updateTable("phone_handover").set({ wrong_pins }).where("id", "=", id).execute();
      return { refusal: "wrong-pin" };
    }
    await tx.updateTable("phone_handover").set({ used_at: at }).where("id", "=", id).execute();
    const given = await tx
      .updateTable("draft")
      .set({
        token_hash: tokenHash,
        kiosk_id: null,
        device: "unknown",
        touched_at: at,
        expires_at: draftEnds("unknown", at),
      })
      .where("id", "=", offered.draft_id)
      .where("expires_at", ">", at)
      .returning("id")
      .executeTakeFirst();
    return given ? { draft: given.id as DraftId } : { refusal: "over" };
  });
}

function tokenOf(id: string): string {
  return blindKey("phone", `token ${id}`).toString("base64url").slice(0, 22);
}

function pinOf(id: string): string {
  return String(blindKey("phone", `pin ${id}`).readUInt32BE() % 10_000).padStart(4, "0");
}
