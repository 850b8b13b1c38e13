import { makeSecret } from "#domain/receipt/receipt.ts";
import { addToAudit } from "#server/audit.ts";
import { newId, randomBytes } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { blindKey } from "#server/keys/derived-secrets.ts";

/** A code works for this many hours: the device may stand in another city, and be set up in the evening. */
export const codeHours = 24;

/** A kiosk and its code: 14 digits that can be said over a telephone, the last two of which find a slip. */
export type AddedKiosk = { id: string; code: string; codeEndsAt: Date };

/**
 * Adds a kiosk, and gives the code with which one device becomes it. The code is kept as a fingerprint only.
 * @param kiosk.place where it stands, for staff: a shelter's name, never a person's
 */
export async function addKiosk(db: Database, { place, at }: { place: string; at: Date }): Promise<AddedKiosk> {
  const id = newId();
  const code = makeSecret(randomBytes(8));
  const codeEndsAt = new Date(at.getTime() + codeHours * 60 * 60_000);
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto("kiosk")
      .values({ id, place, code_hash: codeHash(code), code_ends_at: codeEndsAt, added_at: at })
      .execute();
    await addToAudit(tx, { at, actor: "command-line", action: "add-kiosk", subject: `kiosk/${id}`, detail: { place } });
  });
  return { id, code, codeEndsAt };
}

/** The fingerprint by which a code is found. */
export function codeHash(code: string): Buffer {
  return blindKey("kiosk-code", code);
}
