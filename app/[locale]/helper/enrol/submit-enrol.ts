"use server";
import { link } from "#app/_i18n/links.ts";
import type { Locale } from "#app/_i18n/locales.ts";
import { cookieHeader, handOnCookies } from "#app/_session/account-cookies.ts";
import { helperWhoAsks, turnToSignIn } from "#app/_session/helper.ts";
import { runAccountAction } from "#app/_session/run-account-action.ts";
import type { EnrolmentState } from "#app/_ui/enrolment-state.ts";
import { faultOf, typedText } from "#app/_ui/plain-form-state.ts";
import { finishEnrolment } from "#server/accounts/enrol-second-step.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";

/** One right code completes the account. */
export async function submitEnrol(locale: Locale, _before: EnrolmentState, form: FormData): Promise<EnrolmentState> {
  return runAccountAction<EnrolmentState>(faultOf({}), async () => {
    const helper = await helperWhoAsks();
    if (!helper) return { goTo: turnToSignIn(locale) };
    if (helper.isEnrolled) return { goTo: link(locale, "helper") };
    const code = typedText(form, "code").trim();
    if (code === "") return { typed: {}, problems: [{ path: "code", problem: "missing" }] };
    const typed = { code, cookie: await cookieHeader(), at: now() };
    const enrolment = await finishEnrolment(database(), helper, typed);
    if ("refusal" in enrolment) return { typed: {}, problems: [{ path: "code", problem: enrolment.refusal }] };
    await handOnCookies(enrolment.setCookies);
    return { typed: {}, problems: [], backupCodes: enrolment.backupCodes };
  });
}
