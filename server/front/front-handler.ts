import type { IncomingMessage, ServerResponse } from "node:http";
import { faultFields, log } from "../log.ts";
import { hostName } from "./allowed-hosts.ts";
import { askWhose, wouldBeTheirOwn } from "./ask-whose.ts";
import { captureAnswer } from "./capture-answer.ts";
import { dressAnswer } from "./dress-answer.ts";
import { beginExchange, type Exchange, type FrontSettings, keyOf } from "./exchange.ts";
import { isFaultAddress } from "./go-on.ts";
import { keepAnswers, type ReadyAnswer } from "./kept-answers.ts";
import { answerDevice, kioskToken } from "./kiosk-device.ts";
import { linkedStyle } from "./linked-style.ts";
import { pageAddress } from "./page-address.ts";
import { versionFor } from "./page-version.ts";
import { readBody, withBody } from "./read-body.ts";
import { withRequestNotes } from "./request-notes.ts";
import { routePattern } from "./route-pattern.ts";
import { sendAnswer } from "./send-answer.ts";
import { sendChoice } from "./send-choice.ts";
import { sendOwnFile } from "./send-file.ts";
import { sendRecord } from "./send-record.ts";
import { sendRecording } from "./send-recording.ts";
import { sendProblem, sendTrouble } from "./send-trouble.ts";
import type { AskedPage } from "./simple-request.ts";
import { leadOn, sideOf } from "./staff-host.ts";
import type { Trouble } from "./trouble.ts";

/** The handler that the front stands before: Next's, or any other. */
export type InnerHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Wraps a handler: every header that enters, and every byte that leaves, is decided here. */
export function frontHandler(inner: InnerHandler, settings: FrontSettings) {
  const isHttps = settings.origin?.startsWith("https:") ?? false;
  const kept = keepAnswers(isHttps);

  /** What is read of every request before anything is done. */
  function look({ method, url, headers }: AskedPage) {
    const host = hostName(headers.host);
    const isOurs = host !== undefined && settings.hosts.has(host);
    const isRead = method === "GET" || method === "HEAD";
    const address = isRead ? pageAddress(url) : { url, isLightAsked: false, isShared: false };
    const chosen = versionFor(headers, address.isLightAsked);
    const linked = linkedStyle(address, headers, { chosen, sheets: settings.sheets });
    const token = kioskToken(headers.cookie, address.url, isHttps);
    const isOwn = isRead && wouldBeTheirOwn(address.url, headers.cookie);
    const side = sideOf(url, { host: host ?? "", staffHost: settings.staffHost });
    return {
      isOurs,
      side,
      address,
      chosen,
      linked,
      token,
      isOwn,
      mayBeKept: isOurs && side === "here" && isRead && !isOwn && token === undefined,
    };
  }

  type Looked = ReturnType<typeof look>;
  const named = ({ address, chosen, linked }: Looked) => ({ key: keyOf({ url: address.url, chosen, linked }), chosen });

  /** The answer in memory to whoever asks. */
  function fromMemory(asked: AskedPage): ReadyAnswer | undefined {
    const looked = look(asked);
    return looked.mayBeKept ? kept.readyAnswer(asked, named(looked)) : undefined;
  }

  function answer(request: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
    const { method = "GET", url = "/", headers } = request;
    const looked = look({ method, url, headers });
    const { isOurs, side, isOwn, address, chosen, linked, token } = looked;
    // Without a promise: this is the way of nearly all that is asked.
    if (looked.mayBeKept && kept.answerFromMemory(request, response, named(looked))) return undefined;
    const exchange = beginExchange(request, response, { settings, kept, address, chosen, linked });
    logWhenDone(exchange);
    if (isOurs && (side === "staff" || side === "people") && (method === "GET" || method === "HEAD")) {
      leadOn(exchange, side);
      return undefined;
    }
    if (isOurs && side === "here" && isOwn) {
      askWhose(exchange);
      return undefined;
    }
    const refused = side === "here" ? refusal(exchange.url) : "not-found";
    return answerAnew(inner, exchange, { refused: isOurs ? refused : "wrong-host", token });
  }

  return { answer, fromMemory };
}

async function sendsFile(exchange: Exchange): Promise<boolean> {
  return (await sendRecord(exchange)) || (await sendRecording(exchange)) || (await sendOwnFile(exchange));
}

type Known = { refused: Trouble | undefined; token: string | undefined };

async function answerAnew(inner: InnerHandler, exchange: Exchange, { refused, token }: Known): Promise<void> {
  const { request, response, method } = exchange;
  const isRead = method === "GET" || method === "HEAD";
  try {
    if (token !== undefined && (await answerDevice(exchange, token))) return;
    if (refused) return await sendTrouble(exchange, refused);
    if (!isRead) {
      const body = await readBody(request);
      if (body === "too-large") return await refuseBody(exchange);
      exchange.body = body;
    }
    if (isRead && (sendChoice(exchange) || (await sendsFile(exchange)))) return;
    await pass(inner, exchange);
  } catch (fault) {
    log.error("the front failed", faultFields(fault));
    response.destroy();
  }
}

/**
 * Addresses that no page has: another site's, a protocol-relative one, Next's image optimiser; and the one to
 * which a page goes whose script has failed (app/_ui/leave-for-fault-page.tsx).
 */
function refusal(url: string): Trouble | undefined {
  if (isFaultAddress(url)) return "fault";
  const isPath = url.startsWith("/") && !/^\/[/\\]/.test(url);
  return isPath && !/^\/_next\/image(?![a-z])/.test(url) ? undefined : "not-found";
}

function refuseBody(exchange: Exchange): Promise<void> {
  return exchange.url.startsWith("/api/") ? sendProblem(exchange, "too-large") : sendTrouble(exchange, "too-large");
}

/** Lets the inner handler answer, holds its answer back, and sends it as it should be. */
async function pass(inner: InnerHandler, exchange: Exchange): Promise<void> {
  const { request, response, method, notes, body } = exchange;
  captureAnswer(response, {
    whole: (held) => sendAnswer(exchange, held),
    flows: () => dressAnswer(exchange),
  });
  if (method === "HEAD") request.method = "GET";
  const asked = body === undefined ? request : withBody(request, body);
  try {
    await withRequestNotes(notes, () => inner(asked, response));
  } catch (fault) {
    notes.fault = faultFields(fault);
    if (response.headersSent) throw fault;
    response.statusCode = 500;
    response.end();
  }
}

function logWhenDone({ response, method, url }: Exchange): void {
  const startedAt = performance.now();
  response.once("close", () => {
    const status = response.statusCode;
    const durationMs = Math.round(performance.now() - startedAt);
    log.info("answered", { method, route: routePattern(url, status), status, durationMs });
  });
}
