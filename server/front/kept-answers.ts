import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Encoding, encodeBody, encodingFor } from "./encode-body.ts";

type Kept = { etag: string; bodies: Record<Encoding, Buffer>; heads: Record<Encoding, string[]>; goodUntil: number };

/** An answer that is the same for everybody. */
export type SharedAnswer = { body: Buffer; headers: Record<string, string>; seconds: number };

/** More answers than this are not kept: a build has some hundreds of pages and files. */
const most = 4_000;

/** Pages and files that are the same for everybody, in memory, compressed ahead. */
export type KeptAnswers = ReturnType<typeof keepAnswers>;

/** Starts with nothing kept. Each process keeps its own. */
export function keepAnswers() {
  const kept = new Map<string, Kept>();
  const beingKept = new Set<string>();

  /** Answers from memory; false when the address is not kept. */
  function answerFromMemory(request: IncomingMessage, response: ServerResponse): boolean {
    const one = kept.get(request.url ?? "");
    if (one === undefined || request.headers["rsc"] !== undefined || one.goodUntil < performance.now()) return false;
    const encoding = encodingFor(request.headers["accept-encoding"]);
    if (isSame(request.headers["if-none-match"], one.etag)) {
      response.writeHead(304, ["ETag", one.etag, "Cache-Control", "no-cache", "Vary", "Accept-Encoding"]).end();
      return true;
    }
    response.writeHead(200, one.heads[encoding]);
    response.end(request.method === "HEAD" ? undefined : one.bodies[encoding]);
    return true;
  }

  /** Keeps an answer, compressed as small as it gets; the same bytes again are not compressed again. */
  async function keep(url: string, answer: SharedAnswer): Promise<void> {
    const etag = etagOf(answer.body);
    const goodUntil = performance.now() + answer.seconds * 1000;
    const before = kept.get(url);
    if (before?.etag === etag) before.goodUntil = goodUntil;
    if (before?.etag === etag || beingKept.has(url) || (before === undefined && kept.size >= most)) return;
    beingKept.add(url);
    try {
      const [br, gzip] = await Promise.all([
        encodeBody(answer.body, "br", true),
        encodeBody(answer.body, "gzip", true),
      ]);
      const bodies = { identity: answer.body, br, gzip };
      const head = (encoding: Encoding) => [
        ...Object.entries({ ...answer.headers, ETag: etag, Vary: "Accept-Encoding" }).flat(),
        ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
        "Content-Length",
        String(bodies[encoding].length),
      ];
      const heads = { identity: head("identity"), br: head("br"), gzip: head("gzip") };
      kept.set(url, { etag, bodies, heads, goodUntil });
    } finally {
      beingKept.delete(url);
    }
  }

  return { answerFromMemory, keep };
}

/** Weak, since one page has it in every encoding. */
export function etagOf(body: Buffer): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
}

function isSame(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((one) => one.trim() === etag || `W/${one.trim()}` === etag);
}
