import { hash } from "node:crypto";
import type { Commitment } from "#domain/draw/record.ts";
import type { Database, Executor } from "#server/database/open-database.ts";
import type { BeaconSource } from "./beacon.ts";

/** What a public ceremony has said for a run, such as the numbers of a lottery, once somebody has brought it here. */
export const readCeremony: BeaconSource = async (_beacon, { db, run }) => {
  const text = await textOf(db, run);
  return text === null ? undefined : { value: hash("sha256", text, "buffer"), proof: text };
};

/** Why a ceremony's text is not taken. */
export type CeremonyRefusal = "no-ceremony" | "not-frozen" | "said-already";

/**
 * Brings what the ceremony of a run has said. It is taken once, and not before the run's pool is fixed: before that, whoever
 * brings it could choose the pool.
 */
export async function bringCeremony(
  db: Database,
  { run, text }: { run: string; text: string },
): Promise<"taken" | { refusal: CeremonyRefusal }> {
  const row = await db
    .selectFrom("draw_commitment")
    .leftJoin("draw_run", "draw_run.run", "draw_commitment.run")
    .select(["commitment", "state"])
    .where("draw_commitment.run", "=", run)
    .executeTakeFirst();
  const { beacon, fallbacks } = (row?.commitment ?? { fallbacks: [] }) as Partial<Commitment> &
    Pick<Commitment, "fallbacks">;
  if (![beacon, ...fallbacks].some((one) => one?.kind === "ceremony")) return { refusal: "no-ceremony" };
  if (row?.state !== "frozen") return { refusal: row?.state ? "said-already" : "not-frozen" };
  const taken = await db
    .updateTable("draw_commitment")
    .set({ ceremony_text: text })
    .where("run", "=", run)
    .where("ceremony_text", "is", null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n ? "taken" : { refusal: "said-already" };
}

async function textOf(db: Executor, run: string): Promise<string | null> {
  const { ceremony_text } = await db
    .selectFrom("draw_commitment")
    .select("ceremony_text")
    .where("run", "=", run)
    .executeTakeFirstOrThrow();
  return ceremony_text;
}
