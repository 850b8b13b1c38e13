import type { Locale } from "#app/_i18n/locales.ts";
import { typedText } from "#app/_ui/plain-form-state.ts";
import type { StaffAct } from "#domain/staff/policy.ts";
import { requestNotes } from "#server/front/request-notes.ts";
import type { StaffInSession } from "#server/staff/staff-session.ts";
import { mayAskInForm, mustProve, type ProvingForm, problemOfProof, provePath } from "./prove-staff.ts";
import { type DoorAbout, turnRefused, turnToSignIn } from "./refuse-staff.ts";
import { type AccountOutcome, runAccountAction } from "./run-account-action.ts";
import { staffWhoAsks } from "./staff.ts";
import { staffLocale } from "./staff-locale.ts";

type Asked = { staff: StaffInSession; locale: Locale };

/** Every action of the console that needs the sign-in runs in here, behind the policy too. */
export async function runStaffAction<Shown>(
  { act, proving, ...about }: DoorAbout & { act: StaffAct; proving?: ProvingForm<NoInfer<Shown>> },
  onFault: (code: string) => Shown,
  work: (asked: Asked) => Promise<AccountOutcome<NoInfer<Shown>>>,
): Promise<Shown> {
  return runAccountAction(onFault, async () => {
    const staff = await staffWhoAsks();
    if (!staff?.isEnrolled) return { goTo: turnToSignIn(act) };
    const refused = await turnRefused(staff, act, about);
    if (refused) return { goTo: refused };
    const inForm = mayAskInForm(staff, act) ? proving : undefined;
    const notes = requestNotes();
    if (inForm && notes) notes.answeredAct = act;
    if (mustProve(staff, act)) {
      if (!inForm) return { goTo: provePath() };
      const problem = await problemOfProof(staff, typedText(inForm.form, "proof"));
      if (problem) return inForm.again([{ path: "proof", problem }]);
    }
    return work({ staff, locale: await staffLocale() });
  });
}
