"use server";
import { handOnCookies } from "#app/_session/account-cookies.ts";
import { runAccountAction } from "#app/_session/run-account-action.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { checkPassphrase } from "#server/accounts/sign-in.ts";
import { database } from "#server/database/open-database.ts";
import { whereFrom } from "#server/front/request-notes.ts";
import { takeTurn } from "#server/limits.ts";

/** The first step: e-mail address and passphrase lead to the code, and to nothing else. */
export async function submitSignIn(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const email = typedText(form, "email").trim().toLowerCase();
  const passphrase = typedText(form, "passphrase");
  const typed = { email };
  return runAccountAction(faultOf(typed), async () => {
    const missing = Object.entries({ email, passphrase }).filter(([, text]) => text === "");
    if (missing.length > 0) return { typed, problems: missing.map(([path]) => ({ path, problem: "missing" })) };
    const turn = await takeTurn("staff-sign-in", { handle: email, ...whereFrom() });
    if (turn.kind === "later") return { typed, problems: [{ path: "passphrase", problem: "later" }] };
    const step = await checkPassphrase(database(), "staff", { email, passphrase });
    if ("refusal" in step) return { typed, problems: [{ path: "passphrase", problem: step.refusal }] };
    await handOnCookies(step.setCookies);
    return { goTo: "/staff/sign-in/code" };
  });
}
