import type { Database } from "#server/database/open-database.ts";
import { entriesOfOne, standsBehind } from "#server/duplicates/entries-of-one.ts";
import type { PlaceId } from "./place-id.ts";

/** For so many days a party is told that a merge was undone. */
const toldDays = 30;

/**
 * That two of staff found another registration to be of the same person: this one goes first, or waits outside behind it,
 * or that was undone. Of the other one nothing is told, not even its number: somebody else could have sent it.
 */
export type PlaceMerge = "first" | "behind" | "parted";

/** What a party is told of it; undefined where there is nothing to tell. */
export async function readMerge(db: Database, place: PlaceId, at: Date): Promise<PlaceMerge | undefined> {
  const entries = await entriesOfOne(db, place);
  if (entries.length > 1) return standsBehind(place, entries) ? "behind" : "first";
  const since = new Date(at.getTime() - toldDays * 86_400_000);
  const parted = await db
    .selectFrom("duplicate_pair")
    .select("id")
    .where((eb) => eb.or([eb("one_id", "=", place), eb("other_id", "=", place)]))
    .where("parted_at", ">", since)
    .executeTakeFirst();
  return parted && "parted";
}
