import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import type { Database } from "#server/database/open-database.ts";
import { runDraw } from "#server/draw/run-draw.ts";
import { demandRight } from "./demand-right.ts";

/** Runs the draw as a member of staff asks, or goes on with one that was cut off. Who asked is kept before anything is drawn. */
export async function runDrawNow(db: Database, staff: StaffId, at: Date): ReturnType<typeof runDraw> {
  await demandRight(db, staff, { act: "run-draw" });
  await addToAudit(db, { at, actor: staff, action: "run-draw" });
  return runDraw(db);
}
