import type { StaffId } from "#domain/staff/staff-id.ts";
import type { Database } from "#server/database/open-database.ts";
import { noon } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";
import { proposeLift } from "./lift-closure.ts";
import { decideReseating, proposeClosure, proposeSafety } from "./reseatings.ts";

type Two = { db: Database; ana: StaffId; bo: StaffId; at?: Date };

/** Two members of staff close Nogales on some days. @returns the closure's id. */
export async function closeNogales({ db, ana, bo, at = noon }: Two, from: string, to = from): Promise<string> {
  const proposal = await proposeClosure(db, ana, { port: "nogales", from, to, reason: "flooding", at });
  await decideReseating(db, bo, { proposal, isApproved: true, at });
  return proposal;
}

/** The two end a closure early. @returns whether it is ended. */
export async function lift({ db, ana, bo, at = noon }: Two, closure: string): Promise<boolean> {
  const proposal = await proposeLift(db, ana, { closure, at });
  return proposal !== undefined && decideReseating(db, bo, { proposal, isApproved: true, at });
}

/** The two find that a party is not safe where it has a place. @returns whether it is approved. */
export async function moveForSafety({ db, ana, bo, at = noon }: Two, place: PlaceId): Promise<boolean> {
  const { handle } = await db
    .selectFrom("application")
    .select("handle")
    .where("id", "=", place)
    .executeTakeFirstOrThrow();
  const proposed = await proposeSafety(db, ana, { handle, at });
  return "id" in proposed && decideReseating(db, bo, { proposal: proposed.id, isApproved: true, at });
}

/** A draw that is over gave a party a place at Nogales, and there was no room on any day. */
export async function winWithoutDate(
  db: Database,
  place: PlaceId,
  run = "20261125-1",
  port = "nogales",
): Promise<void> {
  const sealed = { root: new Uint8Array(32), reveal: new Uint8Array(32), parameters: "{}", ports: "{}" };
  const counted = { on_date: "2026-11-25", applications: 1, persons: 1, by_size: [1], frozen_at: noon };
  await db
    .insertInto("draw_run")
    .values({ run, state: "finished", ...counted, ...sealed, finished_at: noon } as never)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const won = { run, application_id: place, lane: "lottery" as const, port_slug: port, position: 0, size: 1 };
  await db.insertInto("award").values(won).execute();
}
