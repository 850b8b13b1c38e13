import type { Transaction } from "kysely";
import { hasSomebody, type PersonMatch } from "#domain/staff/person-match.ts";
import type { StaffId } from "#domain/staff/staff-id.ts";
import { addToAudit } from "#server/audit.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import type { Tables } from "#server/database/tables.ts";
import { endEveryGrant } from "#server/helper/end-grant.ts";
import { isReached, reachColumns } from "#server/letters/is-reached.ts";
import { queueLetters } from "#server/letters/queue-letters.ts";
import { settleClaims } from "#server/place/settle-claims.ts";
import { redoMove, undoMove } from "#server/reseat/came-after-all.ts";
import { type Counter, readPeopleAt, selectAppointments } from "./counter-appointments.ts";
import { demandRight } from "./demand-right.ts";
import { isId } from "./is-id.ts";
import { undoTurn } from "./undo-turn.ts";

/** What became of it: a party came, or did not. */
export type Outcome = "came" | "did-not-come";

/**
 * An outcome of an appointment, and how each of its people was compared; without matches, all of them came. `seen`: the
 * state in which it was shown, where somebody looked.
 */
type KeptOutcome = {
  offer: string;
  outcome: Outcome;
  matches?: readonly PersonMatch[];
  seen?: string;
  counter: Counter;
};

/**
 * Keeps whether a party came, and without whom. On the same day and the next it can be put right. A party that was moved
 * away can have come all the same: what it was given instead goes back.
 * @returns false, with nothing changed, where there is no such appointment at this port today, or it or its people changed
 * since they were shown: of two counters with one slip the second looks again, and sees that the party came.
 */
export async function keepOutcome(db: Database, staff: StaffId, kept: KeptOutcome): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "check-in", ...kept.counter });
    return markOutcome(tx, staff, kept);
  });
}

/** Keeps an outcome in a transaction that knows who may: a member of staff's, or the one of made-up people. */
export async function markOutcome(
  tx: Transaction<Tables>,
  actor: StaffId | "system",
  { offer, outcome, matches = [], seen, counter }: KeptOutcome,
): Promise<boolean> {
  if (!isId(offer) || (outcome === "came" && !hasSomebody(matches))) return false;
  const found = await selectAppointments(tx, counter, { withMoved: true })
    .where("offer.id", "=", offer)
    .forUpdate("offer")
    .executeTakeFirst();
  const isMoved = found?.state === "moved";
  if (!found || (isMoved && outcome !== "came")) return false;
  // Whoever saw it before it was moved saw it confirmed.
  if (seen !== undefined && seen !== found.state && !(isMoved && seen === "confirmed")) return false;
  const { at } = counter;
  // What is recorded on the day after was on the day itself.
  const cameAt = new Date(Math.min(at.getTime(), found.dayEndsAt.getTime() - 1_000));
  const application = found.application_id;
  const people = await readPeopleAt(tx, found);
  if (matches.length > 0 && matches.length !== people.length) return false;
  if (found.state === "turned" && !(await undoTurn(tx, { offer, application, at }))) return false;
  const absent = outcome === "came" ? people.filter((_, index) => matches[index] === "absent") : [];
  if (absent.length + found.absent.length > 0) {
    await markAbsent(tx, { application, before: found.absent, absent, counter });
  }
  const move = { offer, application, actor, at };
  if (isMoved) await undoMove(tx, move);
  if (outcome === "did-not-come" && (await redoMove(tx, move))) return true;
  await tx
    .updateTable("offer")
    .set({ state: outcome, checked_in_at: outcome === "came" ? cameAt : null, absent })
    .where("id", "=", offer)
    .execute();
  // Who did not come keeps their seniority: the entry pauses until they say that they are still waiting.
  const party = await tx
    .updateTable("application")
    .set(outcome === "came" ? { standing: "done", ended_at: at } : { standing: "paused", ended_at: null })
    .where("id", "=", application)
    .returning(["locale", ...reachColumns])
    .executeTakeFirstOrThrow();
  const news = outcome === "did-not-come" ? "paused" : "changed";
  // That they came they know; that it was put right, or that another place went back, they do not.
  const isNews = found.state !== outcome && (outcome === "did-not-come" || found.state !== "confirmed");
  if (isNews && isReached(party)) {
    await queueLetters(tx, [{ applicationId: application, locale: party.locale, kind: news }]);
  }
  const detail = outcome === "came" && matches.length > 0 ? { detail: { people: matches.join(" ") } } : {};
  await addToAudit(tx, { at, actor, action: outcome, subject: `application/${application}`, ...detail });
  return true;
}

/** Who did not come has left, and may stand in the pool with another application; who was marked wrongly is back. */
async function markAbsent(
  tx: Transaction<Tables>,
  asked: { application: string; before: readonly string[]; absent: readonly string[]; counter: Counter },
): Promise<void> {
  const { application, before, absent, counter } = asked;
  await tx.updateTable("application").set({ ended_at: null }).where("id", "=", application).execute();
  for (const [ids, left_on] of [
    [before, null],
    [absent, counter.date],
  ] as const) {
    if (ids.length > 0) await tx.updateTable("person").set({ left_on }).where("id", "in", ids).execute();
  }
  await settleClaims(tx, application);
}

/**
 * Ends every helper's access to a party's application, as the party asks at the counter.
 * @returns false, with nothing changed, where there is no such appointment at this port today.
 */
export async function endHelpersAtCounter(
  db: Database,
  staff: StaffId,
  { offer, counter }: { offer: string; counter: Counter },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await demandRight(tx, staff, { act: "check-in", ...counter });
    if (!isId(offer)) return false;
    const appointments = selectAppointments(tx, counter, { withMoved: true });
    const found = await appointments.where("offer.id", "=", offer).executeTakeFirst();
    if (!found) return false;
    const { at } = counter;
    const count = await endEveryGrant(tx, { application: found.application_id, by: "counter", at });
    const subject = `application/${found.application_id}`;
    await addToAudit(tx, { at, actor: staff, action: "end-helpers", subject, detail: { count } });
    return true;
  });
}
