"use server";
import { link } from "#app/_i18n/links.ts";
import { isLocale, type Locale } from "#app/_i18n/locales.ts";
import { keepBeside } from "#app/_session/beside-language.ts";
import { openDraftSession } from "#app/_session/draft-session.ts";
import { helperWhoAsks, turnToSignIn } from "#app/_session/helper.ts";
import { runAction } from "#app/_session/run-action.ts";
import { startDraft } from "#app/_session/start-draft.ts";
import { placesOf } from "#domain/helper/places-of.ts";

/** Begins a draft that only this helper opens, in the person's language, at the place of the one before. */
export async function submitStart(locale: Locale, form: FormData): Promise<void> {
  const { fault } = await runAction(locale, form, async (posted) => {
    const helper = await helperWhoAsks();
    if (!helper?.isEnrolled) return { goTo: turnToSignIn(posted.locale) };
    const before = await openDraftSession(form.get("a"));
    const language = form.get("language");
    await keepBeside(form.get("beside"));
    if (!isLocale(language)) {
      return { goTo: link(posted.locale, "helper/start", { a: before?.a, checked: "yes" }) };
    }
    const answers = before ? placesOf(before.draft.answers) : {};
    return {
      goTo: link(language, "apply/party", { a: await startDraft({ locale: language, answers, helper: helper.id }) }),
    };
  });
  if (fault) throw new Error(`the action failed: ${fault}`);
}
