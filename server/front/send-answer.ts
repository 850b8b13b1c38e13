import { now } from "../clock.ts";
import { recordingOfPage } from "../recordings/recording-of.ts";
import { addBeside } from "./add-beside.ts";
import { addMarks } from "./add-marks.ts";
import { wantsNothingBeside } from "./ask-myself.ts";
import { besideIn } from "./beside-page.ts";
import { addScripts, hasPasskeys, isCaseload, isHandIn, isKeptDay, readsSlips } from "./device-scripts.ts";
import { dressAnswer, isSameForEverybody } from "./dress-answer.ts";
import { encodeBody, encodePage, encodingFor, isWorthEncoding } from "./encode-body.ts";
import { type Exchange, isForEyes, keyOf } from "./exchange.ts";
import { fileHeaders, forever } from "./file-headers.ts";
import { fullPage, tellsReact } from "./full-page.ts";
import { isForCaches } from "./kept-answers.ts";
import { lookIn } from "./kiosk-look.ts";
import { kioskPage, withKioskScript, withKioskStyle } from "./kiosk-page.ts";
import { lightPage } from "./light-page.ts";
import { isOfApplicants } from "./page-address.ts";
import { blankDataFor, type ReactData, reactDataOf } from "./react-data.ts";
import { rememberLight } from "./remember-light.ts";
import { sendProblem, sendTrouble } from "./send-trouble.ts";
import { tidyHtml } from "./tidy-html.ts";
import { troubleOf } from "./trouble.ts";

/** What is the same for everybody is asked of Next again after this time at the latest: a page may be renewed. */
const longestKeptSeconds = 60;
/** A page that says which ports are closed says so at once, and still spares the database in a rush. */
const liveKeptSeconds = 1;
/** The console's page of the sign-in. */
const signIn = /^\/staff\/sign-in(?:\?|$)/;
const live = /^\/[A-Za-z-]+\/help(?:\?|$)/;

/** Sends what the inner handler answered, as a page, a file or an error page. */
export async function sendAnswer(exchange: Exchange, held: Buffer): Promise<void> {
  const { response, settings, notes } = exchange;
  const type = String(response.getHeader("content-type") ?? "");
  const trouble = await troubleOf({
    status: response.statusCode,
    isActionUnknown: response.hasHeader("x-nextjs-action-not-found"),
    asked: notes.answer,
    databaseAnswers: settings.databaseAnswers,
  });
  if (trouble && isForEyes(exchange)) return sendTrouble(exchange, trouble);
  const isUnseenPage = /^text\/html/.test(type) || (exchange.url.startsWith("/api/") && !/json/.test(type));
  if (trouble && isUnseenPage) return sendProblem(exchange, trouble);

  const isShared = !settings.dev && notes.kiosk === undefined && isSameForEverybody(exchange);
  const page = /^text\/html/.test(type) ? await pageFor(exchange, held.toString("utf8"), isShared) : undefined;
  const body = page === undefined ? held : Buffer.from(page);
  dressAnswer(exchange, page);
  if (isShared && (await sendKept(exchange, body))) return;
  if (page !== undefined && exchange.chosen.isDetected) {
    response.appendHeader("Set-Cookie", rememberLight(exchange.isHttps));
  }
  await sendBody(exchange, body);
}

