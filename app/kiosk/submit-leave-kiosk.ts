"use server";
import { dropKioskToken, kioskState } from "#app/_session/kiosk-cookie.ts";
import { runAccountAction, throwFault } from "#app/_session/run-account-action.ts";

/** Makes an ended kiosk an ordinary device again. One that is in use is ended from outside first. */
export async function submitLeaveKiosk(): Promise<void> {
  await runAccountAction(throwFault, async () => {
    if ((await kioskState()) === "ended") await dropKioskToken();
    return { goTo: "/kiosk" };
  });
}
