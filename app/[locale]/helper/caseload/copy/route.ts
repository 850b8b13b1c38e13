import type { CaseloadReply } from "#app/_caseload/caseload-reply.ts";
import { isLocale, type Locale } from "#app/_i18n/locales.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { caseloadMark } from "#server/helper/caseload-mark.ts";
import { readCarriedDrafts } from "#server/helper/read-begun-drafts.ts";
import { seeRoster } from "#server/helper/see-roster.ts";
import { takeTurn } from "#server/limits.ts";
import { showEntry } from "../../show-entry.ts";
import { caseloadAnswer } from "../caseload-answer.ts";
import { helperOfLaptop } from "../helper-of-laptop.ts";

/**
 * What a helper's own laptop keeps for the time without a network: where everybody stands, in words of the page's
 * language, and the new applications that the helper began. The reading is in the audit. No secret of anybody is in it.
 */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const helper = await helperOfLaptop(request);
  if (helper instanceof Response) return helper;
  const turn = await takeTurn("answer", { session: helper.id, ...whereFrom() });
  if (turn.kind === "later") return caseloadAnswer(429, { error: "too-many-tries" });
  const [asked, at] = [(await params).locale, now()];
  const locale: Locale = isLocale(asked) ? asked : "en";
  const { entries } = await seeRoster(database(), helper.id, { at, locale, isWhole: true });
  const drafts = await readCarriedDrafts(database(), helper.id, at);
  const reply: CaseloadReply = {
    mark: caseloadMark(helper.id),
    roster: await Promise.all(
      entries.map(async (entry) => ({ handle: entry.handle, ...(await showEntry(locale, entry)) })),
    ),
    drafts: drafts.map(({ id, locale, answers, revisions, revision }) => ({
      id,
      locale,
      answers,
      revisions,
      revision,
    })),
  };
  return caseloadAnswer(200, reply);
}
