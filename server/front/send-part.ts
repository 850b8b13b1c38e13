import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Exchange } from "./exchange.ts";

/** Sends a file, from where a download that was cut off goes on; 48 MB are many on a weak signal. */
export async function sendPart({ request, response, method }: Exchange, path: string, size: number): Promise<void> {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
  const start = Number(from ?? 0);
  const end = Math.min(to ? Number(to) : size - 1, size - 1);
  const isPart = from !== undefined && start <= end;
  response.setHeader("accept-ranges", "bytes");
  if (isPart) response.setHeader("content-range", `bytes ${start}-${end}/${size}`);
  response.statusCode = isPart ? 206 : 200;
  response.setHeader("content-length", isPart ? end - start + 1 : size);
  if (method === "HEAD" || size === 0) return void response.end();
  await pipeline(createReadStream(path, isPart ? { start, end } : {}), response).catch(unlessGone);
}

/** Who goes away in the middle is no fault of ours. */
function unlessGone(fault: NodeJS.ErrnoException): void {
  if (fault.code !== "ERR_STREAM_PREMATURE_CLOSE") throw fault;
}

/** The bytes of a file; undefined where there is none. */
export async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === "ENOENT") return undefined;
      throw fault;
    },
  );
}
