import { answerCsv, writeCsv } from "#app/_i18n/write-csv.ts";
import { database } from "#server/database/open-database.ts";
import { readWaitTable } from "#server/place/read-wait-table.ts";

export const dynamic = "force-dynamic";

/** How long people waited, in days, as a table; a group that is withheld has empty cells. */
export async function GET(): Promise<Response> {
  const lines = await readWaitTable(database());
  const rows = lines.map(({ port, parties, waits }) => [
    port,
    waits && parties,
    waits?.half,
    waits?.nineOfTen,
    waits?.ninetyNine,
    waits?.longest,
  ]);
  return answerCsv("waits", writeCsv(["port", "parties", "half", "nineOfTen", "ninetyNine", "longest"], rows));
}
