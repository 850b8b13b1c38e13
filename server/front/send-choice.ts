import type { Exchange } from "./exchange.ts";
import { securityHeaders } from "./security-headers.ts";
import { sendShort } from "./send-short.ts";

const asked = /^\/([A-Za-z-]+)\/pages\?/;
const ownPath = /^[a-z0-9-]+(\/[a-z0-9-]+){0,4}$/;

/** What an address carries on: whose draft or entry, where to go back to, the device's draft, a first answer. */
const carried = ["a", "m", "i", "to", "d", "r", "checked", "device", "keep"];

/** A year, in seconds: the choice holds until another is made. */
const choiceSeconds = 31_536_000;

/**
 * Keeps a person's choice of light or full pages (`/<locale>/pages?version=light&from=apply/contact`) and goes
 * back to where it was made, on this site only; false when the address is another one.
 */
export function sendChoice({ request, response, url, isHttps }: Exchange): boolean {
  const locale = asked.exec(url)?.[1];
  if (locale === undefined) return false;
  const query = new URL(url, "http://paso.invalid").searchParams;
  const version = query.get("version");
  if (version !== "light" && version !== "full") return false;
  const from = query.get("from") ?? "";
  const kept = new URLSearchParams([...query].filter(([name]) => carried.includes(name)));
  const path = ownPath.test(from) && !from.startsWith("staff") ? `/${locale}/${from}` : `/${locale}`;
  const secure = isHttps ? ";Secure" : "";
  sendShort(request, response);
  response.writeHead(303, {
    ...securityHeaders(isHttps),
    "Cache-Control": "no-store",
    "Set-Cookie": `paso-pages=${version};Path=/;SameSite=Lax;Max-Age=${choiceSeconds}${secure}`,
    Location: `${isHttps ? "https" : "http"}://${request.headers.host}${path}${kept.size > 0 ? `?${kept}` : ""}`,
    "Content-Length": 0,
  });
  response.end();
  return true;
}
