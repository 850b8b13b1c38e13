import type { HelperId } from "#domain/helper/helper-id.ts";
import { endSession, renewSession } from "#server/accounts/account-session.ts";
import type { Database } from "#server/database/open-database.ts";

/** A helper whose session stands. Until `isEnrolled` it opens the set-up of codes and nothing else. */
export type HelperInSession = {
  kind: "helper";
  id: HelperId;
  name: string;
  email: string;
  organisation: { id: string; name: string };
  isEnrolled: boolean;
  /** When the helper signed in. */
  since: Date;
};

/**
 * The helper whose session a request's cookies carry, or null: at once when the helper or the organisation has
 * ended. Asking renews the session: it ends after 60 minutes in which nobody asks, and after 12 hours in any case.
 */
export async function findHelperInSession(db: Database, cookie: string, at: Date): Promise<HelperInSession | null> {
  const session = await renewSession(db, "helper", { cookie, at });
  if (!session) return null;
  const row = await db
    .selectFrom("helper")
    .innerJoin("organisation", "organisation.id", "helper.organisation_id")
    .select(["helper.name", "helper.email", "helper.two_factor_enabled as isEnrolled"])
    .select(["organisation.id as organisationId", "organisation.name as organisation"])
    .where("helper.id", "=", session.id)
    .where("helper.ended_at", "is", null)
    .where("organisation.ended_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const { name, email, isEnrolled, organisationId, organisation } = row;
  const own = { id: organisationId, name: organisation };
  const [id, since] = [mintHelperId(session.id), session.provedAt];
  return { kind: "helper", id, name, email, organisation: own, isEnrolled, since };
}

/** Makes the branded id. For the sign-in only: whoever holds one has been recognised. */
export function mintHelperId(id: string): HelperId {
  return id as HelperId;
}

/** Ends the session that a request's cookies carry, and with it every place of somebody that the helper had opened. */
export async function endHelperSession(db: Database, cookie: string, at: Date): Promise<string[]> {
  const session = await renewSession(db, "helper", { cookie, at });
  if (session) {
    const grants = db.selectFrom("helper_grant").select("id").where("helper_id", "=", session.id);
    await db.deleteFrom("place_session").where("grant_id", "in", grants).execute();
  }
  return endSession(db, "helper", cookie);
}
