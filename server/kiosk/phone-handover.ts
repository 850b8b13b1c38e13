/**
 * What is open on one device goes on on another, once, within ten minutes and with a number of four digits: from a kiosk by
 * a picture for the camera of a telephone, from a device of one's own by a code that is typed.
 */
import { makeHandle } from "#domain/receipt/receipt.ts";
import { newId } from "#server/chance.ts";
import type { DraftId } from "#server/database/draft.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { blindKey, isSameBytes } from "#server/keys/derived-secrets.ts";
import { giveDraft, givePlace, type OpenOnKiosk, type Taken, type Taker } from "./give-open.ts";
import { refuseKiosk } from "./refuse-kiosk.ts";

/** A picture or a code works for so many minutes, and for so many wrong numbers. */
export const handoverMinutes = 10;
const mostWrongPins = 5;

/** Its column, and the id in it. */
const ofOpen = (open: OpenOnKiosk) =>
  "draft" in open ? (["draft_id", open.draft] as const) : (["place_session_id", open.placeSession] as const);

type Offer = { at: Date; page?: string | undefined; isTyped?: boolean };

/**
 * Offers what is open on a kiosk to a telephone; an earlier offer of the same ends. Gives the offer's id.
 * @param page where it goes on, such as `apply/contact`
 */
export function offerToPhone(db: Database, open: OpenOnKiosk, at: Date, page?: string): Promise<string> {
  return offer(db, open, { at, page });
}

/** Offers an unsent draft to another device, which is told the code and the number; an earlier offer of it ends. */
export function offerByCode(db: Database, open: { draft: DraftId }, at: Date, page?: string): Promise<string> {
  return offer(db, open, { at, page, isTyped: true });
}

async function offer(db: Database, open: OpenOnKiosk, { at, page, isTyped = false }: Offer): Promise<string> {
  const id = newId();
  const inserted = await inTransaction(db, async (tx) => {
    const [column, value] = ofOpen(open);
    await tx.deleteFrom("phone_handover").where(column, "=", value).execute();
    const ends_at = new Date(at.getTime() + handoverMinutes * 60_000);
    const offered = { draft_id: null, place_session_id: null, [column]: value, page: page ?? null };
    return tx
      .insertInto("phone_handover")
      .values({ id, ends_at, ...offered, code_hash: isTyped ? hashOf(codeOf(id)) : null })
      .onConflict((conflict) => conflict.column("code_hash").doNothing())
      .executeTakeFirst();
  });
  // Of a hundred million codes another one has this: the next id has its own.
  return inserted.numInsertedOrUpdatedRows === 0n ? offer(db, open, { at, page, isTyped }) : id;
}

/** What the device shows of an offer of this: the token in the picture or the code, and the number; undefined, and logged, once it is over. */
export async function readHandover(
  db: Database,
  offered: { id: string; open: OpenOnKiosk; at: Date },
): Promise<{ token: string; code: string; pin: string } | undefined> {
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
  return row && { token: tokenOf(id), code: codeOf(id), pin: pinOf(id) };
}

/**
 * Gives what is open on a kiosk to a telephone: from then on the kiosk cannot open it any more. A draft lives as on a device
 * of one's own. A place gets a session of its own, as on a shared device, since nobody has said whose telephone it is.
 * Of two telephones with one picture the second is refused; five wrong numbers end the offer. A refusal is in the log.
 */
export async function takeOver(
  db: Database,
  { id, token, pin, ...to }: Omit<Taker, "kiosk"> & { id: string; token: string; pin: string },
): Promise<Taken> {
  if (!isSameBytes(Buffer.from(tokenOf(id)), Buffer.from(token))) return { refusal: refuseKiosk("over") };
  return inTransaction(db, (tx) => take(tx, ["id", id], { pin, to })).then(logged);
}

/**
 * Gives a draft to the device where its code was typed; a kiosk ends what somebody before left open on it. The same limits
 * and the same line in the log as for a picture, and a code that nobody was shown is one that is over.
 */
export function takeByCode(db: Database, { code, pin, ...to }: Taker & { code: string; pin: string }): Promise<Taken> {
  return inTransaction(db, (tx) => take(tx, ["code_hash", hashOf(code)], { pin, to })).then(logged);
}

function logged(taken: Taken): Taken {
  if ("refusal" in taken) refuseKiosk(taken.refusal);
  return taken;
}

type Key = ["id", string] | ["code_hash", Uint8Array];

async function take(tx: Executor, [key, value]: Key, { pin, to }: { pin: string; to: Taker }): Promise<Taken> {
  const { at } = to;
  const offered = await tx
    .selectFrom("phone_handover")
    .selectAll()
    .where(key, "=", value)
    .forUpdate()
    .executeTakeFirst();
  const isOver = !offered || offered.used_at || offered.ends_at <= at || offered.wrong_pins >= mostWrongPins;
  if (isOver) return { refusal: "over" };
  const { id, draft_id: draft, place_session_id: session } = offered;
  if (!isSameBytes(Buffer.from(pinOf(id)), Buffer.from(pin))) {
    const wrong_pins = offered.wrong_pins + 1;
    await tx.updateTable("phone_handover").set({ wrong_pins }).where("id", "=", id).execute();
    return { refusal: "wrong-pin" };
  }
  await tx.updateTable("phone_handover").set({ used_at: at }).where("id", "=", id).execute();
  if (session !== null) return givePlace(tx, { session, to });
  const isReturned = key === "code_hash";
  const page = offered.page ?? undefined;
  return giveDraft(tx, { draft: draft as DraftId, page, isReturned, to });
}

function tokenOf(id: string): string {
  return blindKey("phone", `token ${id}`).toString("base64url").slice(0, 22);
}

function codeOf(id: string): string {
  return makeHandle(blindKey("phone", `code ${id}`));
}

function hashOf(code: string): Buffer {
  return blindKey("phone", `typed ${code}`);
}

function pinOf(id: string): string {
  return String(blindKey("phone", `pin ${id}`).readUInt32BE() % 10_000).padStart(4, "0");
}
