import { helperWhoAsks } from "#app/_session/helper.ts";
import { database } from "#server/database/open-database.ts";
import { hasEnded, helperOfMark } from "#server/helper/caseload-mark.ts";
import type { HelperInSession } from "#server/helper/helper-session.ts";
import { markOf } from "./mark-of.ts";

/**
 * The helper whose laptop asks; else the answer: 410 where the access has ended and all has to go, 401 where nobody is
 * signed in, 409 where what the laptop keeps is another helper's.
 */
export async function whoCarries(request: Request): Promise<HelperInSession | Response> {
  const mark = markOf(request);
  if (mark !== "" && (await hasEnded(database(), mark))) return answer(410, { error: "ended" });
  const helper = await helperWhoAsks();
  if (!helper?.isEnrolled) return answer(401, { error: "signed-out" });
  if (mark !== "" && helperOfMark(mark) !== helper.id) return answer(409, { error: "another-helper" });
  return helper;
}

/** An answer for the laptop's script, which no cache keeps. */
export function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
