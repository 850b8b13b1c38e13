import { newId } from "#server/chance.ts";
import { type DraftId, draftEnds } from "#server/database/draft.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { blindKey, isSameBytes } from "#server/keys/derived-secrets.ts";
import { mintPlaceId } from "#server/place/open-place.ts";
import { startPlaceSession } from "#server/place/place-session.ts";
import { refuseKiosk } from "./refuse-kiosk.ts";

/** A picture works for so many minutes, and for so many wrong numbers. */
export const handoverMinutes = 10;
const mostWrongPins = 5;

/** What is open on a kiosk: a draft, or the session of somebody who showed a receipt. */
export type OpenOnKiosk = { draft: DraftId } | { placeSession: string };

/** Its column, and the id in it. */
const ofOpen = (open: OpenOnKiosk) =>
  "draft" in open ? (["draft_id", open.draft] as const) : (["place_session_id", open.placeSession] as const);

/** Offers what is open on a kiosk to a telephone; an earlier offer of the same ends. Gives the offer's id. */
export async function offerToPhone(db: Database, open: OpenOnKiosk, at: Date): Promise<string> {
  const id = newId();
  await inTransaction(db, async (tx) => {
    const [column, value] = ofOpen(open);
    await tx.deleteFrom("phone_handover").where(column, "=", value).execute();
    const ends_at = new Date(at.getTime() + handoverMinutes * 60_000);
    const offered = { draft_id: null, place_session_id: null, [column]: value };
    await tx
      .insertInto("phone_handover")
      .values({ id, ends_at, ...offered })
      .execute();
  });
  return id;
}

/** What the kiosk shows of an offer of this: the token in the picture, and the number; undefined, and logged, once it is over. */
export async function readHandover(
  db: Database,
  offered: { id: string; open: OpenOnKiosk; at: Date },
): Promise<{ token: string; pin: string } | undefined> {
  const { id, open, at } = offered;
  const [column, value] = ofOpen(open);
  const row = await db
    .selectFrom("phone_handover")
    .select("id")
    .where("id", "=", /^[0-9a-f-]{36}$/.test(id) ? id : newId())
    .where(column, "=", value)
    .where("used_at", "is", null)
    .where("ends_at", ">", at)
    .where("wrong_pins", "<", mostWrongPins)
    .executeTakeFirst();
  if (!row) refuseKiosk("over");
  return row && { token: tokenOf(id), pin: pinOf(id) };
}

/** What a telephone shows, and the fingerprint of the session that it gets. */
type Taking = { id: string; token: string; pin: string; tokenHash: Uint8Array; at: Date };

/** What a telephone has then, or why nothing. */
type Taken = OpenOnKiosk | { refusal: "over" | "wrong-pin" };

/**
 * Gives what is open on a kiosk to a telephone: from then on the kiosk cannot open it any more. A draft lives as on a device
 * of one's own. A place gets a session of its own, as on a shared device, since nobody has said whose telephone it is.
 * Of two telephones with one picture the second is refused; five wrong numbers end the offer. A refusal is in the log.
 */
export async function takeOver(db: Database, taking: Taking): Promise<Taken> {
  const taken = await take(db, taking);
  if ("refusal" in taken) refuseKiosk(taken.refusal);
  return taken;
}

async function take(db: Database, { id, token, pin, tokenHash, at }: Taking): Promise<Taken> {
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
    const { draft_id: draft, place_session_id: session } = offered;
    if (session === null) return giveDraft(tx, { draft: draft as DraftId, tokenHash, at });
    return givePlace(tx, { session, tokenHash, at });
  });
}

type ToPhone = { tokenHash: Uint8Array; at: Date };

async function giveDraft(tx: Executor, { draft, tokenHash, at }: ToPhone & { draft: DraftId }): Promise<Taken> {
  const given = await tx
    .updateTable("draft")
    .set({
      token_hash: tokenHash,
      kiosk_id: null,
      device: "unknown",
      touched_at: at,
      expires_at: draftEnds("unknown", at),
    })
    .where("id", "=", draft)
    .where("expires_at", ">", at)
    .returning("id")
    .executeTakeFirst();
  return given ? { draft } : { refusal: "over" };
}

/** With the session that ends the offer goes too. What a helper has open under a grant is the helper's to open elsewhere. */
async function givePlace(tx: Executor, { session, tokenHash, at }: ToPhone & { session: string }): Promise<Taken> {
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

function tokenOf(id: string): string {
  return blindKey("phone", `token ${id}`).toString("base64url").slice(0, 22);
}

function pinOf(id: string): string {
  return String(blindKey("phone", `pin ${id}`).readUInt32BE() % 10_000).padStart(4, "0");
}
