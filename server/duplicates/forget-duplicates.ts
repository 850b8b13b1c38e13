import type { Executor } from "#server/database/open-database.ts";
import { forgetAlikeKeys } from "./keep-alike-keys.ts";

/**
 * Forgets of erased applications by what they were looked for, and what was found. Only that two persons found two to be one
 * person's stays, as two ids, for the one who came has had the one chance.
 */
export async function forgetDuplicates(tx: Executor, applications: readonly string[]): Promise<void> {
  await forgetAlikeKeys(tx, applications);
  const pairs = await tx
    .selectFrom("duplicate_pair")
    .select(["id", "state"])
    .where((eb) => eb.or([eb("one_id", "in", applications), eb("other_id", "in", applications)]))
    .execute();
  const over = pairs.filter(({ state }) => state !== "same").map(({ id }) => id);
  const kept = pairs.filter(({ state }) => state === "same").map(({ id }) => id);
  if (over.length > 0) {
    await tx.deleteFrom("duplicate_proposal").where("pair_id", "in", over).execute();
    await tx.deleteFrom("duplicate_pair").where("id", "in", over).execute();
  }
  if (kept.length > 0) await tx.updateTable("duplicate_pair").set({ people: "[]" }).where("id", "in", kept).execute();
}
