import { redirect } from "next/navigation";
import { isDatabaseAway } from "#server/database/is-database-away.ts";
import { AnswerWith, answerWith } from "#server/front/answer-with.ts";
import { faultFields } from "#server/log.ts";
import { demandOriginOrKey, demandOwnOrigin } from "./own-origin.ts";
import { reportFault } from "./report-fault.ts";

/** What an action decided: another page, or the same one. */
export type AccountOutcome<Shown> = { goTo: string } | Shown;

/**
 * Every action of staff or helpers that needs no session runs in here. A post that names no origin is
 * refused: authority comes by cookie, and they have browsers that name it. A fault becomes a state.
 */
export async function runAccountAction<Shown>(
  onFault: (code: string) => Shown,
  work: () => Promise<AccountOutcome<NoInfer<Shown>>>,
): Promise<Shown> {
  const outcome = await attempt(onFault, work);
  if (isGoing(outcome)) redirect(outcome.goTo);
  return outcome;
}

/** For actions that always lead to a page: a fault is left to the page of faults. */
export function throwFault(code: string): never {
  throw new Error(`the action failed: ${code}`);
}

async function attempt<Shown>(
  onFault: (code: string) => Shown,
  work: () => Promise<AccountOutcome<Shown>>,
): Promise<AccountOutcome<Shown>> {
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

function isGoing<Shown>(outcome: AccountOutcome<Shown>): outcome is { goTo: string } {
  return typeof outcome === "object" && outcome !== null && "goTo" in outcome;
}
