import type { IncomingHttpHeaders } from "node:http";

/** What is asked, as far as an answer from memory depends on it. */
export type AskedPage = { method: string; url: string; headers: IncomingHttpHeaders };

/** A whole GET of HTTP/1.1 in printable ASCII: one line, then lines of headers, then an empty one, and nothing after it. */
const whole = /^GET (\/[!-~]*) HTTP\/1\.1\r\n((?:[\w!#$%&'*+.^`|~-]+:[\t -~]*\r\n)+)\r\n$/;

/** Headers that say where a request ends, or what becomes of the connection. */
const ofTheConnection = new Set([
  "content-length",
  "transfer-encoding",
  "connection",
  "upgrade",
  "expect",
  "te",
  "trailer",
]);

/** More than any browser says to get a page. */
const longest = 8_192;

/**
 * Reads a request that is as simple as nearly all that ask for a page; undefined for any other, which is for Node's own
 * parser. Nothing is mended here: a request that is not plainly simple is not read at all.
 */
export function readSimple(bytes: Buffer): AskedPage | undefined {
  if (bytes.length > longest) return undefined;
  const found = whole.exec(bytes.toString("latin1"));
  if (found === null) return undefined;
  const headers: IncomingHttpHeaders = {};
  for (const line of (found[2] as string).split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon < 0) continue;
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    const isPlain = !ofTheConnection.has(name) || (name === "connection" && value.toLowerCase() === "keep-alive");
    if (!isPlain || name in headers) return undefined;
    headers[name] = value;
  }
  return { method: "GET", url: found[1] as string, headers };
}
