import { answerCsv, writeCsv } from "#app/_i18n/write-csv.ts";
import { readNumbers } from "#server/record/read-numbers.ts";
import { listPublished } from "#server/record/read-published.ts";

export const dynamic = "force-dynamic";

/** Every run that is published, the newest first, as a table. */
export async function GET(): Promise<Response> {
  const rows: (string | number | undefined)[][] = [];
  for (const one of await listPublished()) {
    const { applications, persons, drawn } = await readNumbers(one);
    rows.push([one.run, one.state, applications, persons, drawn]);
  }
  return answerCsv("draws", writeCsv(["run", "state", "parties", "people", "drawn"], rows));
}
