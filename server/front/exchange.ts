import type { IncomingMessage, ServerResponse } from "node:http";
import type { Kiosks } from "../kiosk/kiosks-in.ts";
import type { Mark } from "./add-marks.ts";
import type { OwnAnswer, OwnHeaders } from "./ask-myself.ts";
import { cleanHeaders } from "./clean-headers.ts";
import { clientAddress } from "./client-address.ts";
import type { DeviceScripts } from "./device-scripts.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import { isOfApplicants, type PageAddress } from "./page-address.ts";
import type { PageSheets, StyleFile } from "./page-sheets.ts";
import type { ChosenVersion } from "./page-version.ts";
import type { RequestNotes } from "./request-notes.ts";

/** What the front needs to know of its installation. */
export type FrontSettings = {
  hosts: ReadonlySet<string>;
  /** PUBLIC_ORIGIN, where there is one. */
  origin: string | undefined;
  /** The host name of STAFF_ORIGIN, where there is one. */
  staffHost: string | undefined;
  dev: boolean;
  /** Asked when an answer failed: is it the database that is away? */
  databaseAnswers: () => Promise<boolean>;
  /** What every page says of the installation. */
  marks?: readonly Mark[];
  /** The stylesheets of the build. */
  sheets: PageSheets;
  /** The scripts of the build that need no React. */
  scripts: DeviceScripts;
  /** The shared devices that were given to places. */
  kiosks?: Kiosks | undefined;
  /** Asks this front for an address. */
  askMyself: (path: string, headers?: OwnHeaders) => Promise<OwnAnswer>;
};

/** One request on its way through the front. */
export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  settings: FrontSettings;
  kept: KeptAnswers;
  notes: RequestNotes;
  /** As it came: HEAD is asked of the inner handler as GET, so that both have the same headers. */
  method: string;
  url: string;
  /** Whether the page says the same to everybody who asks for it like this. */
  isShared: boolean;
  /** Which version of a page this browser gets. */
  chosen: ChosenVersion;
  /** The file of style that the page links to, where the browser has it. */
  linked: StyleFile | undefined;
  isHttps: boolean;
  body: Buffer | undefined;
};

/** Begins an exchange; from here on the request's headers are clean, and its address is the one that is passed on. */
export function beginExchange(
  request: IncomingMessage,
  response: ServerResponse,
  { address: page, ...known }: Pick<Exchange, "settings" | "kept" | "chosen" | "linked"> & { address: PageAddress },
): Exchange {
  const address = clientAddress(request);
  const isHttps = known.settings.origin?.startsWith("https:") ?? false;
  cleanHeaders(request, { address, host: request.headers.host ?? "", scheme: isHttps ? "https" : "http" });
  const method = request.method ?? "GET";
  const { url, isShared } = page;
  request.url = url;
  const begun = { request, response, ...known, method, url, isShared, isHttps };
  return { ...begun, notes: { address, url }, body: undefined };
}

/** Whether somebody looks at the answer: a browser's document, not a script, a machine or a part of a page. */
export function isForEyes({ request, method, url }: Exchange): boolean {
  const { headers } = request;
  if (headers["rsc"] !== undefined || headers["next-action"] !== undefined) return false;
  const isPagesPost = method === "POST" && url.startsWith("/api/v1/drafts/");
  if (/^\/(api|_next)\//.test(url) && !isPagesPost) return false;
  const { accept = "", "sec-fetch-dest": destination = "document" } = headers;
  // A worker that passes a navigation on names no destination, and asks for a page as the browser did.
  if (destination === "empty") return accept.includes("text/html");
  return destination === "document" && /text\/html|\*\/\*|^$/.test(accept);
}

/** The name under which an answer is kept: a page by its version, a file by its address. */
export function keyOf({ url, chosen, linked }: Pick<Exchange, "url" | "chosen" | "linked">): string {
  return isOfApplicants(url) ? `${linked ? "linked" : chosen.version} ${url}` : url;
}
