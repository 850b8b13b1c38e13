"use server";
import { cookieHeader, handOnCookies } from "#app/_session/account-cookies.ts";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { runAccountAction } from "#app/_session/run-account-action.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { checkCode } from "#server/accounts/sign-in.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";

/** The second step: a right code begins the session. */
export async function submitCode(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  return runAccountAction(faultOf({}), async () => {
    const code = typedText(form, "code").trim();
    const problem = (name: string) => ({ typed: {}, problems: [{ path: "code", problem: name }] });
    if (code === "") return problem("missing");
    const step = await checkCode(database(), "staff", { cookie: await cookieHeader(), code, at: now() });
    if ("setCookies" in step) {
      await handOnCookies(step.setCookies);
      return { goTo: "/staff" };
    }
    if (step.refusal === "begin-again") return { goTo: `${signInPath}?note=begin-again` };
    return problem(step.refusal);
  });
}
