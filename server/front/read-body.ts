import { IncomingMessage } from "node:http";

/** The longest body that is taken, in bytes: twice what an action accepts. */
export const longestBody = 128 * 1024;

/** What is still read, and thrown away, so that the browser hears the answer instead of a broken line. */
const longestDrain = 8 * 1024 * 1024;

/** Reads a request's body; "too-large" beyond `longestBody`. Rejects when the line breaks. */
export async function readBody(request: IncomingMessage): Promise<Buffer | "too-large"> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
    else if (length > longestDrain) break;
  }
  return length > longestBody ? "too-large" : Buffer.concat(chunks, length);
}

/** The same request once more, with its body still to be read. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  again.method = request.method;
  again.url = request.url;
  again.headers = { ...request.headers, "content-length": String(body.length) };
  delete again.headers["transfer-encoding"];
  again.rawHeaders = request.rawHeaders;
  again.httpVersion = request.httpVersion;
  again.httpVersionMajor = request.httpVersionMajor;
  again.httpVersionMinor = request.httpVersionMinor;
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}
