/** "On a helper's device you type both numbers yourself, and say what the helper may do for you." */
import type { Problem } from "../application/problem.ts";
import type { Answers } from "../application/typed.ts";
import { checkReceipt } from "../receipt/check-receipt.ts";
import { checkGrantChoice } from "./check-grant-choice.ts";
import type { Grant } from "./grant.ts";

/** What was typed as it was meant, or what is wrong with it by field. */
export type CheckedJoin =
  | { ok: true; handle: string; secret: string; grant: Grant; days: number }
  | { ok: false; problems: Problem[] };

/** Reads the form by which a helper joins somebody; whose device it is nobody need be asked: a helper's is shared. */
export function checkJoin(answers: Answers): CheckedJoin {
  const receipt = checkReceipt({ ...answers, device: ["shared"] });
  const choice = checkGrantChoice(answers);
  if (receipt.ok && choice.ok) {
    const { handle, secret } = receipt;
    return { ok: true, handle, secret, grant: choice.grant, days: choice.days };
  }
  return { ok: false, problems: [...(receipt.ok ? [] : receipt.problems), ...(choice.ok ? [] : choice.problems)] };
}
