import { type HelperAct, isHelperAct } from "#domain/helper/helper-act.ts";
import { newId } from "#server/chance.ts";
import type { Executor } from "#server/database/open-database.ts";
import type { PlaceId } from "#server/place/place-id.ts";

/** Notes what a helper did, in the transaction of the thing itself: both are kept or neither. */
export async function noteAct(
  tx: Executor,
  act: { application: string; grantId: string; what: HelperAct; at: Date },
): Promise<void> {
  const { application, grantId, what, at } = act;
  const row = { id: newId(), application_id: application, grant_id: grantId, what, at };
  await tx.insertInto("helper_act").values(row).execute();
}

/** One line of the list that a person reads. */
export type SeenAct = { id: string; what: HelperAct; at: Date; helper: string; organisation: string };

/** How many lines a page of that list has. */
const actsPage = 50;

/**
 * What helpers did with an application, the newest first, whether or not their grants still hold: one page of it, from 1
 * on, and how many pages there are. A page that is not there is the last.
 */
export async function listActs(
  db: Executor,
  place: PlaceId,
  asked = 1,
): Promise<{ acts: SeenAct[]; page: number; pages: number }> {
  const { count } = await db
    .selectFrom("helper_act")
    .select((row) => row.fn.countAll<string>().as("count"))
    .where("application_id", "=", place)
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(count) / actsPage));
  const page = Math.min(Math.max(asked, 1), pages);
  const rows = await db
    .selectFrom("helper_act as act")
    .innerJoin("helper_grant as grant", "grant.id", "act.grant_id")
    .innerJoin("helper", "helper.id", "grant.helper_id")
    .innerJoin("organisation", "organisation.id", "helper.organisation_id")
    .select(["act.id", "act.what", "act.at", "helper.name as helper", "organisation.name as organisation"])
    .where("act.application_id", "=", place)
    .orderBy("act.at", "desc")
    .orderBy("act.id")
    .limit(actsPage)
    .offset((page - 1) * actsPage)
    .execute();
  return { acts: rows.flatMap(({ what, ...row }) => (isHelperAct(what) ? [{ ...row, what }] : [])), page, pages };
}
