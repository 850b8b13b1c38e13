import type { OutgoingHttpHeader } from "node:http";
import { contentPolicy, filePolicy } from "./content-policy.ts";
import { readsSlips } from "./device-scripts.ts";
import type { Exchange } from "./exchange.ts";
import { isOfApplicants } from "./page-address.ts";
import { securityHeaders } from "./security-headers.ts";
import { sendShort } from "./send-short.ts";

/** What Next says to proxies, and to its own client about the parts of a page that it asks for. */
const ofNext = ["x-nextjs-cache", "x-nextjs-prerender", "x-nextjs-postponed", "x-nextjs-stale-time", "vary"];

/** By this a kiosk's script asks where an answer leads, and is told: following it, a script would open the next page. */
const goesTo = "paso-goes-to";

/**
 * Sets the headers that the front decides for an answer; its body's own (length, encoding) come later.
 * @param page the HTML, when the answer is a page.
 */
export function dressAnswer(exchange: Exchange, page?: string): void {
  const { request, response, settings, isHttps } = exchange;
  const type = String(response.getHeader("content-type") ?? "");
  response.setHeader("Cache-Control", cacheControl(exchange));
  const hasCamera = page !== undefined && readsSlips(exchange.url, page);
  for (const [name, value] of Object.entries(securityHeaders(isHttps, hasCamera))) response.setHeader(name, value);
  response.setHeader(
    "Content-Security-Policy",
    page === undefined ? filePolicy(type) : contentPolicy(page, settings.dev ? "dev" : exchange.chosen.version),
  );
  response.removeHeader("x-powered-by");
  if (!/x-component/.test(type)) for (const name of ofNext) response.removeHeader(name);
  if (page !== undefined) {
    // The hash is of the page before we changed it; the links preload scripts.
    response.removeHeader("etag");
    response.removeHeader("link");
    if (isOfApplicants(exchange.url)) askForHints(exchange);
  }
  if (page === undefined ? response.statusCode === 303 : exchange.chosen.version === "light") {
    sendShort(request, response);
  }
  const location = response.getHeader("location");
  // w3m and other text browsers need the whole address.
  if (location !== undefined) {
    const here = `${isHttps ? "https" : "http"}://${request.headers.host}${exchange.url}`;
    const whole = new URL(String(location), here).href;
    response.setHeader("Location", whole);
    // A kiosk's script leaves its page only when the answer has come (app/_kiosk/send-form.ts).
    if (exchange.notes.kiosk !== undefined && request.headers[goesTo] !== undefined) {
      response.statusCode = 204;
      response.removeHeader("location");
      response.setHeader(goesTo, whole);
    }
  }
}

/** Asks a browser to say how fast its link is; whoever gets light pages has said it. */
function askForHints({ response, chosen }: Exchange): void {
  if (chosen.version === "full") response.setHeader("Accept-CH", "ECT, Downlink, Save-Data");
}

/** Whether Next says that this page or file is the same for everybody. */
export function isSameForEverybody({ request, method, url, isShared, response }: Exchange): boolean {
  if ((method !== "GET" && method !== "HEAD") || response.statusCode !== 200) return false;
  if (response.hasHeader("set-cookie") || request.headers["rsc"] !== undefined || url.includes("?")) return false;
  if (isShared) return true;
  if (url.startsWith("/_next/static/")) return /immutable/.test(header(response.getHeader("cache-control")));
  return response.hasHeader("x-nextjs-prerender") || response.hasHeader("x-nextjs-cache");
}

/**
 * Nothing of a person is kept by any cache, nor any answer to a POST (Next lets a redirect to a prerendered
 * page carry `s-maxage`). What is the same for everybody is asked for again each time, by its ETag.
 */
function cacheControl(exchange: Exchange): string {
  // Whoever comes next to a kiosk is not to see which pages the one before had read.
  if (exchange.notes.kiosk !== undefined) return "no-store";
  const { method, url, response } = exchange;
  const own = header(response.getHeader("cache-control"));
  if (isSameForEverybody(exchange) && isOfApplicants(url)) return "private,no-cache";
  const isPersonal = /[?&](a|m)=/.test(url) || response.hasHeader("set-cookie");
  if ((method !== "GET" && method !== "HEAD") || isPersonal || own === "") return "no-store";
  if (/s-maxage/.test(own)) return "no-cache";
  return /no-store/.test(own) ? "no-store" : own;
}

function header(value: OutgoingHttpHeader | undefined): string {
  return value === undefined ? "" : String(value);
}