/** A page in the version that the browser gets. The console has one version, and development's own client another. */
async function pageFor(exchange: Exchange, html: string, isShared: boolean): Promise<string> {
  const { url, settings, chosen, linked } = exchange;
  const page = addMarks(html, settings.marks);
  const { dev, sheets, scripts } = settings;
  if (hasPasskeys(page) && exchange.notes.kiosk === undefined) {
    // Without React, which would take away what the script has put there.
    exchange.chosen = { version: "light", isDetected: false };
    const plain = scripts.withPasskeys(scripts.withGuardInFile(lightPage(page, sheets.at)));
    if (isOfApplicants(url)) return addScripts(plain, scripts);
    return signIn.test(url) ? scripts.withDayEnd(plain) : plain;
  }
  if (readsSlips(url, page)) {
    exchange.chosen = { version: "light", isDetected: false };
    // It keeps the links to its styles: what its script shows needs rules that the page itself does not.
    const plain = scripts.withGuardInFile(lightPage(page, () => undefined));
    return isKeptDay(page) ? scripts.withDay(plain) : scripts.withCamera(plain);
  }
  if (!isOfApplicants(url)) return tidyHtml(page);
  const isAskedBeside = exchange.request.headers[wantsNothingBeside] !== undefined;
  const beside = isAskedBeside ? undefined : besideIn(page);
  if (exchange.notes.kiosk !== undefined && !isAskedBeside) {
    const both = beside === undefined ? page : scripts.withBesideStyle(await addBeside(exchange, page, beside));
    const look = lookIn(exchange.request.headers.cookie);
    const shown = { url, look, recording: recordingOfPage(url), isOpen: exchange.notes.isKioskOpen };
    const file = sheets.kioskFile();
    const plain = file ? kioskPage(both, shown) : withKioskStyle(kioskPage(both, shown), sheets);
    return withKioskScript(lightPage(plain, sheets.at, file?.address), scripts, shown);
  }
  if (beside !== undefined) {
    exchange.chosen = { version: "light", isDetected: false };
    const styled = scripts.withBesideStyle(await addBeside(exchange, page, beside));
    return addScripts(scripts.withGuardInFile(lightPage(styled, sheets.at)), scripts);
  }
  if (isCaseload(page)) {
    exchange.chosen = { version: "light", isDetected: false };
    const plain = addScripts(scripts.withGuardInFile(lightPage(page, sheets.at)), scripts);
    return scripts.withCaseload(plain, sheets.everyRule());
  }
  if (isHandIn(page)) {
    exchange.chosen = { version: "light", isDetected: false };
    return addScripts(scripts.withGuardInFile(lightPage(page, sheets.at)), scripts);
  }
  if (dev) return addScripts(tidyHtml(page), scripts);
  if (chosen.version === "light") {
    return addScripts(scripts.withGuardInFile(lightPage(page, sheets.lightAt, linked?.address)), scripts);
  }
  const keeping: Promise<void>[] = [];
  const addressOf = (script: string) => {
    const data = reactDataOf(url, script);
    keeping.push(keepReactData(exchange, data));
    return data.address;
  };
  const blank = !isShared && tellsReact(page) ? await blankDataFor(exchange) : undefined;
  const made = fullPage(page, sheets.at, isShared ? { addressOf } : { blank });
  await Promise.all(keeping);
  return addScripts(made, scripts);
}

async function keepReactData({ kept, url, isHttps }: Exchange, { address, body }: ReactData): Promise<void> {
  const headers = fileHeaders({ cacheControl: forever }, isHttps);
  await kept.keep(address, { body, headers, seconds: Number.POSITIVE_INFINITY, versionOf: url });
}

/** Sends a body whose other headers are set, compressed as the client allows. */
export async function sendBody({ request, response, method, url }: Exchange, body: Buffer): Promise<void> {
  const type = String(response.getHeader("content-type") ?? "");
  let sent = body;
  if (isWorthEncoding(type, body.length) && !response.hasHeader("content-encoding")) {
    const encoding = encodingFor(request.headers["accept-encoding"]);
    const isPage = /^text\/html/.test(type) && isOfApplicants(url);
    sent = isPage ? await encodePage(body, encoding) : await encodeBody(body, encoding);
    if (isForCaches(String(response.getHeader("cache-control")))) response.appendHeader("Vary", "Accept-Encoding");
    if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  }
  const hasBody = response.statusCode >= 200 && response.statusCode !== 204 && response.statusCode !== 304;
  if (hasBody) response.setHeader("Content-Length", sent.length);
  if (method === "HEAD" || !hasBody) response.end();
  else response.end(sent);
}

/** Keeps what is the same for everybody, and sends it as it is kept; false when too much is kept already. */
async function sendKept(exchange: Exchange, body: Buffer): Promise<boolean> {
  const { kept, url, chosen, request, response } = exchange;
  const isFile = url.startsWith("/_next/static/");
  const seconds = isFile ? Number.POSITIVE_INFINITY : Math.min(longestSecondsOf(url), secondsOfToday());
  const headers = Object.fromEntries(
    Object.entries(response.getHeaders()).flatMap(([name, value]) =>
      ["content-length", "etag", "vary", "date", "last-modified", "accept-ranges"].includes(name)
        ? []
        : [[name, String(value)]],
    ),
  );
  const key = keyOf(exchange);
  await kept.keep(key, { body, headers, seconds });
  const set = response.getHeaders();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  if (kept.answerFromMemory(request, response, { key, chosen })) return true;
  for (const [name, value] of Object.entries(set)) if (value !== undefined) response.setHeader(name, value);
  return false;
}

function longestSecondsOf(url: string): number {
  return live.test(url) ? liveKeptSeconds : longestKeptSeconds;
}

/** How long the UTC day still lasts: pages say dates. */
function secondsOfToday(): number {
  const day = 24 * 60 * 60;
  return day - (Math.floor(now().getTime() / 1000) % day);
}
