import { type Database, inTransaction } from "#server/database/open-database.ts";
import { endedColumns, leftDrafts } from "#server/equity/left-drafts.ts";
import { countMet } from "#server/equity/met-counts.ts";
import { countLeft, leftColumns } from "#server/kiosk/kiosk-use.ts";
import { sendHome } from "#server/kiosk/send-home.ts";

/** So many are opened at once, in about ten milliseconds: meanwhile this process answers nobody. */
const batch = 500;

/**
 * Forgets drafts past their time, and counts where those were left that were not sent. What a shared device had from another
 * one goes back there instead.
 * @returns how many were forgotten.
 */
export async function forgetDrafts(db: Database, at: Date): Promise<number> {
  await inTransaction(db, async (tx) => {
    const givenBack = await sendHome(tx, { overBy: at }, at);
    await countLeft(
      tx,
      givenBack.filter(({ kiosk_id }) => kiosk_id !== null),
    );
  });
  let left = 0;
  for (let found = -1; found !== 0; left += found) found = await forgetLeft(db, at);
  const sent = await db.deleteFrom("draft").where("expires_at", "<=", at).executeTakeFirst();
  return left + Number(sent.numDeletedRows);
}

/** Forgets some that were not sent. */
async function forgetLeft(db: Database, at: Date): Promise<number> {
  const ended = await inTransaction(db, async (tx) => {
    const rows = await tx
      .deleteFrom("draft")
      .where("expires_at", "<=", at)
      .where("id", "in", (query) =>
        query.selectFrom("draft").select("id").where("expires_at", "<=", at).where("sent_at", "is", null).limit(batch),
      )
      .returning([...leftColumns, ...endedColumns])
      .execute();
    // Nobody pressed "Finish" on a kiosk, nor came after: after a power cut only this counts what was left.
    await countLeft(
      tx,
      rows.filter(({ kiosk_id }) => kiosk_id !== null),
    );
    return rows;
  });
  // Afterwards: where people finish, they wait for nothing that is held here.
  await countMet(db, leftDrafts(ended));
  return ended.length;
}
