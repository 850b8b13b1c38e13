import type { ReseatingKind, ReseatingReason } from "#domain/capacity/reseating.ts";
import type { Database } from "#server/database/open-database.ts";
import { type Port, readPorts } from "#server/database/read-ports.ts";
import type { PlaceId } from "./place-id.ts";

/** That a party's place was taken away by us: why, whom to ask, and whether it has another one. */
export type PlaceReseat = {
  kind: ReseatingKind;
  reason: ReseatingReason;
  /** The port where it was to come, and the days on which that is closed. */
  port: Port;
  from: string;
  to: string;
  /** When it was to come; null for who had won a place there and had no date yet. */
  hadAt: Date | null;
  /** Whether the closure ended early since. */
  isLifted: boolean;
  /** `came`: it was there all the same, and what it was given instead went back. */
  state: "moved" | "first-in-line" | "came";
  /** The appointment that it has instead, where it has said yes to it. */
  next: { port: Port; at: Date } | undefined;
};

/** The newest re-seating of a party, as long as its new place is live, it is first in the line, or it came all the same. */
export async function readReseat(db: Database, place: PlaceId): Promise<PlaceReseat | undefined> {
  const row = await db
    .selectFrom("reseat")
    .innerJoin("reseating", "reseating.id", "reseat.reseating_id")
    .leftJoin("offer as had", "had.id", "reseat.offer_id")
    .leftJoin("block", "block.id", "had.block_id")
    .leftJoin("offer as new", "new.id", "reseat.new_offer_id")
    .leftJoin("block as newBlock", "newBlock.id", "new.block_id")
    .select(["reseating.kind", "reseating.reason", "reseating.port_slug", "reseating.from_on as from"])
    .select(["reseating.to_on as to", "block.starts_at as hadAt", "reseat.state"])
    .select(({ eb }) => eb("reseating.lifted_at", "is not", null).$castTo<boolean>().as("isLifted"))
    .select(["new.state as newState", "newBlock.port_slug as newPort", "newBlock.starts_at as newAt"])
    .where("reseat.application_id", "=", place)
    .where((eb) =>
      eb.or([
        eb("reseat.state", "=", "first-in-line"),
        eb.and([eb("reseat.state", "=", "came"), eb("had.state", "=", "came")]),
        eb.and([eb("reseat.state", "=", "moved"), eb("new.state", "in", ["open", "confirmed"])]),
      ]),
    )
    .orderBy("reseat.listed_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { port_slug, state, newState, newPort, newAt, ...rest } = row;
  const ports = await readPorts(db);
  const portOf = (slug: string | null) => ports.find((port) => port.slug === slug);
  const [port, nextPort] = [portOf(port_slug), portOf(newPort)];
  const next = newState === "confirmed" && nextPort && newAt ? { port: nextPort, at: newAt } : undefined;
  return port && { ...rest, port, state: state as PlaceReseat["state"], next };
}
