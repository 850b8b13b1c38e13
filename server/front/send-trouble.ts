import { secretField } from "#domain/helper/secret-field.ts";
import { log } from "../log.ts";
import { addMarks } from "./add-marks.ts";
import { hostName } from "./allowed-hosts.ts";
import { contentPolicy, filePolicy } from "./content-policy.ts";
import { encodeBody, encodingFor } from "./encode-body.ts";
import { errorPage } from "./error-page.ts";
import type { Exchange } from "./exchange.ts";
import { goOnFrom } from "./go-on.ts";
import { lookIn } from "./kiosk-look.ts";
import { kioskPage, withKioskScript, withKioskStyle } from "./kiosk-page.ts";
import { languageOf } from "./language-of.ts";
import { postedFields } from "./posted-fields.ts";
import { routePattern } from "./route-pattern.ts";
import { securityHeaders } from "./security-headers.ts";
import { sendShort } from "./send-short.ts";
import { statusOf, type Trouble } from "./trouble.ts";
import { troubleCode } from "./trouble-code.ts";

/** A minute, as the pages say. */
const retryAfterSeconds = 60;

/** Answers with the translated error page, and gives the posted answers back in it. */
export async function sendTrouble(exchange: Exchange, trouble: Trouble): Promise<void> {
  const { request, method, url, body, settings } = exchange;
  const code = note(exchange, trouble);
  const words = languageOf(request);
  // What staff type is never handed back: passphrases and codes are among it.
  const isOfStaff = /^\/(?:staff|kiosk|[A-Za-z-]+\/helper)(?:[/?]|$)/.test(url);
  const isOwn = body !== undefined && !isOfStaff && isFromOurPages(exchange);
  const posted = isOwn ? await postedFields(body, request.headers["content-type"]) : [];
  // The secret that a person types on a helper's device is not the helper's to see.
  const fields = posted.filter(({ name }) => name !== secretField);
  const goOn = goOnFrom(trouble, {
    isPost: isOwn && method === "POST",
    url,
    locale: words.locale,
    fields,
    origin: settings.origin,
  });
  const page = onDevice(exchange, addMarks(errorPage({ trouble, words, code, goOn }), settings.marks));
  await send(exchange, trouble, {
    type: "text/html; charset=utf-8",
    text: page,
    policy: contentPolicy(page, exchange.chosen.version),
  });
}

/** A page about trouble forgets on a kiosk as every other page does. */
function onDevice({ notes, request, url, settings }: Exchange, page: string): string {
  if (notes.kiosk === undefined) return page;
  const shown = { url, look: lookIn(request.headers.cookie) };
  return withKioskScript(withKioskStyle(kioskPage(page, shown), settings.sheets), settings.scripts, shown);
}

/**
 * Another site's form gets no button that sends its fields once more: pressed here, they would come from us.
 * Text browsers send no Origin; what they post is theirs.
 */
function isFromOurPages({ request, settings }: Exchange): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return !/^(cross-site|same-site)$/.test(String(request.headers["sec-fetch-site"] ?? ""));
  return settings.hosts.has(hostName(origin.replace(/^https?:\/\//, "")) ?? "");
}

/** Answers a machine: which trouble, and its code in the log. */
export async function sendProblem(exchange: Exchange, trouble: Trouble): Promise<void> {
  const text = JSON.stringify({ error: trouble, code: note(exchange, trouble) });
  await send(exchange, trouble, { type: "application/json", text, policy: filePolicy("application/json") });
}

function note({ method, url, notes }: Exchange, trouble: Trouble): string {
  const status = statusOf[trouble];
  const code = troubleCode(status);
  log.warn("trouble", { code, status, method, route: routePattern(url, status), ...notes.fault });
  return code;
}

async function send(
  { request, response, method, isHttps, chosen }: Exchange,
  trouble: Trouble,
  answer: { type: string; text: string; policy: string },
): Promise<void> {
  if (chosen.version === "light") sendShort(request, response);
  for (const name of response.getHeaderNames()) if (name !== "set-cookie") response.removeHeader(name);
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const body = await encodeBody(Buffer.from(answer.text), encoding);
  response.writeHead(statusOf[trouble], {
    ...securityHeaders(isHttps),
    "Content-Type": answer.type,
    "Content-Security-Policy": answer.policy,
    "Cache-Control": "no-store",
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
    ...(trouble === "too-many-tries" || trouble === "database-away" ? { "Retry-After": retryAfterSeconds } : {}),
    "Content-Length": body.length,
  });
  response.end(method === "HEAD" ? undefined : body);
  request.resume();
}
