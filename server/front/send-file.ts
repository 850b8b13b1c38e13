import { type Exchange, keyOf } from "./exchange.ts";
import { type FileKind, fileHeaders } from "./file-headers.ts";
import { rememberStyle, styleFileAt } from "./linked-style.ts";
import { type AskLight, offlineList, offlineListAt } from "./offline-list.ts";
import { pageOfReactData } from "./react-data.ts";
import { sendBody } from "./send-answer.ts";
import { sendProblem } from "./send-trouble.ts";

/** As long as the pages in it, in seconds. */
const listSeconds = 60;

/** For ever, and not in a cache of many browsers: the cookie that comes along says that this one has it. */
const ofOneBrowser = "private,max-age=31536000,immutable";

type File = FileKind & { url: string; body: Buffer; seconds?: number };

/** Sends what the front itself has, from memory from then on; false when the address is not one of its own. */
export async function sendOwnFile(exchange: Exchange): Promise<boolean> {
  const { scripts, sheets } = exchange.settings;
  const { url } = exchange;
  const script = scripts.at(url);
  const list = offlineListAt(url);
  const style = styleFileAt(url, sheets);
  const page = pageOfReactData(url);
  if (script !== undefined) await sendFile(exchange, { url, ...script });
  else if (style !== undefined) {
    const cookie = rememberStyle(style, exchange.isHttps);
    const { address, body } = style;
    // Whatever mark was asked for, one file is kept: nobody can fill the memory with names.
    await sendFile(exchange, {
      url: address,
      body,
      cacheControl: ofOneBrowser,
      type: "text/css;charset=utf-8",
      cookie,
    });
  } else if (list !== undefined) {
    const body = Buffer.from(JSON.stringify(await offlineList(list, askLightOf(exchange), scripts)));
    await sendFile(exchange, {
      url,
      body,
      cacheControl: "private,no-cache",
      type: "application/json",
      seconds: listSeconds,
    });
  } else if (page !== undefined) await sendReactData(exchange, page);
  return [script, style, list, page].some((one) => one !== undefined);
}

/**
 * Another process made the page, or this one before it was started anew: the page is made here too, and what React
 * needs to know of it is kept. A page of another build is none of ours: it stays a form that works without React.
 */
async function sendReactData(exchange: Exchange, page: string): Promise<void> {
  const { kept, request, response, chosen, settings, url } = exchange;
  await settings.askMyself(page);
  if (!kept.answerFromMemory(request, response, { key: url, chosen })) await sendProblem(exchange, "not-found");
}

/** What a page must say of itself wherever it comes from. */
const ofThePage =
  /^(content-type|content-security-policy|cross-origin-.*|permissions-policy|referrer-policy|x-content-.*)$/;

function askLightOf({ settings }: Exchange): AskLight {
  return async (path) => {
    const { status, headers, body } = await settings.askMyself(`${path}?light`);
    const { etag } = headers;
    const kept = Object.entries(headers).filter(([name]) => ofThePage.test(name)) as [string, string][];
    return status === 200 && etag !== undefined ? { etag, headers: Object.fromEntries(kept), html: body } : undefined;
  };
}

/** Sends a file that is the same for everybody. */
async function sendFile(
  exchange: Exchange,
  { url, body, seconds = Number.POSITIVE_INFINITY, ...kind }: File,
): Promise<void> {
  const { kept, request, response, chosen, linked, isHttps } = exchange;
  const headers = fileHeaders(kind, isHttps);
  const key = keyOf({ url, chosen, linked });
  await kept.keep(key, { body, headers, seconds });
  if (kept.answerFromMemory(request, response, { key, chosen })) return;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  await sendBody(exchange, body);
}
