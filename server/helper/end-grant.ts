import { type Database, type Executor, inTransaction } from "#server/database/open-database.ts";
import type { PlaceId } from "#server/place/place-id.ts";

/** Ends one grant of a person's own place, at once. Again, or of a grant of somebody else's, it changes nothing. */
export async function endGrant(db: Database, asked: { place: PlaceId; grant: string; at: Date }): Promise<void> {
  const { place, grant, at } = asked;
  await inTransaction(db, async (tx) => {
    const ended = await tx
      .updateTable("helper_grant")
      .set({ ended_at: at, ended_by: "person" })
      .where("id", "=", grant)
      .where("application_id", "=", place)
      .where("ended_at", "is", null)
      .returning("helper_id")
      .executeTakeFirst();
    if (ended) await closeFor(tx, place, ended.helper_id);
  });
}

/**
 * Ends every helper's access to an application: at a port's counter, or since its secret was made new.
 * @returns how many grants that was.
 */
export async function endEveryGrant(
  tx: Executor,
  { application, by, at }: { application: string; by: "counter" | "new-secret"; at: Date },
): Promise<number> {
  const ended = await tx
    .updateTable("helper_grant")
    .set({ ended_at: at, ended_by: by })
    .where("application_id", "=", application)
    .where("ended_at", "is", null)
    .returning("helper_id")
    .execute();
  for (const { helper_id } of ended) await closeFor(tx, application, helper_id);
  return ended.length;
}

/** A change that a helper had begun and not kept is gone with the grant, and what was typed in it. */
async function closeFor(tx: Executor, application: string, helper: string): Promise<void> {
  await tx.deleteFrom("draft").where("amends_id", "=", application).where("helper_id", "=", helper).execute();
}
