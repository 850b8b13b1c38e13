"use server";
import { dropKioskToken, kioskState } from "#app/_session/kiosk-cookie.ts";
import { runOpenStaffAction, throwFault } from "#app/_session/run-staff-action.ts";

/** Makes an ended kiosk an ordinary device again. One that is in use is ended from outside first. */
export async function submitLeaveKiosk(): Promise<void> {
  await runOpenStaffAction(throwFault, async () => {
    if ((await kioskState()) === "ended") await dropKioskToken();
    return { goTo: "/kiosk" };
  });
}
