import { answerCsv, writeCsv } from "#app/_i18n/write-csv.ts";
import { placesOf } from "#server/record/places-of.ts";
import { readPublished } from "#server/record/read-published.ts";

export const dynamic = "force-dynamic";

/** The places of a run by port and lane, in people, as a table. */
export async function GET(_: Request, { params }: { params: Promise<{ run: string }> }): Promise<Response> {
  const { run } = await params;
  const published = await readPublished(run);
  if (!published) return new Response(null, { status: 404 });
  const head = ["port", "released", "returned", "urgent", "seniority", "lottery", "left"];
  const rows = placesOf(published).map(({ name, released, returned, urgent, seniority, lottery, left }) => [
    ...[name, released, returned, urgent, seniority, lottery, left],
  ]);
  return answerCsv(`places-${run}`, writeCsv(head, rows));
}
