import type { Refusal, StaffAct } from "#domain/staff/policy.ts";
import { addToAudit } from "#server/audit.ts";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { log } from "#server/log.ts";
import type { StaffInSession } from "#server/staff/staff-session.ts";

/** Where somebody goes who is not signed in, and is told so when a session has ended. */
export const signInPath = "/staff/sign-in";

type Refused = { act: StaffAct; port: string | null; refusal: Refusal };

/** Where somebody is turned to who has no session. One line of the log. */
export function turnToSignIn(act: StaffAct): string {
  log.warn("a member of staff was refused", { refusal: "no-session", act });
  return `${signInPath}?note=ended`;
}

/** Where a member of staff is turned to whom the policy refuses an act. A row of the audit, and a line of the log. */
export async function refuseStaff({ id }: StaffInSession, { act, port, refusal }: Refused): Promise<string> {
  log.warn("a member of staff was refused", { refusal, act });
  const where = port ? { subject: `port/${port}` } : {};
  await addToAudit(database(), {
    ...{ at: now(), actor: id, action: "refused", reason: refusal, detail: { act } },
    ...where,
  });
  return `/staff/refused?why=${refusal}`;
}
