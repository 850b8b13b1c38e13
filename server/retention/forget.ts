import { now } from "#server/clock.ts";
import { type Database, inTransaction } from "#server/database/open-database.ts";
import { forgetDuplicates } from "#server/duplicates/forget-duplicates.ts";
import { forgetSignals } from "#server/signals/forget-signals.ts";
import { forgetTurns } from "#server/staff/forget-turns.ts";
import { forgetDrafts } from "./forget-drafts.ts";

const day = 24 * 60 * 60 * 1000;

/** How long things are kept, as the privacy page says: days after an entry ends, days of the audit. */
export const keptDays = { endedEntry: 180, audit: 731, invitation: 30 };

/** How much was forgotten. */
export type Forgotten = { drafts: number; sessions: number; entries: number; audit: number };

const nothing = new Uint8Array(0);

/**
 * Forgets what has been kept for long enough: drafts and sessions past their time, invitations that lapsed a month ago, entries that ended
 * 180 days ago (the row stays without its key, so a handle is never used again), audit after two years, and the keys by
 * which trends compare as they say themselves.
 */
export async function forget(db: Database): Promise<Forgotten> {
  const at = now();
  const endedBefore = new Date(at.getTime() - keptDays.endedEntry * day);
  const drafts = await forgetDrafts(db, at);
  return inTransaction(db, async (tx) => {
    const sessions = await tx.deleteFrom("place_session").where("expires_at", "<=", at).executeTakeFirst();
    await tx.deleteFrom("helper_code").where("ends_at", "<=", at).execute();
    const invitedBefore = new Date(at.getTime() - keptDays.invitation * day);
    await tx.deleteFrom("staff_invitation").where("expires_at", "<=", invitedBefore).execute();
    await tx.deleteFrom("helper_invitation").where("expires_at", "<=", invitedBefore).execute();
    await tx.deleteFrom("staff_session").where("expires_at", "<=", at).execute();
    await tx.deleteFrom("staff_verification").where("expires_at", "<=", at).execute();
    await tx.deleteFrom("helper_session").where("expires_at", "<=", at).execute();
    await tx.deleteFrom("helper_verification").where("expires_at", "<=", at).execute();
    await tx.deleteFrom("staff_passkey_challenge").where("ends_at", "<=", at).execute();
    await tx.deleteFrom("helper_passkey_challenge").where("ends_at", "<=", at).execute();
    const entries = await tx
      .updateTable("application")
      .set({ wrapped_key: nothing, answers_sealed: nothing, body_hash: nothing, unavailable_on: [] })
      .where("ended_at", "<=", endedBefore)
      .where((eb) => eb.fn("length", ["wrapped_key"]), ">", 0)
      .returning("id")
      .execute();
    const ids = entries.map((entry) => entry.id);
    if (ids.length > 0) {
      await forgetDuplicates(tx, ids);
      await tx.deleteFrom("correction_request").where("application_id", "in", ids).execute();
      await forgetTurns(tx, ids);
      await tx.deleteFrom("person").where("application_id", "in", ids).execute();
      await tx.deleteFrom("registration_line").where("application_id", "in", ids).execute();
      await tx.deleteFrom("letter").where("application_id", "in", ids).execute();
      await tx.deleteFrom("place_session").where("application_id", "in", ids).execute();
      // With the acts that were done under them.
      await tx.deleteFrom("helper_grant").where("application_id", "in", ids).execute();
      await tx.deleteFrom("new_secret").where("application_id", "in", ids).execute();
      await tx.deleteFrom("correction").where("application_id", "in", ids).execute();
      await tx.deleteFrom("avoided_port").where("application_id", "in", ids).execute();
      await tx.deleteFrom("contact_change").where("application_id", "in", ids).execute();
      await tx.deleteFrom("pool_claim").where("application_id", "in", ids).execute();
      await tx.deleteFrom("port_handover_party").where("application_id", "in", ids).execute();
      await tx.deleteFrom("port_note").where("application_id", "in", ids).execute();
    }
    await forgetSignals(tx, at, ids);
    const auditBefore = new Date(at.getTime() - keptDays.audit * day);
    const audit = await tx.deleteFrom("audit").where("at", "<=", auditBefore).executeTakeFirst();
    return {
      drafts,
      sessions: Number(sessions.numDeletedRows),
      entries: ids.length,
      audit: Number(audit.numDeletedRows),
    };
  });
}
