import type { HelperId } from "#domain/helper/helper-id.ts";
import type { Executor } from "#server/database/open-database.ts";
import { deviceMark, ownerOfMark } from "#server/keys/device-mark.ts";

/** What a helper's laptop shows in order to learn whether the helper's access has ended. */
export function caseloadMark(helper: HelperId): string {
  return deviceMark("helper-caseload", helper);
}

/** Whose mark this is; undefined for one that this installation has not made. */
export function helperOfMark(mark: string): string | undefined {
  return ownerOfMark("helper-caseload", mark);
}

/** Whether the helper of a mark, or the helper's organisation, has ended: what a laptop keeps of it has to go. */
export async function hasEnded(db: Executor, mark: string): Promise<boolean> {
  const id = helperOfMark(mark);
  if (id === undefined) return false;
  const ended = await db
    .selectFrom("helper")
    .innerJoin("organisation", "organisation.id", "helper.organisation_id")
    .select("helper.id")
    .where("helper.id", "=", id)
    .where((eb) => eb.or([eb("helper.ended_at", "is not", null), eb("organisation.ended_at", "is not", null)]))
    .executeTakeFirst();
  return ended !== undefined;
}
