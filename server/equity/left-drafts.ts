import { questionAt } from "#domain/application/questions.ts";
import { type Counted, toldIn } from "#domain/equity/groups.ts";
import { type Met, pageOf, stoppedAt } from "#domain/equity/met.ts";
import { openedAnswers } from "#server/database/sealed-draft.ts";
import { faultFields, log } from "#server/log.ts";

/** What is asked of a draft when it ends, to count where it was left. */
export const endedColumns = ["id", "wrapped_key", "answers_sealed", "kiosk_id", "helper_id"] as const;

type EndedDraft = {
  id: string;
  wrapped_key: Uint8Array;
  answers_sealed: Uint8Array;
  kiosk_id: string | null;
  helper_id: string | null;
  locale: string;
  /** The page on which a kiosk saw it last. */
  page: string | null;
  /** When its person was last there. */
  at: Date;
  sent_at: Date | null;
  amends_id: string | null;
};

/**
 * What is counted of drafts that were left: none that was sent, or that changes an earlier application. Each is opened in
 * memory for its size, its needs and its last page; nothing of it is kept.
 */
export function leftDrafts(ended: readonly EndedDraft[], page = ""): (Met & { at: Date })[] {
  return ended.flatMap((draft) => {
    if (draft.sent_at !== null || draft.amends_id !== null) return [];
    const { at, locale: language } = draft;
    return [{ event: "left" as const, language, channel: channelOf(draft), at, ...seenIn(draft, page || draft.page) }];
  });
}

function channelOf({ kiosk_id, helper_id }: EndedDraft): string {
  return kiosk_id ? "kiosk" : helper_id ? "helper" : "own";
}

function seenIn(draft: EndedDraft, seen: string | null): Pick<Met, "page"> & Pick<Counted, "size" | "needs"> {
  const question = questionAt(seen ?? "");
  try {
    const { answers, revisions } = openedAnswers(draft);
    const today = draft.at.toISOString().slice(0, 10);
    return { page: question ? pageOf(question) : stoppedAt(answers, revisions, { today }), ...toldIn(answers) };
  } catch (fault) {
    // A count is no reason to keep a draft that cannot be opened.
    log.warn("a draft that was left could not be opened", faultFields(fault));
    return { page: question ? pageOf(question) : "device" };
  }
}
