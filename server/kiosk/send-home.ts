import { type DraftId, draftEnds } from "#server/database/draft.ts";
import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import { endedColumns, leftDrafts } from "#server/equity/left-drafts.ts";
import { countMet } from "#server/equity/met-counts.ts";
import { leftColumns } from "./kiosk-use.ts";

/** Which drafts: all of a kiosk, one, or those whose time is over. */
type Which = { kiosk: string } | { draft: string } | { overBy: Date };

/**
 * Gives back what a shared device leaves unsent to the device that it came from, with all that was typed since. From then
 * on it opens on that device alone, and its time starts again.
 * @returns what was given back, to be counted
 */
export async function sendHome(tx: Executor, which: Which, at: Date) {
  const left = await tx
    .selectFrom("draft")
    .select(["id", "kiosk_id", ...leftColumns])
    .where("home_token_hash", "is not", null)
    .where("device", "=", "shared")
    .where("sent_at", "is", null)
    .where((eb) => {
      if ("kiosk" in which) return eb("kiosk_id", "=", which.kiosk);
      return "draft" in which ? eb("id", "=", which.draft) : eb("expires_at", "<=", which.overBy);
    })
    .forUpdate()
    .execute();
  if (left.length === 0) return left;
  await tx
    .updateTable("draft")
    .set((eb) => ({
      token_hash: eb.fn.coalesce("home_token_hash", "token_hash"),
      home_token_hash: null,
      kiosk_id: null,
      helper_id: null,
      kiosk_page: null,
      device: "own",
      touched_at: at,
      expires_at: draftEnds("own", at),
    }))
    .where(
      "id",
      "in",
      left.map(({ id }) => id),
    )
    .execute();
  return left;
}

/** Ends a draft where somebody finishes: what came from a device of their own goes back there, all else is gone. */
export async function leaveDraft(db: Database, draft: DraftId, at: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    const given = await sendHome(tx, { draft }, at);
    if (given.length > 0) return;
    const columns = [...leftColumns, ...endedColumns];
    const ended = await tx.deleteFrom("draft").where("id", "=", draft).returning(columns).execute();
    await countMet(tx, leftDrafts(ended));
  });
}
