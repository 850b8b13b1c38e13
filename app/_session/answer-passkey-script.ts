import { demandOriginOrKey, demandOwnOrigin, ForeignPost } from "./own-origin.ts";
import { reportFault } from "./report-fault.ts";

/** What the script of a page with passkeys is told: what the device needs, where to go, or which words to show. */
export type PasskeyReply = { options: object } | { goTo: string } | { said: string };

/**
 * Answers that script. Authority comes by cookie, so that a request of another site, or one that names no origin, is
 * refused; a fault is told by words, and its code stands in the log.
 */
export async function answerPasskeyScript(work: () => Promise<[status: number, PasskeyReply]>): Promise<Response> {
  const [status, reply] = await attempt(work);
  return Response.json(reply, { status, headers: { "Cache-Control": "no-store" } });
}

async function attempt(work: () => Promise<[number, PasskeyReply]>): Promise<[number, PasskeyReply]> {
  try {
    await demandOwnOrigin();
    await demandOriginOrKey(false);
    return await work();
  } catch (fault) {
    if (fault instanceof ForeignPost) return [403, { said: "fault" }];
    reportFault(fault);
    return [500, { said: "fault" }];
  }
}
