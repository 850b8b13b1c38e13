import { answerCsv, writeCsv } from "#app/_i18n/write-csv.ts";
import { equityBy, equityLines } from "#domain/offer/equity.ts";
import { database } from "#server/database/open-database.ts";
import { readEquity } from "#server/place/read-equity.ts";

export const dynamic = "force-dynamic";

/** What came of the draws by group, as a table; a group that is withheld has empty cells. */
export async function GET(): Promise<Response> {
  const groups = await readEquity(database());
  const rows = equityBy.flatMap((by) =>
    equityLines(groups, by).map(({ group, shown }) => [
      ...[by, group, shown?.parties, shown?.percent, shown?.half ?? undefined, shown?.nineOfTen ?? undefined],
    ]),
  );
  return answerCsv("equity", writeCsv(["by", "group", "parties", "percent", "half", "nineOfTen"], rows));
}
