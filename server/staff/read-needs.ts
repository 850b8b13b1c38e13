import type { ShownAnswers } from "#domain/staff/shown-fields.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { demandRight } from "./demand-right.ts";
import { readApplication } from "./read-application.ts";

/** What a party says that it needs, without its names. */
export type SeenNeeds = { handle: string; size: number; needs: ShownAnswers["needs"] };

/** What a waiting party says that it needs, to judge whether it is urgent. The reading is kept. */
export async function readNeeds(
  db: Database,
  staff: StaffId,
  { handle, at }: { handle: string; at: Date },
): Promise<SeenNeeds | undefined> {
  return inTransaction(db, async (tx) => {
    const right = await demandRight(tx, staff, { act: "read-needs", party: { handle } });
    const found = await tx
      .selectFrom("application")
      .select(["id", "size"])
      .where("handle", "=", handle)
      .where("standing", "in", ["waiting", "paused"])
      .executeTakeFirst();
    if (!found) return undefined;
    const reading = { applicationId: found.id, reason: "urgent-need" as const, right, at };
    const answers = await readApplication(tx, staff, reading);
    return answers && { handle, size: found.size, needs: answers.needs };
  });
}
