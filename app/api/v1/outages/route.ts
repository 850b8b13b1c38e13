import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { signStatement } from "#server/keys/signing-key.ts";
import { readOutages } from "#server/outages/read-outages.ts";

export const dynamic = "force-dynamic";

/** The signed log of outages: `statement` is JSON text, whose UTF-8 bytes the key of `/api/v1/keys` has signed. */
export async function GET(): Promise<Response> {
  const { since, outages } = await readOutages(database());
  const signed = signStatement({
    kind: "paso/outages/1",
    at: now().toISOString(),
    since: since?.toISOString(),
    outages: outages.map(({ what, from, to }) => ({ what, from: from.toISOString(), to: to.toISOString() })),
  });
  return Response.json(signed, { headers: { "Cache-Control": "public, max-age=60" } });
}
