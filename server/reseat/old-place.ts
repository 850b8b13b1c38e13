import type { Transaction } from "kysely";
import type { Tables } from "#server/database/tables.ts";

/**
 * What a party had that is moved, as it stands now: an offer at a block, or a win that has no date (`onDate` null). `isLive`:
 * it has it still.
 */
export type OldPlace = { isLive: boolean } & (
  | {
      offer: string;
      block: string;
      size: number;
      onDate: string;
      booked: number;
      capacity: number;
      cut_to: number | null;
    }
  | { run: string; application: string; onDate: null }
);

type Row = { offer_id: string | null; award_run: string | null; application: string };

/** Reads what a party had, and holds it: its offer and then the block, or its entry and then what it won. */
export async function lockOld(tx: Transaction<Tables>, { offer_id, award_run, application }: Row): Promise<OldPlace> {
  if (offer_id) return lockOffer(tx, offer_id);
  const run = award_run as string;
  const entry = await tx
    .selectFrom("application")
    .select(["standing", "pool_state"])
    .where("id", "=", application)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const won = await tx
    .selectFrom("award")
    .select("is_placed")
    .where("run", "=", run)
    .where("application_id", "=", application)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const isLive = !won.is_placed && entry.standing === "waiting" && entry.pool_state === "pooled";
  return { run, application, onDate: null, isLive };
}

async function lockOffer(tx: Transaction<Tables>, id: string): Promise<OldPlace> {
  const { state, ...offer } = await tx
    .selectFrom("offer")
    .select(["id as offer", "state", "size", "block_id as block"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const block = await tx
    .selectFrom("block")
    .select(["on_date as onDate", "booked", "capacity", "cut_to"])
    .where("id", "=", offer.block)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...offer, ...block, isLive: state === "open" || state === "confirmed" };
}
