import type { Transaction } from "kysely";
import type { Tables } from "#server/database/tables.ts";

/** Forgets why parties were turned to another day, with their answers: a reason may tell of somebody who was ill. */
export async function forgetTurns(tx: Transaction<Tables>, applications: readonly string[]): Promise<void> {
  const turns = tx
    .selectFrom("reseating")
    .select("id")
    .where("kind", "=", "turned")
    .where("application_id", "in", applications);
  await tx.deleteFrom("reseat").where("reseating_id", "in", turns).execute();
  await tx.deleteFrom("reseating").where("kind", "=", "turned").where("application_id", "in", applications).execute();
}
