import { sql } from "kysely";
import type { ShownAnswers } from "#domain/staff/shown-fields.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "./demand-right.ts";
import { isOfPort, joinLivePort } from "./of-port.ts";
import { readApplication } from "./read-application.ts";
import { workLines } from "./work-lines.ts";

/** How a party can be reached, without its names. */
export type SeenContact = { handle: string; size: number; locale: string } & Pick<
  ShownAnswers,
  "contact" | "languages"
>;

/** The lists of work whose parties somebody is to reach. */
const listed = ["lapsing", "failed", "unreached"] as const;

/**
 * How a party can be reached, for whoever will reach it: only while it is on one of these lists of the port. The reading
 * is kept.
 */
export async function readContact(
  db: Database,
  staff: StaffId,
  { port, handle, at }: { port: string; handle: string; at: Date },
): Promise<SeenContact | undefined> {
  return inTransaction(db, async (tx) => {
    const right = await demandRight(tx, staff, { act: "reach-party", port });
    const lines = sql.join(
      listed.map((kind) => workLines(kind, port, at)),
      sql` union all `,
    );
    const { rows } = await sql<{ id: string; size: number; locale: string }>`
      select application.id, application.size, application.locale from application ${joinLivePort}
      where application.handle = ${handle} and application.ended_at is null and ${isOfPort(port)}
        and application.handle in (select line.handle from (${lines}) line)`.execute(tx);
    const [found] = rows;
    if (!found) return undefined;
    const { id: applicationId, size, locale } = found;
    const answers = await readApplication(tx, staff, { applicationId, reason: "unreached", right, at });
    if (!answers) return undefined;
    const { contact, languages } = answers;
    return { handle, size, locale, ...(contact && { contact }), ...(languages && { languages }) };
  });
}
