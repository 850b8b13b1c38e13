import type { CarriedAnswers } from "#domain/helper/carried-answers.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { type Draft, type DraftId, endDraft, insertDraft, readDraft, replaceDraft } from "#server/database/draft.ts";
import type { Database } from "#server/database/open-database.ts";
import { refuseHelper } from "./refuse-helper.ts";

/** A helper's laptop hands in an application that it kept; `tokenHash` is for one that is begun by it. */
type Carried = CarriedAnswers & { id: string; tokenHash: Uint8Array; at: Date };

/** What came of it. `differs`: it has changed here since the laptop saw it. `sent`: it is an application by now. */
export type CarriedOutcome =
  | { outcome: "kept"; draft: Draft }
  | { outcome: "differs"; draft: Draft }
  | { outcome: "sent" }
  | { outcome: "refused" };

/**
 * Takes over what a helper's laptop has of an application that this helper began, here or on the laptop. Nothing that
 * the laptop has not seen is replaced. A draft that has ended meanwhile begins anew: its answers live on the laptop.
 */
export async function keepCarriedDraft(db: Database, helper: HelperId, carried: Carried): Promise<CarriedOutcome> {
  const { id, at, seen, locale, answers, revisions, revision, tokenHash } = carried;
  const row = await db
    .selectFrom("draft")
    .select(["helper_id", "home_token_hash", "amends_id", "sent_at", "expires_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  const isTheirs = row?.helper_id === helper && row.amends_id === null && row.home_token_hash === null;
  if (row && !isTheirs) return { outcome: refuseHelper("refused") };
  if (row?.sent_at) return { outcome: "sent" };
  const draftId = id as DraftId;
  if (row && row.expires_at > at) {
    const replaced = await replaceDraft(db, draftId, { seen: seen ?? -1, at, locale, answers, revisions, revision });
    if (replaced) return { outcome: replaced.isReplaced ? "kept" : "differs", draft: replaced.draft };
  }
  if (row) await endDraft(db, draftId);
  const begun = { id, at, locale, answers, revisions, revision, tokenHash, helper };
  const isNew = await insertDraft(db, { ...begun, device: "shared", channel: "helper" });
  const draft = isNew ? await readDraft(db, draftId) : undefined;
  return draft ? { outcome: "kept", draft } : { outcome: "sent" };
}
