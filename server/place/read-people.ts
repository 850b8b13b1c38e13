import type { Database } from "#server/database/open-database.ts";
import type { PlaceId } from "./place-id.ts";

/** The ids of those who are in a party, in the order of its answers. */
export async function readPeople(db: Database, place: PlaceId): Promise<string[]> {
  const rows = await db
    .selectFrom("person")
    .select("id")
    .where("application_id", "=", place)
    .where("left_on", "is", null)
    .orderBy("position")
    .execute();
  return rows.map(({ id }) => id);
}
