import { database } from "#server/database/open-database.ts";
import { readWaitTable } from "#server/place/read-wait-table.ts";

export const dynamic = "force-dynamic";

/** How long people waited, in days; a group that is withheld has neither its number nor its days. */
export async function GET(): Promise<Response> {
  const lines = await readWaitTable(database());
  const waits = lines.map(({ port, parties, waits }) => (waits ? { port, parties, ...waits } : { port }));
  return Response.json({ waits }, { headers: { "Cache-Control": "public, max-age=60" } });
}
