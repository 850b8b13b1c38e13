"use server";
import { handOnCookies } from "#app/_session/account-cookies.ts";
import { runAccountAction } from "#app/_session/run-account-action.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { beginEnrolment } from "#server/accounts/enrol-second-step.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { acceptInvitation } from "#server/staff/accept-invitation.ts";

/** A passphrase makes the account; the codes of a device are set up next. */
export async function submitInvitation(
  token: string,
  _before: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const [first, second] = [typedText(form, "passphrase"), typedText(form, "again")];
  return runAccountAction(faultOf({}), async () => {
    const acceptance = await acceptInvitation(database(), { token, first, second }, now());
    if ("refusal" in acceptance) return { goTo: "/staff/invitation" };
    if ("problem" in acceptance) {
      const path = acceptance.problem === "different" ? "again" : "passphrase";
      return { typed: {}, problems: [{ path, problem: acceptance.problem }] };
    }
    await handOnCookies(await beginEnrolment(database(), "staff", { email: acceptance.email, passphrase: first }));
    return { goTo: "/staff/enrol" };
  });
}
