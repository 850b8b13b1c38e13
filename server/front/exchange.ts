import type { IncomingMessage, ServerResponse } from "node:http";
import type { Mark } from "./add-marks.ts";
import { cleanHeaders } from "./clean-headers.ts";
import { clientAddress } from "./client-address.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { RequestNotes } from "./request-notes.ts";

/** What the front needs to know of its installation. */
export type FrontSettings = {
  hosts: ReadonlySet<string>;
  /** PUBLIC_ORIGIN, where there is one. */
  origin: string | undefined;
  dev: boolean;
  /** Asked when an answer failed: is it the database that is away? */
  databaseAnswers: () => Promise<boolean>;
  /** What every page says of the installation. */
  marks?: readonly Mark[];
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
  isHttps: boolean;
  body: Buffer | undefined;
};

/** Begins an exchange; from here on the request's headers are clean. */
export function beginExchange(
  request: IncomingMessage,
  response: ServerResponse,
  settings: FrontSettings,
  kept: KeptAnswers,
): Exchange {
  const address = clientAddress(request);
  const isHttps = settings.origin?.startsWith("https:") ?? false;
  cleanHeaders(request, { address, host: request.headers.host ?? "", scheme: isHttps ? "https" : "http" });
  const method = request.method ?? "GET";
  const url = request.url ?? "/";
  return { request, response, settings, kept, notes: { address, url }, method, url, isHttps, body: undefined };
}

/** Whether somebody looks at the answer: a browser's document, not a script, a machine or a part of a page. */
export function isForEyes({ request, url }: Exchange): boolean {
  const { headers } = request;
  if (headers["rsc"] !== undefined || headers["next-action"] !== undefined) return false;
  if (/^\/(api|_next)\//.test(url) && !url.startsWith("/api/v1/drafts/")) return false;
  const destination = headers["sec-fetch-dest"];
  if (destination !== undefined && destination !== "document") return false;
  return /text\/html|\*\/\*|^$/.test(headers.accept ?? "");
}
