/** How long a device keeps its token: as long as browsers keep a cookie at most, 400 days. Then it shows a new code. */
export const kioskCookieSeconds = 400 * 24 * 60 * 60;

/** The name of a device's cookie; on https one that no other site on the host can set. */
export function kioskCookieName(isHttps: boolean): string {
  return isHttps ? "__Host-paso-kiosk" : "paso-kiosk";
}
