import type { Transaction } from "kysely";
import type { TurnReason } from "#domain/capacity/turned-party.ts";
import { answerEndsMisses } from "#domain/offer/missed-offer.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { newId } from "#server/chance.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { claimPlace } from "#server/draw/claim-place.ts";
import { isReached, reachColumns } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { type Counter, selectAppointments } from "./counter-appointments.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";
import { readTurnBlocks } from "./turn-days.ts";

/** A party that came and could not be received. `on`: the day that it gets; without one, the first day with room for it. */
export type Turn = { offer: string; reason: TurnReason; on?: string | undefined; counter: Counter };

/**
 * What came of it: it has another appointment, or is first in the line since no day has room; the day that was chosen is full
 * by now, or there is no such appointment any more, and nothing was changed.
 */
export type Turned = "moved" | "first-in-line" | "day-full" | "not-kept";

/**
 * Turns a party that came to another day at its port. Its appointment ends, and the other one stands at once: whoever stands
 * there has said yes. It keeps its day in the line, and only free places are given. Where no day has room it becomes the first
 * in the line, as who is moved does, and is served before each draw. Asked again for the same appointment nothing more happens.
 */
export async function turnParty(db: Database, staff: StaffId, { offer, reason, on, counter }: Turn): Promise<Turned> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "turn-party", ...counter });
    if (!isId(offer)) return "not-kept";
    const found = await selectAppointments(tx, counter)
      .where("offer.id", "=", offer)
      .forUpdate("offer")
      .executeTakeFirst();
    if (found?.state === "turned") return readTurned(tx, offer);
    if (found?.state !== "confirmed") return "not-kept";
    const { application_id: application, port: code } = found;
    if (await isOnAList(tx, application)) return "not-kept";
    const { size, blocks } = await readTurnBlocks(tx, { application, code, counter });
    const block = await lockFirst(tx, {
      blocks: blocks.filter(({ onDate }) => on === undefined || onDate === on),
      size,
    });
    if (!block && on !== undefined) return "day-full";
    const { at, date, port } = counter;
    await tx.updateTable("offer").set({ state: "turned", answered_at: at }).where("id", "=", offer).execute();
    const next = block && (await seat(tx, { application, block, size, at }));
    const state = next ? "moved" : "first-in-line";
    const reseating = newId();
    const what = { id: reseating, kind: "turned" as const, port_slug: port, from_on: date, to_on: date, reason };
    const decision = { proposed_by: staff, proposed_at: at, decided_at: at, is_approved: true, listed_at: at };
    await tx
      .insertInto("reseating")
      .values({ ...what, ...decision, application_id: application })
      .execute();
    const moved = {
      id: newId(),
      reseating_id: reseating,
      application_id: application,
      offer_id: offer,
      listed_at: at,
      was_confirmed: true,
      state,
    } as const;
    await tx
      .insertInto("reseat")
      .values({ ...moved, new_offer_id: next ?? null, done_at: next ? at : null })
      .execute();
    const party = await tx
      .updateTable("application")
      .set({ standing: next ? "confirmed" : "waiting", ...missedAfter(), changed_at: at })
      .where("id", "=", application)
      .returning(["locale", ...reachColumns])
      .executeTakeFirstOrThrow();
    if (isReached(party)) {
      await queueLetters(tx, [{ applicationId: application, locale: party.locale, kind: "reseated" }]);
    }
    const subject = `application/${application}`;
    await addToAudit(tx, { at, actor: staff, action: "turned", subject, reason, detail: { reseating, state } });
    return state;
  });
}

/** Who comes has answered: only offers without an answer, one after the other, lead to a pause. */
const missedAfter = () => ({ missed_offers: answerEndsMisses().missedOffers });

async function readTurned(tx: Transaction<Tables>, offer: string): Promise<Turned> {
  const row = await tx
    .selectFrom("reseat")
    .select("state")
    .where("offer_id", "=", offer)
    .where("state", "in", ["moved", "first-in-line"])
    .executeTakeFirst();
  return row ? (row.state as "moved" | "first-in-line") : "not-kept";
}

/** Whether a closure or a cut is just about to move the party. */
async function isOnAList(tx: Transaction<Tables>, application: string): Promise<boolean> {
  const row = await tx
    .selectFrom("reseat")
    .select("state")
    .where("application_id", "=", application)
    .where("state", "in", ["to-do", "first-in-line"])
    .executeTakeFirst();
  return row !== undefined;
}

type Block = { id: string; startsAt: Date };

/** The first of these blocks that still has room, held until the end: the claim that follows cannot find it full. */
async function lockFirst(
  tx: Transaction<Tables>,
  { blocks, size }: { blocks: readonly Block[]; size: number },
): Promise<Block | undefined> {
  for (const block of blocks) {
    const { booked, capacity, cut_to } = await tx
      .selectFrom("block")
      .select(["booked", "capacity", "cut_to"])
      .where("id", "=", block.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (booked + size <= (cut_to ?? capacity)) return block;
  }
  return undefined;
}

/** Takes the places, with an offer that its party has said yes to. */
async function seat(
  tx: Transaction<Tables>,
  { application, block, size, at }: { application: string; block: Block; size: number; at: Date },
): Promise<string> {
  const offer = newId();
  const claim = { offer, application, block: block.id, size, at, expiresAt: block.startsAt };
  const claimed = await claimPlace(tx, claim);
  if (claimed !== "claimed") throw new Error(`a block that was held had no room: ${claimed.refusal}`);
  await tx.updateTable("offer").set({ state: "confirmed", answered_at: at }).where("id", "=", offer).execute();
  return offer;
}
