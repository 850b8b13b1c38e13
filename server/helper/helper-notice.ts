import type { HelperId } from "#domain/helper/helper-id.ts";
import type { Executor } from "#server/database/open-database.ts";

/**
 * Notes what a helper is shown now, and in which language.
 * @param due every word of what is due for them: what is due no more is forgotten.
 * @returns the words that they had seen before.
 */
export async function noteSeen(
  tx: Executor,
  helper: HelperId,
  { locale, due, shown }: { locale: string; due: string[]; shown: string[] },
): Promise<Set<string>> {
  await tx
    .insertInto("helper_notice")
    .values({ helper_id: helper, locale })
    .onConflict((conflict) => conflict.column("helper_id").doUpdateSet({ locale }))
    .execute();
  const { seen } = await tx
    .selectFrom("helper_notice")
    .select("seen")
    .where("helper_id", "=", helper)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const known = new Set([...seen, ...shown]);
  const kept = [...new Set(due)].filter((word) => known.has(word));
  await tx.updateTable("helper_notice").set({ seen: kept }).where("helper_id", "=", helper).execute();
  return new Set(seen);
}
