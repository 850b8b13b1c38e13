import { sql } from "kysely";
import { whoMoves } from "#domain/capacity/reseating.ts";
import type { Executor } from "#server/database/open-database.ts";
import type { Reseating } from "./reseating-row.ts";

/** A party that a re-seating touches: with the live offer that it would lose, or a place that it won and that has no date. */
export type TouchedParty = { application: string; isConfirmed: boolean } & (
  | { offer: string; run: null }
  | { offer: null; run: string }
);

/** The parties that a re-seating touches as things stand, the first day first, then those without a date. */
export async function findTouched(db: Executor, reseating: Reseating): Promise<TouchedParty[]> {
  const { kind, port_slug, from_on, to_on, block_id, places, application_id } = reseating;
  // Who was moved away keeps the new place.
  if (kind === "lift") return [];
  let query = db
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .select(["offer.application_id as application", "offer.id as offer", "offer.size", "offer.made_at as madeAt"])
    .select("block.id as block")
    .select(sql<boolean>`offer.state = 'confirmed'`.as("isConfirmed"))
    .where("offer.state", "in", ["open", "confirmed"])
    .where("block.port_slug", "=", port_slug)
    .orderBy("block.starts_at")
    .orderBy("offer.id");
  if (kind === "closure") query = query.where("block.on_date", ">=", from_on).where("block.on_date", "<=", to_on);
  if (kind === "cut" && block_id === null) query = query.where("block.on_date", "=", from_on);
  if (kind === "cut" && block_id !== null) query = query.where("offer.block_id", "=", block_id);
  if (kind === "safety") query = query.where("offer.application_id", "=", application_id);
  const rows = await query.execute();
  const touched = rows.map((row) => ({ ...row, run: null }));
  if (kind !== "cut") return [...touched, ...(await findWinners(db, port_slug, application_id))];
  return [...new Set(touched.map(({ block }) => block))].flatMap((block) => {
    const seated = touched.filter((party) => party.block === block);
    const booked = seated.reduce((sum, { size }) => sum + size, 0);
    return whoMoves(seated, booked - (places ?? 0));
  });
}

/** Winners of draws that are over who found no room at their port yet: the port that they would wait for is not open to them. */
async function findWinners(db: Executor, port: string, application: string | null): Promise<TouchedParty[]> {
  const rows = await db
    .selectFrom("award")
    .innerJoin("draw_run", "draw_run.run", "award.run")
    .innerJoin("application", "application.id", "award.application_id")
    .select(["award.application_id as application", "award.run"])
    .where("award.port_slug", "=", port)
    .where("award.is_placed", "=", false)
    .where("draw_run.state", "=", "finished")
    .where("application.standing", "=", "waiting")
    .where("application.pool_state", "=", "pooled")
    .$if(application !== null, (query) => query.where("application.id", "=", application))
    .orderBy("draw_run.frozen_at")
    .orderBy("award.position")
    .execute();
  return rows.map((row) => ({ ...row, offer: null, isConfirmed: false }));
}
