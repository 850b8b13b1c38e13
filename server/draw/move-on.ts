import type { Updateable } from "kysely";
import type { Executor } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";

/** Where a run stands. */
export type RunState = Tables["draw_run"]["state"];

/** Moves a run on, in the transaction of the step. If another process was faster it throws, and the step leaves nothing. */
export async function moveOn(
  tx: Executor,
  step: { run: string; from: RunState; to: RunState },
  found: Updateable<Tables["draw_run"]> = {},
): Promise<void> {
  const moved = await tx
    .updateTable("draw_run")
    .set({ ...found, state: step.to })
    .where("run", "=", step.run)
    .where("state", "=", step.from)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) throw new Error(`Run ${step.run} is no longer ${step.from}.`);
}
