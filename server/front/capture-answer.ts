import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { isText } from "./encode-body.ts";

/** Where a captured answer goes: whole when it is text, as it flows when it is not or is long. */
export type AnswerSink = {
  whole(body: Buffer): Promise<void>;
  /** Called before the first byte flows: the last moment to set headers. */
  flows(): void;
};

/** Text other than pages is held up to this length, in bytes; then it flows. Pages are always held. */
const longestHeld = 4 * 1024 * 1024;

type Callback = (error?: Error | null) => void;
type Chunk = string | Uint8Array;

/**
 * Holds back what a handler writes to a response, so that a page's hashes and length are known before its
 * headers leave. The handler sees an ordinary response.
 */
export function captureAnswer(response: ServerResponse, sink: AnswerSink): void {
  const write = response.write.bind(response) as (chunk: Chunk) => boolean;
  const end = response.end.bind(response) as (chunk?: Chunk) => ServerResponse;
  const { flushHeaders, writeHead } = response;
  const held: Uint8Array[] = [];
  let length = 0;
  let isFlowing = false;
  let isEnded = false;

  const giveBack = () => Object.assign(response, { write, end, flushHeaders, writeHead });
  const flow = () => {
    isFlowing = true;
    giveBack();
    sink.flows();
    for (const chunk of held.splice(0)) write(chunk);
  };
  const hold = (chunk: Chunk, encoding: BufferEncoding | undefined) => {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, encoding) : chunk;
    length += bytes.length;
    held.push(bytes);
  };
  const isTooLong = () => length > longestHeld && !/^text\/html/.test(contentTypeOf(response));

  Object.assign(response, {
    flushHeaders: () => {},
    writeHead: (status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      setHeaders(response, rest.at(-1));
      return response;
    },
    write: (chunk: Chunk, encoding?: BufferEncoding | Callback, callback?: Callback) => {
      const done = typeof encoding === "function" ? encoding : callback;
      hold(chunk, typeof encoding === "string" ? encoding : undefined);
      if (!canBeHeld(response) || isTooLong()) flow();
      if (done) process.nextTick(done);
      return isFlowing ? !response.writableNeedDrain : true;
    },
    end: (chunk?: Chunk | Callback, encoding?: BufferEncoding | Callback, callback?: Callback) => {
      if (isEnded) return response;
      isEnded = true;
      const done = [chunk, encoding, callback].find((one) => typeof one === "function") as Callback | undefined;
      if (done) response.once("finish", done);
      if (typeof chunk === "string" || chunk instanceof Uint8Array) {
        hold(chunk, typeof encoding === "string" ? encoding : undefined);
      }
      if (length > 0 && !canBeHeld(response)) {
        flow();
        return end();
      }
      giveBack();
      sink.whole(Buffer.concat(held, length)).catch((fault: Error) => response.destroy(fault));
      return response;
    },
  });
}

function contentTypeOf(response: ServerResponse): string {
  return String(response.getHeader("content-type") ?? "");
}

function canBeHeld(response: ServerResponse): boolean {
  const type = contentTypeOf(response);
  return (
    isText(type) && !/event-stream/.test(type) && !response.hasHeader("content-encoding") && response.statusCode !== 206
  );
}

function setHeaders(response: ServerResponse, headers: unknown): void {
  if (Array.isArray(headers)) {
    for (let at = 0; at + 1 < headers.length; at += 2) response.appendHeader(String(headers[at]), headers[at + 1]);
  } else if (typeof headers === "object" && headers !== null) {
    for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders)) {
      if (value !== undefined) response.setHeader(name, value);
    }
  }
}
