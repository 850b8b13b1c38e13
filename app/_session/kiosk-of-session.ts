import { kioskWhoAsks } from "#server/front/request-notes.ts";
import { refuseKiosk } from "#server/kiosk/refuse-kiosk.ts";

/**
 * Whether a session was begun on the kiosk that asks, or on no kiosk where none asks: what is open on a kiosk opens there
 * only, and ends there with its person.
 */
export function isBegunHere({ kioskId }: { kioskId: string | null }): boolean {
  return kioskId === (kioskWhoAsks() ?? null);
}

/**
 * Notes in the log that a session stays shut which is a kiosk's, or which a kiosk asks for. On people's own devices
 * sessions end by themselves every day.
 */
export function noteShut(guard?: { kioskId: string | null }): void {
  if (kioskWhoAsks() !== undefined || guard?.kioskId) refuseKiosk("no-such-session");
}
