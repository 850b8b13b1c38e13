import { redirect } from "next/navigation";
import type { Locale } from "#app/_i18n/locales.ts";
import { refusalFor, type StaffAct } from "#domain/staff/policy.ts";
import { isDatabaseAway } from "#server/database/is-database-away.ts";
import { AnswerWith, answerWith } from "#server/front/answer-with.ts";
import { faultFields } from "#server/log.ts";
import type { StaffInSession } from "#server/staff/staff-session.ts";
import { demandOriginOrKey, demandOwnOrigin } from "./own-origin.ts";
import { reportFault } from "./report-fault.ts";
import { signInPath, staffWhoAsks } from "./staff.ts";
import { staffLocale } from "./staff-locale.ts";

/** What an action decided: another page, or the same one. */
export type StaffOutcome<Shown> = { goTo: string } | Shown;

type Asked = { staff: StaffInSession; locale: Locale };

/**
 * Every action of the console that needs no session runs in here. A post that names no origin is
 * refused: authority comes by cookie, and staff have browsers that name it. A fault becomes a state.
 */
export async function runOpenStaffAction<Shown>(
  onFault: (code: string) => Shown,
  work: () => Promise<StaffOutcome<NoInfer<Shown>>>,
): Promise<Shown> {
  const outcome = await attempt(onFault, work);
  if (isGoing(outcome)) redirect(outcome.goTo);
  return outcome;
}

/** Every other action of the console runs in here: the same, behind the sign-in and the policy. */
export async function runStaffAction<Shown>(
  { act, port = null }: { act: StaffAct; port?: string | null },
  onFault: (code: string) => Shown,
  work: (asked: Asked) => Promise<StaffOutcome<NoInfer<Shown>>>,
): Promise<Shown> {
  return runOpenStaffAction(onFault, async () => {
    const staff = await staffWhoAsks();
    if (!staff?.isEnrolled) return { goTo: `${signInPath}?note=ended` };
    const refusal = refusalFor(staff, act, port);
    if (refusal) return { goTo: `/staff/refused?why=${refusal}` };
    return work({ staff, locale: await staffLocale() });
  });
}

/** For actions that always lead to a page: a fault is left to the page of faults. */
export function throwFault(code: string): never {
  throw new Error(`the action failed: ${code}`);
}

async function attempt<Shown>(
  onFault: (code: string) => Shown,
  work: () => Promise<StaffOutcome<Shown>>,
): Promise<StaffOutcome<Shown>> {
  let fault: unknown;
  try {
    await demandOwnOrigin();
    await demandOriginOrKey(false);
    return await work();
  } catch (thrown) {
    fault = thrown;
  }
  if (fault instanceof AnswerWith) throw fault;
  if (isDatabaseAway(fault)) answerWith(503, faultFields(fault));
  return onFault(reportFault(fault));
}

function isGoing<Shown>(outcome: StaffOutcome<Shown>): outcome is { goTo: string } {
  return typeof outcome === "object" && outcome !== null && "goTo" in outcome;
}
