import { newId } from "#server/chance.ts";
import type { Executor } from "#server/database/open-database.ts";
import { closeBlocks } from "./close-blocks.ts";
import { findTouched } from "./find-touched.ts";
import { reseatingColumns } from "./reseating-row.ts";

/**
 * Lists who is to be moved, of an approved re-seating whose blocks are closed; a day of a closure that was laid since then is
 * closed first. Who gave the place back meanwhile is not listed, and nobody once a closure was lifted. Again, it adds only
 * who is missing; of a cut nobody can be.
 */
export async function listParties(tx: Executor, id: string, at: Date): Promise<void> {
  const reseating = await tx
    .selectFrom("reseating")
    .select([...reseatingColumns, "listed_at"])
    .where("id", "=", id)
    .where("is_approved", "=", true)
    .where("lifted_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!reseating || (reseating.kind === "cut" && reseating.listed_at)) return;
  if (reseating.kind === "closure") await closeBlocks(tx, reseating);
  await tx
    .updateTable("reseating")
    .set({ listed_at: reseating.listed_at ?? at })
    .where("id", "=", id)
    .execute();
  const rows = (await findTouched(tx, reseating)).map(({ application, offer, run, isConfirmed }) => ({
    id: newId(),
    reseating_id: id,
    application_id: application,
    offer_id: offer,
    award_run: run,
    was_confirmed: isConfirmed,
    state: "to-do" as const,
    listed_at: at,
  }));
  for (let start = 0; start < rows.length; start += 1000) {
    // Who is on another list already is moved by that one, or listed here the next time.
    await tx
      .insertInto("reseat")
      .values(rows.slice(start, start + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
