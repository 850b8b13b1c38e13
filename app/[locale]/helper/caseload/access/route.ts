import { readMark } from "#app/_session/read-mark.ts";
import { database } from "#server/database/open-database.ts";
import { hasEnded } from "#server/helper/caseload-mark.ts";

/** Tells a helper's laptop, signed in or not, whether what it keeps has to go (410) or may stay (204). */
export async function GET(request: Request): Promise<Response> {
  const status = (await hasEnded(database(), readMark(request))) ? 410 : 204;
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
