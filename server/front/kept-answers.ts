import { createHash } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { type Encoding, encodeBody, encodingFor } from "./encode-body.ts";
import type { ChosenVersion } from "./page-version.ts";
import { rememberLight } from "./remember-light.ts";
import { sendShort } from "./send-short.ts";

type Kept = {
  etag: string;
  cacheControl: string;
  bodies: Record<Encoding, Buffer>;
  heads: Record<Encoding, string[]>;
  goodUntil: number;
};

/** An answer that is the same for everybody. */
export type SharedAnswer = {
  body: Buffer;
  headers: Record<string, string>;
  seconds: number;
  /** Of what, where each version has an address of its own: the newest two are kept. */
  versionOf?: string;
};

/** An answer from memory, as it is sent: headers as names and values in turns; short ones say nothing of the connection. */
export type ReadyAnswer = { status: 200 | 304; head: string[]; body: Buffer | undefined; isShort: boolean };

type Asked = { method: string | undefined; headers: IncomingHttpHeaders };
type Named = { key: string; chosen: ChosenVersion };

/** More answers than this are not kept: a build has some hundreds of pages and files. */
const most = 4_000;

/** Who has just got a page may still ask for what belongs to it, when the page has already changed. */
const mostVersions = 2;

/** How long at most an answer is still given while it is made anew. */
const renewingMs = 5_000;

/** Pages and files that are the same for everybody, in memory, compressed ahead. */
export type KeptAnswers = ReturnType<typeof keepAnswers>;

/** Starts with nothing kept. Each process keeps its own. */
export function keepAnswers(isHttps: boolean) {
  const kept = new Map<string, Kept>();
  const beingKept = new Map<string, Promise<void>>();
  const versions = new Map<string, string[]>();

  /** What is kept for whoever asks, as it is to be sent; undefined when the address is not kept, or is to be made anew. */
  function readyAnswer({ method, headers }: Asked, { key, chosen }: Named): ReadyAnswer | undefined {
    const one = kept.get(key);
    if (one === undefined || headers["rsc"] !== undefined || one.goodUntil < performance.now()) return undefined;
    const encoding = encodingFor(headers["accept-encoding"]);
    const isShort = chosen.version === "light";
    if (isSame(headers["if-none-match"], one.etag)) {
      return { status: 304, head: ["ETag", one.etag, "Cache-Control", one.cacheControl], body: undefined, isShort };
    }
    const head = one.heads[encoding];
    return {
      status: 200,
      head: chosen.isDetected ? [...head, "Set-Cookie", rememberLight(isHttps)] : head,
      body: method === "HEAD" ? undefined : one.bodies[encoding],
      isShort,
    };
  }

  /** Answers from memory; false when there is no ready answer, and whoever asked has it made anew. */
  function answerFromMemory(request: IncomingMessage, response: ServerResponse, named: Named): boolean {
    const ready = readyAnswer({ method: request.method, headers: request.headers }, named);
    if (ready === undefined) {
      if (request.headers["rsc"] === undefined) beginRenewing(named.key);
      return false;
    }
    if (ready.isShort) sendShort(request, response);
    response.writeHead(ready.status, ready.head).end(ready.body);
    return true;
  }

  /** Who comes first has an answer made anew; who comes meanwhile gets it as it was. */
  function beginRenewing(key: string): void {
    const one = kept.get(key);
    if (one !== undefined) one.goodUntil = Math.max(one.goodUntil, performance.now() + renewingMs);
  }

  /** Keeps an answer, compressed as small as it gets; the same bytes again are not compressed again. */
  async function keep(key: string, answer: SharedAnswer): Promise<void> {
    const etag = etagOf(answer.body);
    const goodUntil = performance.now() + answer.seconds * 1000;
    const before = kept.get(key);
    if (before?.etag === etag) before.goodUntil = goodUntil;
    if (before?.etag === etag || (before === undefined && kept.size >= most)) return;
    const keeping =
      beingKept.get(key) ?? compress(answer, etag).then((one) => void kept.set(key, { ...one, goodUntil }));
    beingKept.set(key, keeping);
    await keeping.finally(() => beingKept.delete(key));
    if (answer.versionOf !== undefined) forgetOlder(answer.versionOf, key);
  }

  function forgetOlder(versionOf: string, newest: string): void {
    const keys = [...(versions.get(versionOf) ?? []).filter((key) => key !== newest), newest];
    for (const key of keys.slice(0, -mostVersions)) kept.delete(key);
    versions.set(versionOf, keys.slice(-mostVersions));
  }

  /** Whether an answer is kept, and need not be made anew. */
  function isGood(key: string): boolean {
    return (kept.get(key)?.goodUntil ?? 0) > performance.now();
  }

  /** The newest of the versions that are kept. */
  function newestVersion(versionOf: string): { address: string; body: Buffer } | undefined {
    const address = versions.get(versionOf)?.at(-1);
    const body = address === undefined ? undefined : kept.get(address)?.bodies.identity;
    return address === undefined || body === undefined ? undefined : { address, body };
  }

  return { readyAnswer, answerFromMemory, keep, isGood, newestVersion };
}

async function compress({ body, headers }: SharedAnswer, etag: string): Promise<Omit<Kept, "goodUntil">> {
  const [br, gzip] = await Promise.all([encodeBody(body, "br", true), encodeBody(body, "gzip", true)]);
  const cacheControl = headers["cache-control"] ?? "no-cache";
  const bodies = { identity: body, br, gzip };
  const head = (encoding: Encoding) => [
    ...Object.entries({ ...headers, ETag: etag }).flat(),
    ...(isForCaches(cacheControl) ? ["Vary", "Accept-Encoding"] : []),
    ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]),
    "Content-Length",
    String(bodies[encoding].length),
  ];
  return { etag, cacheControl, bodies, heads: { identity: head("identity"), br: head("br"), gzip: head("gzip") } };
}

/** Whether a cache that serves many browsers may keep an answer, and so must know what it depends on. */
export function isForCaches(cacheControl: string): boolean {
  return !/private|no-store/.test(cacheControl);
}

/** Weak, since one page has it in every encoding. */
export function etagOf(body: Buffer): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
}

function isSame(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((one) => one.trim() === etag || `W/${one.trim()}` === etag);
}
