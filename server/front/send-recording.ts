import { recordingAt } from "../recordings/recording-of.ts";
import type { Exchange } from "./exchange.ts";
import { fileHeaders } from "./file-headers.ts";
import { sendPart, sizeOf } from "./send-part.ts";
import { sendProblem } from "./send-trouble.ts";

/** A recording may be spoken anew: a browser asks again after an hour. */
const cacheControl = "public,max-age=3600";

/** Sends a recording from this process's disk. False when the address is none of one. */
export async function sendRecording(exchange: Exchange): Promise<boolean> {
  const path = recordingAt(exchange.url);
  if (path === undefined) return false;
  const size = await sizeOf(path);
  if (size === undefined) {
    await sendProblem(exchange, "not-found");
    return true;
  }
  const headers = fileHeaders({ type: "audio/mpeg", cacheControl }, exchange.isHttps);
  for (const [name, value] of Object.entries(headers)) exchange.response.setHeader(name, value);
  await sendPart(exchange, path, size);
  return true;
}
