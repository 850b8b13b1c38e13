import { access } from "node:fs/promises";
import type { Database } from "#server/database/open-database.ts";
import { closesAt } from "#server/registration-log/close-days.ts";
import { headPath } from "#server/registration-log/copy-log.ts";
import type { PlaceId } from "./place-id.ts";

/**
 * In which public list a party stands, and whether its head is on this process's disk, so that it can be checked; or in
 * which list it comes, and from when on.
 */
export type Listing = { list: string; canBeChecked: boolean } | { list: string; from: Date };

/** In which list a party stands for the day that counts for it; undefined as long as that list is open. */
export async function readListedOn(db: Database, place: PlaceId): Promise<string | undefined> {
  const line = await db
    .selectFrom("application")
    .innerJoin("registration_line as line", (join) =>
      join.onRef("application_id", "=", "id").onRef("joined_on", "=", "cohort_on"),
    )
    .select("listed_on")
    .where("id", "=", place)
    .executeTakeFirst();
  return line?.listed_on;
}

/**
 * What a party is told of its line without reading the list. Undefined where its list should be closed and is not: of a
 * moment that is past nothing is said.
 * @param asked its day (rule 14), and the instant it is now.
 */
export async function readListing(
  db: Database,
  place: PlaceId,
  asked: { day: string; at: Date },
): Promise<Listing | undefined> {
  const list = await readListedOn(db, place);
  if (list !== undefined) {
    const canBeChecked = await access(headPath(list)).then(
      () => true,
      () => false,
    );
    return { list, canBeChecked };
  }
  const from = closesAt(asked.day);
  return from > asked.at ? { list: asked.day, from } : undefined;
}
