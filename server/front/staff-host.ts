import type { Exchange } from "./exchange.ts";
import { securityHeaders } from "./security-headers.ts";
import { sendShort } from "./send-short.ts";

/** Where an address stands: at the host that was asked, at the other one, or at neither. */
export type Side = "here" | "staff" | "people" | "nowhere";

const ofStaff = /^\/staff(?=[/?#]|$)/;
/** Pages and doors of people; what else there is are files that both hosts have. */
const ofPeople = /^\/(?:$|[?#]|(?:[a-z]{2}(?:-[A-Za-z]+)?|kiosk|draws|api)(?:[/?#]|$))/;

/**
 * Where staff have a host name of their own, the console answers at that host only, and says of itself nothing to
 * those who ask elsewhere. That host shows no page of people: it leads on to them.
 * @param staffHost the host name of STAFF_ORIGIN; undefined where the console stands beside the pages of people
 */
export function sideOf(url: string, { host, staffHost }: { host: string; staffHost: string | undefined }): Side {
  if (staffHost === undefined) return "here";
  if (host !== staffHost) return ofStaff.test(url) ? "nowhere" : "here";
  if (!ofPeople.test(url)) return "here";
  return /^\/(?:$|[?#])/.test(url) ? "staff" : "people";
}

/** Leads somebody who reads to the console's first page, or to the same page where people have it. */
export function leadOn({ request, response, url, isHttps, settings }: Exchange, side: "staff" | "people"): void {
  sendShort(request, response);
  response.writeHead(307, {
    ...securityHeaders(isHttps),
    "Cache-Control": "no-store",
    Location: side === "staff" ? "/staff" : `${settings.origin}${url}`,
    "Content-Length": 0,
  });
  response.end();
}
