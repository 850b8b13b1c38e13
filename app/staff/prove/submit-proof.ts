"use server";
import { ownPath, problemOfProof } from "#app/_session/prove-staff.ts";
import { signInPath } from "#app/_session/refuse-staff.ts";
import { runAccountAction } from "#app/_session/run-account-action.ts";
import { staffWhoAsks } from "#app/_session/staff.ts";
import { faultOf, type PlainFormState, typedText } from "#app/_ui/plain-form-state.ts";

/** Takes the code, and leads back to what was about to be done. */
export async function submitProof(to: string, _before: PlainFormState, form: FormData): Promise<PlainFormState> {
  return runAccountAction(faultOf({}), async () => {
    const staff = await staffWhoAsks();
    if (!staff?.isEnrolled) return { goTo: `${signInPath}?note=ended` };
    const problem = await problemOfProof(staff, typedText(form, "code"));
    if (problem) return { typed: {}, problems: [{ path: "code", problem }] };
    return { goTo: ownPath(to) };
  });
}
