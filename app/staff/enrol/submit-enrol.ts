"use server";
import { cookieHeader, handOnCookies } from "#app/_session/account-cookies.ts";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { runAccountAction } from "#app/_session/run-account-action.ts";
import { staffWhoAsks } from "#app/_session/staff.ts";
import type { EnrolmentState } from "#app/_ui/enrolment-state.ts";
import { faultOf, typedText } from "#app/_ui/plain-form-state.ts";
import { finishEnrolment } from "#server/accounts/enrol-second-step.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";

/** One right code completes the account. */
export async function submitEnrol(_before: EnrolmentState, form: FormData): Promise<EnrolmentState> {
  return runAccountAction<EnrolmentState>(faultOf({}), async () => {
    const staff = await staffWhoAsks();
    if (!staff) return { goTo: `${signInPath}?note=ended` };
    if (staff.isEnrolled) return { goTo: "/staff" };
    const code = typedText(form, "code").trim();
    if (code === "") return { typed: {}, problems: [{ path: "code", problem: "missing" }] };
    const typed = { code, cookie: await cookieHeader(), at: now() };
    const enrolment = await finishEnrolment(database(), staff, typed);
    if ("refusal" in enrolment) return { typed: {}, problems: [{ path: "code", problem: enrolment.refusal }] };
    await handOnCookies(enrolment.setCookies);
    return { typed: {}, problems: [], backupCodes: enrolment.backupCodes };
  });
}
