import { readNumber } from "#domain/receipt/read-receipt.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { codeHash } from "./add-kiosk.ts";
import { writeKioskToken } from "./kiosk-token.ts";
import { refuseKiosk } from "./refuse-kiosk.ts";

/** Why a device did not become a kiosk; that a code is used, too old or nobody's is told alike. */
export type EnrolmentRefusal = "missing" | "not-a-code" | "no-match";

/**
 * Makes the device that shows a code the kiosk of that code, once: of two devices with one code the second is refused.
 * @returns the token that the device holds from then on; a refusal is in the log.
 */
export async function enrolKiosk(
  db: Database,
  typed: string,
  at: Date,
): Promise<{ token: string } | { refusal: EnrolmentRefusal }> {
  const read = readNumber("secret", typed);
  if (!read.ok) return { refusal: refuseKiosk(read.problem === "missing" ? "missing" : "not-a-code") };
  return inTransaction(db, async (tx) => {
    const kiosk = await tx
      .updateTable("kiosk")
      .set({ enrolled_at: at })
      .where("code_hash", "=", codeHash(read.digits))
      .where("enrolled_at", "is", null)
      .where("ended_at", "is", null)
      .where("code_ends_at", ">", at)
      .returning("id")
      .executeTakeFirst();
    if (!kiosk) return { refusal: refuseKiosk("no-match") };
    await addToAudit(tx, { at, actor: "system", action: "enrol-kiosk", subject: `kiosk/${kiosk.id}` });
    return { token: writeKioskToken(kiosk.id) };
  });
}
