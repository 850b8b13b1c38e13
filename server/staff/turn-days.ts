import { sql, type Transaction } from "kysely";
import { blocksFor } from "#domain/capacity/reseating.ts";
import { turnWindow } from "#domain/capacity/turned-party.ts";
import { counterStates } from "#domain/staff/offline-check.ts";
import type { Tables } from "#server/database/tables.ts";
import { readOpenBlocks } from "#server/reseat/read-open-blocks.ts";
import { readSettings } from "#server/settings.ts";
import type { Counter } from "./counter-appointments.ts";

/** A day to which a party can be turned, and how many places its blocks with room for the whole party have. */
export type TurnDay = { date: string; free: number };

type Asked = { application: string; code: number; counter: Counter };

/** The blocks of this port to which a party can be turned, the best one first: each has room for all of it. */
export async function readTurnBlocks(tx: Transaction<Tables>, { application, code, counter }: Asked) {
  const { port, date: onDate, at } = counter;
  const party = await tx
    .selectFrom("application")
    .select(["size", "unavailable_on as unavailableOn", "needs_accessible as needsAccessible"])
    .where("id", "=", application)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{ today: string }>`
    select (${at}::timestamptz at time zone time_zone)::date as today from port where slug = ${port}`.execute(tx);
  const window = turnWindow(rows[0]?.today ?? onDate, readSettings().WINDOW_DAYS);
  const open = { codes: Uint8Array.of(code), window, size: party.size };
  const { ports, blocks } = await readOpenBlocks(tx, open);
  return { size: party.size, blocks: blocksFor({ ...party, ports, had: { port, onDate } }, "turned", blocks) };
}

/** The days to which a party can be turned, the first one first. */
export async function readTurnDays(tx: Transaction<Tables>, asked: Asked): Promise<TurnDay[]> {
  const { blocks } = await readTurnBlocks(tx, asked);
  const dates = [...new Set(blocks.map(({ onDate }) => onDate))].sort();
  return dates.map((date) => {
    const own = blocks.filter(({ onDate }) => onDate === date);
    return { date, free: own.reduce((sum, { free }) => sum + free, 0) };
  });
}

/** The day to which a party was turned from an appointment; null where it has none yet, or has given it back. */
export async function readTurnedTo(tx: Transaction<Tables>, offer: string): Promise<string | null> {
  const row = await tx
    .selectFrom("reseat")
    .innerJoin("offer as next", "next.id", "reseat.new_offer_id")
    .innerJoin("block", "block.id", "next.block_id")
    .select("block.on_date as date")
    .where("reseat.offer_id", "=", offer)
    .where("next.state", "in", ["open", ...counterStates])
    .executeTakeFirst();
  return row?.date ?? null;
}
