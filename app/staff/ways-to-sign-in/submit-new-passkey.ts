"use server";
import { hasJustSignedIn } from "#app/_session/add-passkey.ts";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { runAccountAction } from "#app/_session/run-account-action.ts";
import { staffWhoAsks } from "#app/_session/staff.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";
import { passkeyNameProblem } from "#server/accounts/add-passkey.ts";
import { database } from "#server/database/open-database.ts";

/** The form as it is posted where no script made a passkey: says what is wrong with the name, or that none can be made. */
export async function submitNewPasskey(_before: PlainFormState, form: FormData): Promise<PlainFormState> {
  const typed = { name: typedText(form, "name") };
  return runAccountAction(faultOf(typed), async () => {
    const staff = await staffWhoAsks();
    if (!staff?.isEnrolled) return { goTo: `${signInPath}?note=ended` };
    if (!(await hasJustSignedIn(staff))) return { goTo: `${signInPath}?note=again` };
    const problem = (await passkeyNameProblem(database(), staff, typed.name)) ?? "no-passkey";
    return { typed, problems: [{ path: "name", problem }] };
  });
}
