import type { Transaction } from "kysely";
import type { ReseatState } from "#domain/capacity/reseating.ts";
import { addToAudit } from "#server/audit.ts";
import type { Tables } from "#server/database/tables.ts";
import { isReached, reachColumns } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { returnPlaces } from "#server/place/answer-offer.ts";
import { lockOld, type OldPlace } from "./old-place.ts";
import { takeBest } from "./take-best.ts";

/** One party of a list of those who are to be moved, and the instant at which it is tried. */
export type ReseatTask = { reseat: string; at: Date };

/** What came of it; `nothing` where another process was faster, or where it cannot be decided yet. */
export type Reseated = Exclude<ReseatState, "to-do" | "came"> | "nothing";

/**
 * Moves one party: its old place goes, and the best one that is free for it comes, with a letter, all in one transaction.
 * Where none is free its old place goes all the same, and it is the first in the line; it is tried again before each draw.
 * Once done it does nothing more, whoever asks again. The order of locks is that of every answer: offer, block, application.
 */
export async function reseatParty(tx: Transaction<Tables>, { reseat, at }: ReseatTask): Promise<Reseated> {
  const row = await tx
    .selectFrom("reseat")
    .innerJoin("reseating", "reseating.id", "reseat.reseating_id")
    .select(["reseat.state", "offer_id", "award_run", "reseat.application_id as application", "reseating.kind"])
    .select(["reseating_id", "reseating.port_slug as port", "reseating.lifted_at as liftedAt"])
    .where("reseat.id", "=", reseat)
    .where("reseat.state", "in", ["to-do", "first-in-line"])
    .forUpdate("reseat")
    .executeTakeFirst();
  if (!row) return "nothing";
  const { application, kind } = row;
  const old = await lockOld(tx, row);
  const keep = async (state: Exclude<Reseated, "nothing">, new_offer_id: string | null = null) => {
    const done_at = state === "first-in-line" ? null : at;
    await tx.updateTable("reseat").set({ state, done_at, new_offer_id }).where("id", "=", reseat).execute();
    return state;
  };
  if (row.state === "to-do") {
    if (!old.isLive) return keep("gone");
    const hasRoom = kind === "cut" && "booked" in old && old.booked <= (old.cut_to ?? old.capacity);
    if (row.liftedAt || hasRoom) return keep("stays");
    await giveUpOld(tx, old, at);
  }
  const party = await tx
    .selectFrom("application")
    .select(["standing", "pool_state", "size", "prefs", "locale", ...reachColumns])
    .select(["unavailable_on as unavailableOn", "needs_accessible as needsAccessible"])
    .where("id", "=", application)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.state === "first-in-line") {
    if (party.standing !== "waiting") return party.standing === "paused" ? "nothing" : keep("gone");
    if (party.pool_state !== "pooled") return "nothing";
  }
  const { size, unavailableOn, needsAccessible, prefs: codes } = party;
  const moved = { size, unavailableOn, needsAccessible, codes, had: { port: row.port, onDate: old.onDate } };
  const offer = await takeBest(tx, moved, { kind, application, at });
  if (!offer && row.state === "first-in-line") return "nothing";
  if (!offer) {
    const waiting = { standing: "waiting" as const, changed_at: at };
    await tx.updateTable("application").set(waiting).where("id", "=", application).execute();
  }
  const state = await keep(offer ? "moved" : "first-in-line", offer);
  if (isReached(party)) {
    await queueLetters(tx, [{ applicationId: application, locale: party.locale, kind: "reseated" }]);
  }
  const detail = { reseating: row.reseating_id, state };
  await addToAudit(tx, { at, actor: "system", action: "reseat", subject: `application/${application}`, detail });
  return state;
}

/** Takes back what a party had: its offer, or its claim to the first room at the port that it won. */
async function giveUpOld(tx: Transaction<Tables>, old: OldPlace, at: Date): Promise<void> {
  if ("offer" in old) {
    await tx.updateTable("offer").set({ state: "moved", answered_at: at }).where("id", "=", old.offer).execute();
    await returnPlaces(tx, old.block, old.size);
    return;
  }
  const won = tx.updateTable("award").set({ is_placed: true }).where("run", "=", old.run);
  await won.where("application_id", "=", old.application).execute();
}
