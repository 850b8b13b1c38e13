/** The largest application that is taken, in bytes; ten people who write much need a quarter of it. */
export const largestApplication = 64 * 1024;

/** A request's JSON, or why it could not be read. */
export type ReadJson = { ok: true; json: unknown } | { ok: false; problem: "too-large" | "not-json" };

/** Reads a request's body as JSON in UTF-8. The front has cut off what is far too long. */
export async function readJson(request: Request): Promise<ReadJson> {
  if (Number(request.headers.get("content-length")) > largestApplication) return { ok: false, problem: "too-large" };
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > largestApplication) return { ok: false, problem: "too-large" };
  try {
    return { ok: true, json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, problem: "not-json" };
  }
}
