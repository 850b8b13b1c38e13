import type { HelperId } from "#domain/helper/helper-id.ts";
import type { Executor } from "#server/database/open-database.ts";

/** A grant that holds: what it allows, to whom, of which organisation, until when. */
export type LiveGrant = {
  id: string;
  /** Nobody's before the gate has looked at it. */
  application: string;
  helperId: HelperId;
  helper: string;
  organisation: string;
  mayChange: boolean;
  mayConfirm: boolean;
  givenAt: Date;
  endsAt: Date;
};

/**
 * The grants that hold at this instant: not ended, not run out, of a helper and an organisation that have not
 * ended, for an application of which something is still kept. Whatever asks for a grant asks here.
 */
export function liveGrants(db: Executor, at: Date) {
  return db
    .selectFrom("helper_grant as grant")
    .innerJoin("helper", "helper.id", "grant.helper_id")
    .innerJoin("organisation", "organisation.id", "helper.organisation_id")
    .innerJoin("application", "application.id", "grant.application_id")
    .select(["grant.id", "grant.application_id as application", "grant.helper_id as helperId"])
    .select(["helper.name as helper", "organisation.name as organisation"])
    .select(["grant.may_change as mayChange", "grant.may_confirm as mayConfirm"])
    .select(["grant.given_at as givenAt", "grant.ends_at as endsAt"])
    .where("grant.ended_at", "is", null)
    .where("grant.ends_at", ">", at)
    .where("helper.ended_at", "is", null)
    .where("organisation.ended_at", "is", null)
    .where((eb) => eb.fn<number>("length", ["application.wrapped_key"]), ">", 0)
    .$narrowType<{ helperId: HelperId }>();
}

/** The grant with this id, if it holds. */
export async function readLiveGrant(db: Executor, id: string, at: Date): Promise<LiveGrant | undefined> {
  return liveGrants(db, at).where("grant.id", "=", id).executeTakeFirst();
}

/** The grant of a helper for an application, if there is one that holds. */
export async function findLiveGrant(
  db: Executor,
  asked: { helper: HelperId; application: string; at: Date },
): Promise<LiveGrant | undefined> {
  return liveGrants(db, asked.at)
    .where("grant.helper_id", "=", asked.helper)
    .where("grant.application_id", "=", asked.application)
    .executeTakeFirst();
}

/** All that is open to a helper, the newest first: the roster. */
export async function listGrantsOf(db: Executor, helper: HelperId, at: Date): Promise<LiveGrant[]> {
  return liveGrants(db, at).where("grant.helper_id", "=", helper).orderBy("grant.given_at", "desc").execute();
}

/** Who may see or do something with an application, as its person is told. */
export async function listGrantsFor(db: Executor, application: string, at: Date): Promise<LiveGrant[]> {
  return liveGrants(db, at).where("grant.application_id", "=", application).orderBy("grant.given_at").execute();
}
