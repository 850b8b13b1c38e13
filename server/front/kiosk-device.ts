import { kioskCookieName, kioskCookieSeconds } from "../kiosk/kiosk-cookie.ts";
import type { KioskId } from "../kiosk/kiosk-id.ts";
import { kioskUnasked, type OpenKiosk } from "../kiosk/open-kiosk.ts";
import { faultFields, log } from "../log.ts";
import type { Exchange } from "./exchange.ts";
import { sendKioskDoor } from "./kiosk-doors.ts";
import { isLanguages } from "./kiosk-page.ts";
import { securityHeaders } from "./security-headers.ts";

const plain = /(?:^|;\s*)paso-kiosk=([\w.-]+)/;
const strict = /(?:^|;\s*)__Host-paso-kiosk=([\w.-]+)/;

/** What is the same on every device. */
const file = /^\/(?:_next|scripts|style|icons|react)\//;

/** Where a device is let in, or set up; staff work on devices of their own. */
const alwaysOpen = /^\/(?:kiosk|staff|api\/health)(?:[/?]|$)/;

/** The token of an enrolled device in a request for a page; undefined on every other device, at the cost of one look. */
export function kioskToken(cookies: string | undefined, url: string, isHttps: boolean): string | undefined {
  if (cookies === undefined || !cookies.includes("paso-kiosk=") || file.test(url)) return undefined;
  return (isHttps ? strict : plain).exec(cookies)?.[1];
}

/**
 * Asks the database about the device, and notes for all that follows that it is a kiosk; true when it is answered
 * already. One that was ended is led to the page that says so: as an ordinary device it would keep what people type.
 */
export async function answerDevice(exchange: Exchange, token: string): Promise<boolean> {
  const { isHttps } = exchange;
  const kiosk = await ask(exchange, token);
  if (kiosk?.state === "open") {
    exchange.notes.kiosk = kiosk.id;
    exchange.chosen = { version: "light", isDetected: false };
    exchange.linked = undefined;
    if (kiosk.isFirstOfDay) exchange.response.appendHeader("Set-Cookie", kioskCookie(token, isHttps));
    // Whoever goes Back to the languages has left what is open behind them.
    if (isLanguages(exchange.url)) exchange.notes.isKioskOpen = await hasOpen(exchange, kiosk.id);
    return sendKioskDoor(exchange);
  }
  if (kiosk?.state !== "ended" || alwaysOpen.test(exchange.url)) return false;
  const { request, response } = exchange;
  response.writeHead(303, {
    ...securityHeaders(isHttps),
    "Cache-Control": "no-store",
    "Clear-Site-Data": '"cache", "storage"',
    Location: `${isHttps ? "https" : "http"}://${request.headers.host}/kiosk`,
    "Content-Length": 0,
  });
  response.end();
  request.resume();
  return true;
}

/** The days of a token begin anew with each day on which the device runs. */
function kioskCookie(token: string, isHttps: boolean): string {
  const name = kioskCookieName(isHttps);
  return `${name}=${token};Path=/;HttpOnly;SameSite=Lax;Max-Age=${kioskCookieSeconds}${isHttps ? ";Secure" : ""}`;
}

/** Where the database cannot say it, something may be open. */
async function hasOpen({ settings }: Exchange, id: KioskId): Promise<boolean> {
  try {
    return (await settings.kiosks?.hasOpen(id)) ?? false;
  } catch (fault) {
    log.warn("a kiosk could not be asked for what is open", faultFields(fault));
    return true;
  }
}

async function ask({ settings }: Exchange, token: string): Promise<OpenKiosk | undefined> {
  try {
    return await settings.kiosks?.open(token);
  } catch (fault) {
    log.warn("a kiosk could not be asked for", faultFields(fault));
    return kioskUnasked(token);
  }
}
