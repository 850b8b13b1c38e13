import { answerCsv, writeCsv } from "#app/_i18n/write-csv.ts";
import { awardedParties } from "#domain/draw/run-result.ts";
import { listPublished, readPublished } from "#server/record/read-published.ts";

export const dynamic = "force-dynamic";

/** Every run that is published, the newest first, as a table. */
export async function GET(): Promise<Response> {
  const rows: (string | number | undefined)[][] = [];
  for (const { run, state } of await listPublished()) {
    const published = await readPublished(run);
    const { freeze, result } = published ?? {};
    rows.push([run, state, freeze?.applications, freeze?.persons, result && awardedParties(result)]);
  }
  return answerCsv("draws", writeCsv(["run", "state", "parties", "people", "drawn"], rows));
}
