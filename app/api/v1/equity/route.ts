import { equityBy, equityLines } from "#domain/offer/equity.ts";
import { database } from "#server/database/open-database.ts";
import { readEquity } from "#server/place/read-equity.ts";

export const dynamic = "force-dynamic";

/** What came of the draws by group; a group that is withheld has its name alone. */
export async function GET(): Promise<Response> {
  const groups = await readEquity(database());
  const equity = Object.fromEntries(
    equityBy.map((by) => [by, equityLines(groups, by).map(({ group, shown }) => ({ group, ...shown }))]),
  );
  return Response.json(equity, { headers: { "Cache-Control": "public, max-age=60" } });
}
