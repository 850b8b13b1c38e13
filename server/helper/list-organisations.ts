import type { Executor } from "#server/database/open-database.ts";
import { demandVoucher, type Voucher } from "./demand-voucher.ts";

/** A helper, or somebody invited who has no account yet, as those see them who vouch for the organisation. */
export type ListedHelper = { email: string; name: string; state: "invited" | "not-complete" | "complete" };

/** An organisation as those see it who vouch for it; never whom its helpers help. */
export type ListedOrganisation = {
  id: string;
  name: string;
  telephone: string | null;
  addedAt: Date;
  endedAt: Date | null;
  helpers: ListedHelper[];
};

/** All organisations by name, those that have ended last, each with its helpers who have not ended. */
export async function listOrganisations(db: Executor, by: Voucher, at: Date): Promise<ListedOrganisation[]> {
  await demandVoucher(db, by);
  const organisations = await db.selectFrom("organisation").selectAll().orderBy("name").orderBy("id").execute();
  const helpers = await db
    .selectFrom("helper")
    .select(["email", "name", "organisation_id", "two_factor_enabled"])
    .where("ended_at", "is", null)
    .orderBy("name")
    .execute();
  const invited = await db
    .selectFrom("helper_invitation")
    .select(["email", "name", "organisation_id"])
    .where("accepted_at", "is", null)
    .where("expires_at", ">", at)
    .orderBy("name")
    .execute();
  const listed = organisations.map(({ id, name, telephone, added_at, ended_at }) => {
    const own = helpers.filter((each) => each.organisation_id === id);
    const known = own.map(({ email, name, two_factor_enabled }) => ({
      ...{ email, name },
      state: two_factor_enabled ? ("complete" as const) : ("not-complete" as const),
    }));
    const open = invited
      .filter((each) => each.organisation_id === id && !known.some(({ email }) => email === each.email))
      .map(({ email, name }) => ({ email, name, state: "invited" as const }));
    return { id, name, telephone, addedAt: added_at, endedAt: ended_at, helpers: [...known, ...open] };
  });
  return [...listed.filter(({ endedAt }) => !endedAt), ...listed.filter(({ endedAt }) => endedAt)];
}
