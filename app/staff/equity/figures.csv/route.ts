import { answerCsv, writeCsv } from "#app/_i18n/write-csv.ts";
import { demandStaff } from "#app/_session/staff.ts";
import { equityRows } from "#domain/equity/figures.ts";
import { database } from "#server/database/open-database.ts";
import { seeEquity } from "#server/equity/see-equity.ts";

/** The figures of four weeks as a table of one number a row; what is withheld is an empty cell. */
export async function GET(request: Request): Promise<Response> {
  const staff = await demandStaff("see-equity");
  const asked = new URL(request.url).searchParams.get("from") ?? undefined;
  const period = await seeEquity(database(), staff.id, { from: asked });
  if (!period) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  const { from, until, figures } = period;
  const rows = equityRows(figures).map((row) => [from, until, ...row.map((cell) => cell ?? undefined)]);
  const table = writeCsv(["from", "until", "by", "group", "what", "page", "number"], rows);
  return answerCsv(`equity-${from}`, table, "no-store");
}
