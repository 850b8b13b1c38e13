import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Where a request comes from. A proxy on this machine (nginx) appends its client to X-Forwarded-For, so the
 * last entry counts, and only from this machine: anybody else may write what he likes there.
 */
export function clientAddress(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? "";
  const forwarded = request.headers["x-forwarded-for"];
  if (!loopback.test(peer) || forwarded === undefined) return peer;
  const last = String(forwarded).split(",").at(-1)?.trim() ?? "";
  return isIP(last) ? last : peer;
}
