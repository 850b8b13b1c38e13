import { faultFields, log } from "../log.ts";
import type { Exchange } from "./exchange.ts";
import { inOrder } from "./kiosk-look.ts";
import { securityHeaders } from "./security-headers.ts";

/** What one person leaves in a browser's cookies: sessions, a language, a look. The device's own token stays. */
const ofOnePerson = /^(?:__Host-)?paso-(?!kiosk$|staff)[\w.-]+$/;

const page = /^\/(?:[A-Za-z-]+(?:\/[a-z0-9-]+){0,5})?$/;

/** Doors that only a kiosk has; false when the address is another one. */
export async function sendKioskDoor(exchange: Exchange): Promise<boolean> {
  const { pathname, searchParams } = new URL(exchange.url, "http://paso.invalid");
  // A worker whose script is gone is taken out by the browser itself.
  if (pathname === "/worker.js") answer(exchange, 404);
  else if (pathname === "/kiosk/start") await begin(exchange, searchParams);
  else if (pathname === "/kiosk/here") await sayWhetherHere(exchange, searchParams.has("touched"));
  else if (pathname === "/kiosk/look") turnLook(exchange, searchParams);
  else return false;
  return true;
}

/**
 * The next person begins: all that is open on this kiosk ends, known to this browser or not, and the browser forgets.
 * A script is told when that failed, and tries again before it lets anybody in.
 */
async function begin(exchange: Exchange, query: URLSearchParams): Promise<void> {
  const { settings, notes, request } = exchange;
  let hasEnded = true;
  try {
    if (notes.kiosk !== undefined) await settings.kiosks?.finish(notes.kiosk, query.get("left") ?? "");
  } catch (fault) {
    hasEnded = false;
    log.warn("a kiosk could not be ended", faultFields(fault));
  }
  const names = (request.headers.cookie ?? "").split(/;\s*/).map((pair) => pair.split("=", 1)[0] ?? "");
  const gone = names.filter((name) => ofOnePerson.test(name)).map((name) => cookie(exchange, name, "", ";Max-Age=0"));
  const forget = { "Clear-Site-Data": '"cache", "storage"', "Set-Cookie": gone };
  if (query.get("by") === "script") answer(exchange, hasEnded ? 204 : 503, forget);
  else answer(exchange, 303, { ...forget, Location: whole(exchange, "/") });
}

/** Whether the way to Paso is open, before a page is left for another; and that somebody is still typing. */
async function sayWhetherHere(exchange: Exchange, isTouched: boolean): Promise<void> {
  const { settings, notes } = exchange;
  if (isTouched && notes.kiosk !== undefined) {
    await settings.kiosks
      ?.touch(notes.kiosk)
      .catch((fault) => log.warn("a kiosk could not be kept", faultFields(fault)));
  }
  answer(exchange, 204);
}

function turnLook(exchange: Exchange, query: URLSearchParams): void {
  const from = query.get("from") ?? "";
  const look = inOrder(query.get("look") ?? "");
  for (const name of ["from", "look"]) query.delete(name);
  const back = page.test(from) ? `${from}${query.size > 0 ? `?${query}` : ""}` : "/";
  answer(exchange, 303, { "Set-Cookie": cookie(exchange, "paso-look", look), Location: whole(exchange, back) });
}

function cookie({ isHttps }: Exchange, name: string, value: string, end = ""): string {
  return `${name}=${value};Path=/;SameSite=Lax${end}${isHttps ? ";Secure" : ""}`;
}

function whole({ request, isHttps }: Exchange, path: string): string {
  return `${isHttps ? "https" : "http"}://${request.headers.host}${path}`;
}

function answer({ request, response, isHttps }: Exchange, status: number, headers = {}): void {
  const length = status === 204 ? {} : { "Content-Length": 0 };
  response.writeHead(status, { ...securityHeaders(isHttps), "Cache-Control": "no-store", ...length, ...headers });
  response.end();
  request.resume();
}
