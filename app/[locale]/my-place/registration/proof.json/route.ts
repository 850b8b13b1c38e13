import { openPlaceSession } from "#app/_session/place-session.ts";
import { database } from "#server/database/open-database.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { readRegistration } from "#server/place/read-registration.ts";
import { dayName } from "#server/registration-log/copy-log.ts";

/** One's own line in the public list of a day as a file, with the signed head that it leads to. No helper gets it. */
export async function GET(request: Request): Promise<Response> {
  const session = await openPlaceSession(new URL(request.url).searchParams.get("m"));
  if (session?.helper) refuseHelper("not-allowed");
  const isAllowed = session !== undefined && session.helper === undefined;
  const logged = isAllowed ? await readRegistration(database(), session.place) : undefined;
  if (!logged?.proof) return new Response(null, { status: 404 });
  const { proof, head } = logged;
  return new Response(`${JSON.stringify({ ...proof, head }, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json",
      "Content-Disposition": `attachment; filename="registration-${dayName(proof.list)}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
}
