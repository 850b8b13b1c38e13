import type { Answers } from "#domain/application/typed.ts";
import type { HelperId } from "#domain/helper/helper-id.ts";
import { type Draft, type DraftId, readDraft } from "#server/database/draft.ts";
import type { Executor } from "#server/database/open-database.ts";
import { liveGrants } from "./live-grant.ts";

/** What a helper began for somebody and has not sent. */
export type BegunDraft = {
  id: string;
  /** The name of the first person, as far as it is typed. */
  name: string;
  locale: string;
  isChange: boolean;
  /** What is typed is gone then. */
  endsAt: Date;
};

/** What of a draft is known before it is opened. */
type BegunDraftFacts = Omit<BegunDraft, "name">;

/** The drafts that a helper began and has not sent, the next to end first. A change needs a grant that still allows it. */
export async function findBegunDrafts(tx: Executor, helper: HelperId, at: Date): Promise<BegunDraftFacts[]> {
  const rows = await tx
    .selectFrom("draft")
    .select(["draft.id", "draft.locale", "draft.amends_id", "draft.expires_at as endsAt"])
    .where("draft.helper_id", "=", helper)
    .where("draft.sent_at", "is", null)
    .where("draft.expires_at", ">", at)
    .where((eb) =>
      eb.or([
        eb("draft.amends_id", "is", null),
        eb(
          "draft.amends_id",
          "in",
          liveGrants(tx, at)
            .where("grant.helper_id", "=", helper)
            .where("grant.may_change", "=", true)
            .clearSelect()
            .select("grant.application_id"),
        ),
      ]),
    )
    .orderBy("draft.expires_at")
    .orderBy("draft.id")
    .execute();
  return rows.map(({ amends_id, ...draft }) => ({ ...draft, isChange: amends_id !== null }));
}

/** Opens drafts for the names in them. */
export async function nameBegunDrafts(tx: Executor, found: BegunDraftFacts[]): Promise<BegunDraft[]> {
  const drafts: BegunDraft[] = [];
  for (const facts of found) {
    const draft = await readDraft(tx, facts.id as DraftId);
    if (draft) drafts.push({ ...facts, name: nameIn(draft.answers) });
  }
  return drafts;
}

/** A new application that a helper began, with its answers as typed. */
export type CarriedDraft = Pick<Draft, "answers" | "revisions" | "revision" | "locale"> & { id: string; endsAt: Date };

/**
 * The new applications that a helper began and has not sent, with all that is typed, for the helper's own laptop. A change
 * of an application is not among them: it needs the person's grant at every step; nor is what goes back to somebody's own
 * device.
 */
export async function readCarriedDrafts(db: Executor, helper: HelperId, at: Date): Promise<CarriedDraft[]> {
  const rows = await db
    .selectFrom("draft")
    .select(["id", "expires_at as endsAt"])
    .where("helper_id", "=", helper)
    .where("amends_id", "is", null)
    .where("home_token_hash", "is", null)
    .where("sent_at", "is", null)
    .where("expires_at", ">", at)
    .orderBy("expires_at")
    .execute();
  const drafts: CarriedDraft[] = [];
  for (const { id, endsAt } of rows) {
    const draft = await readDraft(db, id as DraftId);
    if (!draft) continue;
    const { answers, revisions, revision, locale } = draft;
    drafts.push({ id, endsAt, answers, revisions, revision, locale });
  }
  return drafts;
}

function nameIn(answers: Answers): string {
  const parts = ["givenNames", "familyNames"].map((field) => answers[`party.0.${field}`]?.[0]);
  return parts.filter(Boolean).join(" ");
}
