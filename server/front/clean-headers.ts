import type { IncomingMessage } from "node:http";

/** What proxies and Next's own parts say to each other. From outside it is a forgery. */
const insideOnly =
  /^(forwarded$|via$|x-forwarded-|x-real-ip$|x-middleware-|x-invoke-|x-matched-path$|x-now-|x-vercel-|x-prerender-|x-original-|x-rewrite-|x-nextjs-|next-resume)/;

/**
 * Takes every header away that claims to come from a proxy or from Next itself, and writes the true ones.
 * Without ours Next would fill the gaps itself from Host and socket; the check of a form's origin reads them.
 */
export function cleanHeaders(
  request: IncomingMessage,
  truth: { address: string; host: string; scheme: "http" | "https" },
): void {
  for (const name of Object.keys(request.headers)) if (insideOnly.test(name)) delete request.headers[name];
  request.headers["x-forwarded-for"] = truth.address;
  request.headers["x-forwarded-host"] = truth.host;
  request.headers["x-forwarded-proto"] = truth.scheme;
  const raw: string[] = [];
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) raw.push(name, one);
  }
  request.rawHeaders = raw;
}
