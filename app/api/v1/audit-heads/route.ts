import { readAuditHeads } from "#server/audit-chain/sign-audit-head.ts";
import { database } from "#server/database/open-database.ts";

export const dynamic = "force-dynamic";

/** A month of hours. */
const most = 744;

/**
 * The signed heads of the audit's chain, the newest first; `/api/v1/keys` has the key. They tell how many rows there
 * were and nothing of any. Whoever keeps them can have the audit checked against them later.
 */
export async function GET(): Promise<Response> {
  const heads = await readAuditHeads(database(), most);
  return Response.json({ heads }, { headers: { "Cache-Control": "public, max-age=60" } });
}
