import type { Exchange } from "./exchange.ts";
import { securityHeaders } from "./security-headers.ts";

const begins = /^\/([A-Za-z-]+)\/(apply\/device|my-place)(?:\?(.*))?$/;
const ofAHelper = /(?:^|;\s*)(?:__Host-)?paso-helper\.session_token=[^;]/;
const answered = /(?:^|;\s*)paso-whose=self(?:;|$)/;

/**
 * Whether a helper's browser opens the first page of an application, or the page of a receipt's two numbers, that would be
 * the helper's own, before it was said to be. Whether the helper's session still stands does not matter: the question harms
 * nobody.
 */
export function wouldBeTheirOwn(url: string, cookies: string | undefined): boolean {
  if (cookies === undefined || !cookies.includes("paso-helper.") || !ofAHelper.test(cookies)) return false;
  const query = begins.exec(url);
  return query !== null && !/(?:^|&)[am]=/.test(query[3] ?? "") && !answered.test(cookies);
}

/**
 * Leads a helper to the question; or, with the answer, back to the page, until the browser is closed. From the page of a
 * receipt it leads to where a person lets the helper in: with the numbers themselves nothing would say who acts.
 */
export function askWhose({ request, response, url, isHttps }: Exchange): void {
  const [, locale = "en", path, query = ""] = begins.exec(url) ?? [];
  const isSelf = /(?:^|&)whose=self(?:&|$)/.test(query);
  const secure = isHttps ? ";Secure" : "";
  response.writeHead(303, {
    ...securityHeaders(isHttps),
    "Cache-Control": "no-store",
    ...(isSelf ? { "Set-Cookie": `paso-whose=self;Path=/;SameSite=Lax;HttpOnly${secure}` } : {}),
    Location: `${isHttps ? "https" : "http"}://${request.headers.host}/${locale}/${isSelf ? "apply/device" : path === "my-place" ? "helper/join" : "helper/whose"}`,
    "Content-Length": 0,
  });
  response.end();
  request.resume();
}
