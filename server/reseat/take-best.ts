import type { Transaction } from "kysely";
import { blocksFor, type MovedParty, type ReseatingKind } from "#domain/capacity/reseating.ts";
import { windowOf } from "#domain/capacity/window.ts";
import { offerDeadline } from "#domain/offer/deadline.ts";
import { newId } from "#server/chance.ts";
import type { Tables } from "#server/database/tables.ts";
import { claimPlace } from "#server/draw/claim-place.ts";
import { readSettings } from "#server/settings.ts";
import { readOpenBlocks } from "./read-open-blocks.ts";

/**
 * Takes the best place that is free for a party which is moved. The claim has the last word: a block that somebody filled
 * meanwhile gives way to the next one.
 * @returns the id of its new offer, if there is any place.
 */
export async function takeBest(
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
