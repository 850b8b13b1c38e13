import { sql } from "kysely";
import { compareDue, type Due, dueOf } from "#domain/helper/due.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import type { Executor } from "#server/database/open-database.ts";
import type { Standing } from "#server/database/tables.ts";
import { liveGrants } from "./live-grant.ts";

/** An offer or appointment on the roster. */
export type RosterOffer = {
  id: string;
  isOpen: boolean;
  answerBy: Date;
  startsAt: Date;
  port: { name: string; city: string; timeZone: string };
};

/** Where an application stands that is open to a helper. It names nobody. */
export type RosterFacts = {
  grantId: string;
  application: string;
  handle: string;
  size: number;
  locale: string;
  standing: Standing;
  mayChange: boolean;
  mayConfirm: boolean;
  givenAt: Date;
  accessEndsAt: Date;
  /** When another contact that a helper asked for holds. */
  contactHoldsAt: Date | undefined;
  offer: RosterOffer | undefined;
  /** Where the party would go first: times that are no offer's are told as there. */
  firstPort: { city: string; timeZone: string };
  due: Due[];
  /** A word for each thing that is due, which changes when it comes anew. */
  dueWords: string[];
};

/** Everything that is open to a helper, what is due first. No answer of anybody is opened for it. */
export async function readRosterFacts(db: Executor, helper: HelperId, at: Date): Promise<RosterFacts[]> {
  const [rows, offers] = await Promise.all([readGranted(db, helper, at), readOffers(db, helper, at)]);
  const offerOf = new Map(offers.map(({ application, ...offer }) => [application, offer]));
  return rows
    .map((row) => {
      const offer = offerOf.get(row.application);
      const answerBy = offer?.isOpen ? offer.answerBy : undefined;
      const facts = { ...row, answerBy, letterFailed: row.failedLetter !== null };
      return { ...facts, offer, due: dueOf(facts, at) };
    })
    .toSorted((one, two) => compareDue(one, two, at))
    .map(({ city, timeZone, failedLetter, missedOffers, contactHoldsAt, ...facts }) => {
      const wordOf: Record<Due, string> = {
        offer: `offer:${facts.offer?.id}`,
        "urgent-need": `urgent-need:${facts.application}`,
        "letter-failed": `letter-failed:${failedLetter}`,
        paused: `paused:${facts.application}:${missedOffers}`,
        "access-ends": `access-ends:${facts.grantId}`,
      };
      return {
        ...facts,
        firstPort: { city, timeZone },
        contactHoldsAt: contactHoldsAt ?? undefined,
        dueWords: facts.due.map((kind) => wordOf[kind]),
      };
    });
}

function readGranted(db: Executor, helper: HelperId, at: Date) {
  return (
    liveGrants(db, at)
      .where("grant.helper_id", "=", helper)
      // The first byte of the ports in their order is the code of the first.
      .innerJoin("port", (join) => join.on(sql<boolean>`port.code = get_byte(application.prefs, 0)`))
      .clearSelect()
      .select(["port.city", "port.time_zone as timeZone"])
      .select(["grant.id as grantId", "application.id as application", "application.handle", "application.size"])
      .select(["application.locale", "application.standing", "application.missed_offers as missedOffers"])
      .select(["grant.may_change as mayChange", "grant.may_confirm as mayConfirm"])
      .select(["grant.given_at as givenAt", "grant.ends_at as accessEndsAt"])
      .select((eb) => [
        // Asked for, and no two members of staff have decided on it.
        eb
          .and([
            eb("application.asks_urgent", "=", true),
            eb("application.is_urgent", "=", false),
            eb.not(
              eb.exists(
                eb
                  .selectFrom("urgent_proposal")
                  .select("urgent_proposal.id")
                  .whereRef("urgent_proposal.application_id", "=", "application.id")
                  .where("urgent_proposal.decided_at", "is not", null),
              ),
            ),
          ])
          .as("asksUrgent"),
        // The last letter that is no longer under way, if it did not arrive.
        sql<string | null>`(
        select case when last.state = 'failed' then last.id end from letter as last
        where last.application_id = application.id and last.state <> 'queued'
        order by last.queued_at desc, last.id limit 1)`.as("failedLetter"),
        eb
          .selectFrom("contact_change")
          .select("contact_change.holds_at")
          .whereRef("contact_change.grant_id", "=", "grant.id")
          .where("contact_change.undone_at", "is", null)
          .where("contact_change.kept_at", "is", null)
          .as("contactHoldsAt"),
      ])
      .$narrowType<{ asksUrgent: boolean }>()
      .execute()
  );
}

async function readOffers(db: Executor, helper: HelperId, at: Date) {
  const rows = await db
    .selectFrom("offer")
    .innerJoin("block", "block.id", "offer.block_id")
    .innerJoin("port", "port.slug", "block.port_slug")
    .select(["offer.application_id as application", "offer.id", "offer.state", "offer.expires_at as answerBy"])
    .select(["block.starts_at as startsAt", "port.name", "port.city", "port.time_zone as timeZone"])
    .where("offer.state", "in", ["open", "confirmed"])
    .where(
      "offer.application_id",
      "in",
      liveGrants(db, at).where("grant.helper_id", "=", helper).clearSelect().select("grant.application_id"),
    )
    .execute();
  return rows.map(({ application, id, state, answerBy, startsAt, ...port }) => {
    return { application, id, isOpen: state === "open", answerBy, startsAt, port };
  });
}
