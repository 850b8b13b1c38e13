"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { startDraft } from "#app/_session/start-draft.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { writeAnswers } from "#domain/application/answers.ts";
import { grantAllows } from "#domain/helper/grant.ts";
import { database } from "#server/database/open-database.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { readPlaceAnswers } from "#server/place/read-place.ts";
import { submitForPlace } from "../submit-for-place.ts";

/** Starts a draft that holds the answers as they are kept; the statement is made anew when it is sent. */
export async function submitChange(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return submitForPlace(locale, form, async ({ locale, session }) => {
    const { helper, place, generation } = session;
    if (helper && grantAllows(helper, "change-answers") !== "yes") {
      return { goTo: link(locale, "my-place", { m: session.m, refused: refuseHelper("not-allowed") }) };
    }
    const { application, revision } = await readPlaceAnswers(database(), place);
    const { statement: _, ...kept } = writeAnswers(application);
    const answers = { ...kept, device: [session.device], revision: [String(revision)] };
    const a = await startDraft({ locale, answers, amends: { place, generation }, helper: helper?.helperId });
    return { goTo: link(locale, "apply/check", { a }) };
  });
}
