import { helperWhoAsks } from "#app/_session/helper.ts";
import { readMark } from "#app/_session/read-mark.ts";
import { database } from "#server/database/open-database.ts";
import { hasEnded, helperOfMark } from "#server/helper/caseload-mark.ts";
import type { HelperInSession } from "#server/helper/helper-session.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { caseloadAnswer } from "./caseload-answer.ts";

/**
 * The helper whose laptop asks; else the answer: 410 where the access has ended and all has to go, 401 where nobody is
 * signed in, 409 where what the laptop keeps is another helper's.
 */
export async function helperOfLaptop(request: Request): Promise<HelperInSession | Response> {
  const mark = readMark(request);
  if (mark !== "" && (await hasEnded(database(), mark))) return refusal(410, "ended");
  const helper = await helperWhoAsks();
  if (!helper?.isEnrolled) return refusal(401, "signed-out");
  if (mark !== "" && helperOfMark(mark) !== helper.id) return refusal(409, "another-helper");
  return helper;
}

/** What the laptop is told is in the log as well. */
function refusal(status: number, error: "ended" | "signed-out" | "another-helper"): Response {
  return caseloadAnswer(status, { error: refuseHelper(error) });
}
