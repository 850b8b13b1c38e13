"use server";
import { getTranslations } from "next-intl/server";
import type { Locale } from "#app/_i18n/locales.ts";
import { runAction } from "#app/_session/run-action.ts";
import { type FormState, typedIn } from "#app/_ui/form-state.ts";
import { foldSlipLetters } from "#domain/slip/slip-letters.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { answerWith } from "#server/front/answer-with.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { takeTurn } from "#server/limits.ts";
import { isLiveSlip } from "#server/place/check-slip.ts";

/** Says of a slip's letters whether they count, in as many lines either way; whatever is wrong with them is told alike. */
export async function submitSlip(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  return runAction(locale, form, async (posted) => {
    const typed = typedIn(form);
    const letters = typed["letters"]?.join("") ?? "";
    if (foldSlipLetters(letters) === "") return { problems: [{ path: "letters", problem: "missing" }], typed };
    const turn = await takeTurn("check-slip", whereFrom());
    if (turn.kind === "later") answerWith(429);
    const say = await getTranslations({ locale: posted.locale, namespace: "check-a-slip.page" });
    const told = (await isLiveSlip(database(), letters, now())) ? "counts" : "counts-not";
    return { problems: [], typed, said: [say(`${told}.title`), say(`${told}.text`)] };
  });
}
