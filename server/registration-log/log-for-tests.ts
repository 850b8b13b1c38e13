import { addDays } from "#domain/application/calendar-date.ts";
import type { Database } from "#server/database/open-database.ts";
import { addPlace } from "#server/place/place-for-tests.ts";
import type { PlaceId } from "#server/place/place-id.ts";

/** For tests: so many applications on each of these days, the first given first. Gives their ids by day. */
export async function registerOn(db: Database, first: string, counts: number[]): Promise<PlaceId[][]> {
  const made: PlaceId[][] = [];
  for (const [n, count] of counts.entries()) {
    const day: PlaceId[] = [];
    const registeredAt = new Date(`${addDays(first, n)}T12:00:00Z`);
    for (let i = 0; i < count; i++) day.push(await addPlace(db, { registeredAt }));
    made.push(day);
  }
  return made;
}
