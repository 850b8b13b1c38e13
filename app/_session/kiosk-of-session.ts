import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { refuseHelper } from "#server/helper/refuse-helper.ts";
import { refuseKiosk } from "#server/kiosk/refuse-kiosk.ts";
import { helperWhoAsks } from "./helper.ts";

/**
 * Whether a session was begun on the kiosk that asks, or on no kiosk where none asks: what is open on a kiosk opens there
 * only, and ends there with its person.
 */
export function isBegunHere({ kioskId }: { kioskId: string | null }): boolean {
  return kioskId === (kioskWhoAsks() ?? null);
}

/**
 * Notes in the log that a session stays shut which is a kiosk's, or which a kiosk or a helper asks for: for a helper, it may
 * be the access that has ended. On people's own devices sessions end by themselves every day.
 */
export async function noteShut(guard?: { kioskId: string | null }): Promise<void> {
  if (kioskWhoAsks() !== undefined || guard?.kioskId) refuseKiosk("no-such-session");
  else if (await helperWhoAsks()) refuseHelper("access-ended");
}
