import { demandStaff } from "#app/_session/staff.ts";
import { database } from "#server/database/open-database.ts";
import { seeEquity } from "#server/equity/see-equity.ts";

/** The figures of four weeks as they stand on the page; what is withheld is null. */
export async function GET(request: Request): Promise<Response> {
  const staff = await demandStaff("see-equity");
  const asked = new URL(request.url).searchParams.get("from") ?? undefined;
  const period = await seeEquity(database(), staff.id, { from: asked });
  const headers = { "Cache-Control": "no-store" };
  if (!period) return Response.json({ error: "not-found" }, { status: 404, headers });
  const { from, until, figures } = period;
  return Response.json({ from, until, figures }, { headers });
}
