import { refuseKiosk } from "#server/kiosk/refuse-kiosk.ts";

/** Where a kiosk begins. The front answers a kiosk itself (server/front/kiosk-doors.ts); any other device needs a code first. */
export function GET(): Response {
  refuseKiosk("no-kiosk");
  return new Response(null, { status: 303, headers: { Location: "/kiosk", "Cache-Control": "no-store" } });
}
