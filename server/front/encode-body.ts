import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a compressed answer and its header are no shorter. */
const shortest = 200;

/** Browsers send few different headers; reading one takes as long as answering from memory. */
const read = new Map<string, Encoding>();
const mostRead = 200;

/** The best encoding that an Accept-Encoding header allows. */
export function encodingFor(accepted = ""): Encoding {
  const known = read.get(accepted);
  if (known !== undefined) return known;
  const encoding = readAccepted(accepted);
  if (read.size < mostRead) read.set(accepted, encoding);
  return encoding;
}

function readAccepted(accepted: string): Encoding {
  const allowed = new Set<string>();
  for (const part of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.trim().split(";");
    if (!parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter))) allowed.add(name.trim());
  }
  if (allowed.has("br")) return "br";
  return allowed.has("gzip") || allowed.has("x-gzip") ? "gzip" : "identity";
}

/**
 * Compresses one answer. `ahead`: as small as it gets, for what is sent many times (a page of 13 kB: about
 * 20 ms); otherwise what costs about a millisecond.
 */
export async function encodeBody(body: Buffer, encoding: Encoding, ahead = false): Promise<Buffer> {
  if (encoding === "br") {
    return brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: ahead ? 11 : 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
  }
  return encoding === "gzip" ? zip(body, { level: ahead ? 9 : 6 }) : body;
}

/** More than this at once, and a page waits longer for its bytes than they take on a slow link. */
const mostAtOnce = 3;
let atOnce = 0;

/**
 * Compresses a page that is sent once: as small as it gets, as long as few ask at once. It costs some 20 ms of
 * another thread (40 for a full page), and saves a tenth of the bytes.
 */
export async function encodePage(body: Buffer, encoding: Encoding): Promise<Buffer> {
  atOnce += 1;
  try {
    return await encodeBody(body, encoding, atOnce <= mostAtOnce);
  } finally {
    atOnce -= 1;
  }
}

/** Whether an answer of this kind and length is worth compressing. */
export function isWorthEncoding(contentType: string, length: number): boolean {
  return length >= shortest && isText(contentType);
}

/** The kinds of answer that are text, and small enough to be held whole. */
export function isText(contentType: string): boolean {
  return /^(text\/|application\/(json|problem\+json|schema\+json|javascript|manifest\+json|xml|rss\+xml)|image\/svg)/.test(
    contentType,
  );
}
