import type { Transaction } from "kysely";
import { blocksFor, type MovedParty, type ReseatingKind } from "#domain/capacity/reseating.ts";
import { windowOf } from "#domain/capacity/window.ts";
import { offerDeadline } from "#domain/offer/deadline.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import type { Tables } from "#server/database/tables.ts";
import { claimPlace } from "#server/draw/claim-place.ts";
import { isReached, reachColumns } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { returnPlaces } from "#server/place/answer-offer.ts";
import { readSettings } from "#server/settings.ts";
import { readOpenBlocks } from "./read-open-blocks.ts";

/** One party of a re-seating, and the instant at which it is tried. */
export type ReseatTask = { reseating: string; application: string; at: Date };

/** What came of it; `nothing` where another process was faster. */
export type Reseated = "moved" | "first-in-line" | "stays" | "gone" | "nothing";

/**
 * Moves one party: its old place goes, and the best one that is free for it comes, with a letter, all in one transaction.
 * Where none is free its old place goes all the same, and it is the first in the line; it is tried again before each draw.
 * Once done it does nothing more, whoever asks again. The order of locks is that of every answer: offer, block, application.
 */
export async function reseatParty(
  tx: Transaction<Tables>,
  { reseating, application, at }: ReseatTask,
): Promise<Reseated> {
  const row = await tx
    .selectFrom("reseat")
    .innerJoin("reseating", "reseating.id", "reseat.reseating_id")
    .select(["reseat.state", "reseat.offer_id", "reseating.kind"])
    .where("reseat.reseating_id", "=", reseating)
    .where("reseat.application_id", "=", application)
    .where("reseat.state", "in", ["to-do", "first-in-line"])
    .forUpdate("reseat")
    .executeTakeFirst();
  if (!row) return "nothing";
  const had = await lockHad(tx, row.offer_id);
  const isLive = had.state === "open" || had.state === "confirmed";
  const keep = async (state: "stays" | "gone" | "first-in-line") => {
    const done_at = state === "first-in-line" ? null : at;
    await tx
      .updateTable("reseat")
      .set({ state, done_at })
      .where("reseating_id", "=", reseating)
      .where("application_id", "=", application)
      .execute();
    return state;
  };
  if (row.state === "to-do") {
    if (!isLive) return keep("gone");
    if (row.kind === "cut" && had.booked <= (had.cut_to ?? had.capacity)) return keep("stays");
    await tx.updateTable("offer").set({ state: "moved", answered_at: at }).where("id", "=", row.offer_id).execute();
    await returnPlaces(tx, had.block, had.size);
  }
  const party = await tx
    .selectFrom("application")
    .select([
      "standing",
      "pool_state",
      "size",
      "prefs",
      "unavailable_on",
      "needs_accessible",
      "locale",
      ...reachColumns,
    ])
    .where("id", "=", application)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (row.state === "first-in-line") {
    if (party.standing !== "waiting") return party.standing === "paused" ? "nothing" : keep("gone");
    if (party.pool_state !== "pooled") return "nothing";
  }
  const { unavailable_on: unavailableOn, needs_accessible: needsAccessible, size } = party;
  const moved = { size, unavailableOn, needsAccessible, had: { port: had.port, onDate: had.onDate } };
  const offer = await takeBest(tx, { ...moved, codes: party.prefs }, { kind: row.kind, application, at });
  if (!offer && row.state === "first-in-line") return "nothing";
  const state = offer ? "moved" : "first-in-line";
  if (!offer) {
    await tx
      .updateTable("application")
      .set({ standing: "waiting", changed_at: at })
      .where("id", "=", application)
      .execute();
    await keep("first-in-line");
  } else {
    await tx
      .updateTable("reseat")
      .set({ state, new_offer_id: offer, done_at: at })
      .where("reseating_id", "=", reseating)
      .where("application_id", "=", application)
      .execute();
  }
  if (isReached(party)) {
    await queueLetters(tx, [{ applicationId: application, locale: party.locale, kind: "reseated" }]);
  }
  const subject = `application/${application}`;
  await addToAudit(tx, { at, actor: "system", action: "reseat", subject, detail: { reseating, state } });
  return state;
}

async function lockHad(tx: Transaction<Tables>, id: string) {
  const offer = await tx
    .selectFrom("offer")
    .select(["state", "size", "block_id as block"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const block = await tx
    .selectFrom("block")
    .select(["port_slug as port", "on_date as onDate", "booked", "capacity", "cut_to"])
    .where("id", "=", offer.block)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...offer, ...block };
}

/** The claim has the last word: a block that somebody filled meanwhile gives way to the next one. */
async function takeBest(
  tx: Transaction<Tables>,
  { codes, ...party }: Omit<MovedParty, "ports"> & { codes: Uint8Array },
  { kind, application, at }: { kind: ReseatingKind; application: string; at: Date },
): Promise<string | undefined> {
  const { MIN_LEAD_DAYS, WINDOW_DAYS, OFFER_HOURS, OFFER_GRACE_HOURS } = readSettings();
  const window = windowOf(at.toISOString().slice(0, 10), { minLeadDays: MIN_LEAD_DAYS, windowDays: WINDOW_DAYS });
  const { ports, blocks } = await readOpenBlocks(tx, { codes, window, size: party.size });
  for (const block of blocksFor({ ...party, ports }, kind, blocks)) {
    const offer = newId();
    const hours = { offerHours: OFFER_HOURS, graceHours: OFFER_GRACE_HOURS };
    const expiresAt = offerDeadline({ madeAt: at, startsAt: block.startsAt, ...hours, isStanding: true });
    const claim = { offer, application, block: block.id, size: party.size, at, expiresAt, isStanding: true };
    if ((await claimPlace(tx, claim)) === "claimed") return offer;
  }
  return undefined;
}
