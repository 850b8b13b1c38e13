import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readPastWalkIns } from "#server/walk-ins/read-walk-ins.ts";

export const dynamic = "force-dynamic";

/** What ports did on past days for people without an appointment; a number that is withheld is not there. */
export async function GET(): Promise<Response> {
  const walkIns = await readPastWalkIns(database(), now());
  return Response.json({ walkIns }, { headers: { "Cache-Control": "public, max-age=60" } });
}
