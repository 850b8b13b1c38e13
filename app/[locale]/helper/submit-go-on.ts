"use server";
import { link } from "#app/_i18n/links.ts";
import { isLocale, type Locale } from "#app/_i18n/locales.ts";
import { openDraftSession } from "#app/_session/draft-session.ts";
import { reopenDraft } from "#app/_session/reopen-draft.ts";
import { throwFault } from "#app/_session/run-account-action.ts";
import { runHelperAction } from "#app/_session/run-helper-action.ts";

/** From the roster to what the helper began, in whichever browser: the form's `a` is the id of a draft of theirs. */
export async function submitGoOn(locale: Locale, form: FormData): Promise<void> {
  await runHelperAction(locale, throwFault, async ({ helper, locale }) => {
    const id = String(form.get("a"));
    const here = await openDraftSession(id);
    const opened = here ? { a: here.a, locale: here.draft.locale } : await reopenDraft(helper.id, id);
    if (!opened) return { goTo: link(locale, "helper/access-ended") };
    const language = isLocale(opened.locale) ? opened.locale : locale;
    return { goTo: link(language, "apply/check", { a: opened.a }) };
  });
}
