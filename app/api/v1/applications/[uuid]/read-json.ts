/** The largest application that is taken, in bytes; ten people who write much need a quarter of it. */
export const largestApplication = 64 * 1024;

/** A request's JSON, or why it could not be read. */
export type ReadJson = { ok: true; json: unknown } | { ok: false; problem: "too-large" | "not-json" };

/** Reads a request's body as JSON in UTF-8, and no further than the largest application. */
export async function readJson(request: Request): Promise<ReadJson> {
  if (Number(request.headers.get("content-length")) > largestApplication) return { ok: false, problem: "too-large" };
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > largestApplication) return { ok: false, problem: "too-large" };
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
    return { ok: true, json: JSON.parse(text) };
  } catch {
    return { ok: false, problem: "not-json" };
  }
}
