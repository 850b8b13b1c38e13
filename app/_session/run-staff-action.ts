import type { Locale } from "#app/_i18n/locales.ts";
import { refusalFor, type StaffAct } from "#domain/staff/policy.ts";
import type { StaffInSession } from "#server/staff/staff-session.ts";
import { refuseStaff, turnToSignIn } from "./refuse-staff.ts";
import { type AccountOutcome, runAccountAction } from "./run-account-action.ts";
import { staffWhoAsks } from "./staff.ts";
import { staffLocale } from "./staff-locale.ts";

type Asked = { staff: StaffInSession; locale: Locale };

/** Every action of the console that needs the sign-in runs in here, behind the policy too. */
export async function runStaffAction<Shown>(
  { act, port = null }: { act: StaffAct; port?: string | null },
  onFault: (code: string) => Shown,
  work: (asked: Asked) => Promise<AccountOutcome<NoInfer<Shown>>>,
): Promise<Shown> {
  return runAccountAction(onFault, async () => {
    const staff = await staffWhoAsks();
    if (!staff?.isEnrolled) return { goTo: turnToSignIn(act) };
    const refusal = refusalFor(staff, act, port);
    if (refusal) return { goTo: await refuseStaff(staff, { act, port, refusal }) };
    return work({ staff, locale: await staffLocale() });
  });
}
