import { cookies } from "next/headers";
import { now } from "#server/clock.ts";
import { database } from "#server/database/open-database.ts";
import { kioskCookieName, kioskCookieSeconds } from "#server/kiosk/kiosk-cookie.ts";
import { openKiosk } from "#server/kiosk/open-kiosk.ts";
import { readSettings } from "#server/settings.ts";

const isSecure = () => readSettings().PUBLIC_ORIGIN?.startsWith("https:") ?? false;
const cookieName = () => kioskCookieName(isSecure());
const attributes = () => ({ httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/" }) as const;

/** What this device is: a kiosk, one that was ended, or none. */
export async function kioskState(): Promise<"none" | "open" | "ended"> {
  const token = (await cookies()).get(cookieName())?.value;
  return token === undefined ? "none" : (await openKiosk(database(), token, now())).state;
}

/** Gives a device its token; it stays when the browser is closed or the power is cut. */
export async function keepKioskToken(token: string): Promise<void> {
  (await cookies()).set(cookieName(), token, { ...attributes(), maxAge: kioskCookieSeconds });
}

/** Takes an ended kiosk's token off its device. */
export async function dropKioskToken(): Promise<void> {
  (await cookies()).set(cookieName(), "", { ...attributes(), maxAge: 0 });
}
