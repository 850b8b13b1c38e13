import { type Database, inTransaction } from "#server/database/open-database.ts";
import { letOfferStand } from "./offer-that-stands.ts";
import type { LetterReport } from "./read-report.ts";

/**
 * Keeps what became of a letter. One that did not arrive lets an open offer stand, as one that no server took does.
 * @returns whether there is such a letter, and it was not known yet
 */
export async function keepReport(db: Database, { id, state }: LetterReport): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const letter = await tx
      .updateTable("letter")
      .set({ state })
      .where("id", "=", id)
      .where("state", "in", state === "failed" ? ["sent", "delivered"] : ["sent"])
      .returning("application_id")
      .executeTakeFirst();
    if (letter && state === "failed") await letOfferStand(tx, letter.application_id);
    return letter !== undefined;
  });
}
