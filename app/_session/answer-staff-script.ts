import type { StaffAct } from "#domain/staff/policy.ts";
import type { StaffInSession } from "#server/staff/staff-session.ts";
import { demandOriginOrKey, demandOwnOrigin, ForeignPost } from "./own-origin.ts";
import { mustProve, provePath } from "./prove-staff.ts";
import { turnRefused, turnToSignIn } from "./refuse-staff.ts";
import { reportFault } from "./report-fault.ts";
import { staffWhoAsks } from "./staff.ts";

/** What the script of a page of the console is told where it is given nothing: where to go first, or which words to show. */
export type ScriptRefusal = { goTo: string } | { said: string };

type Door = {
  act: StaffAct;
  port: string;
  /** The page that the script is on: there somebody comes back to who proves again who they are. */
  page: string;
};

/**
 * Answers the script of a page of the console, behind the policy as every action is. Authority comes by cookie, so that a
 * request of another site, or one that names no origin, is refused.
 */
export async function answerStaffScript(
  { act, port, page }: Door,
  work: (staff: StaffInSession) => Promise<[status: number, reply: object]>,
): Promise<Response> {
  const [status, reply] = await attempt(async () => {
    const staff = await staffWhoAsks();
    if (!staff?.isEnrolled) return [401, { goTo: turnToSignIn(act) }];
    const refused = await turnRefused(staff, act, { port });
    if (refused) return [403, { goTo: refused }];
    if (mustProve(staff, act)) return [403, { goTo: provePath(page) }];
    return work(staff);
  });
  return scriptAnswer(status, reply);
}

/** An answer for a script, which no cache keeps. */
export function scriptAnswer(status: number, reply: object): Response {
  return Response.json(reply, { status, headers: { "Cache-Control": "no-store" } });
}

async function attempt(work: () => Promise<[number, object]>): Promise<[number, object]> {
  try {
    await demandOwnOrigin();
    await demandOriginOrKey(false);
    return await work();
  } catch (fault) {
    const said: ScriptRefusal = { said: "later" };
    if (fault instanceof ForeignPost) return [403, said];
    reportFault(fault);
    return [500, said];
  }
}
