import { answerCsv, writeCsv } from "#app/_i18n/write-csv.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { readPastWalkIns } from "#server/walk-ins/read-walk-ins.ts";

export const dynamic = "force-dynamic";

/** What ports did on past days for people without an appointment, as a table; a number that is withheld is an empty cell. */
export async function GET(): Promise<Response> {
  const days = await readPastWalkIns(database(), now());
  const rows = days.map(({ onDate, port, reserved, given, turnedAway }) => [onDate, port, reserved, given, turnedAway]);
  return answerCsv("walk-ins", writeCsv(["day", "port", "reserved", "given", "turnedAway"], rows));
}
