import { openPlaceSession } from "#app/_session/place-session.ts";
import { database } from "#server/database/open-database.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { readProof } from "#server/place/read-proof.ts";

type Asked = { params: Promise<{ locale: string; run: string }> };

/** One's own proof as a file, to be kept like the receipt. It holds the draw's secret, so no helper gets it. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const { run } = await params;
  const session = await openPlaceSession(new URL(request.url).searchParams.get("m"));
  if (session?.helper) refuseHelper("not-allowed");
  const proof = session && session.helper === undefined && (await readProof(database(), session.place, run));
  if (!proof) return new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(proof, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json",
      "Content-Disposition": `attachment; filename="draw-${run}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
}
