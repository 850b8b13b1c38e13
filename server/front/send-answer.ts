import { addMarks } from "./add-marks.ts";
import { dressAnswer, isSameForEverybody } from "./dress-answer.ts";
import { encodeBody, encodingFor, isWorthEncoding } from "./encode-body.ts";
import { type Exchange, isForEyes } from "./exchange.ts";
import { etagOf } from "./kept-answers.ts";
import { sendProblem, sendTrouble } from "./send-trouble.ts";
import { tidyHtml } from "./tidy-html.ts";
import { troubleOf } from "./trouble.ts";

/** What is the same for everybody is asked of Next again after this time at the latest: a page may be renewed. */
const longestKeptSeconds = 60;

/** Sends what the inner handler answered, as a page, a file or an error page. */
export async function sendAnswer(exchange: Exchange, held: Buffer): Promise<void> {
  const { response, settings, notes } = exchange;
  const type = String(response.getHeader("content-type") ?? "");
  const trouble = await troubleOf({
    status: response.statusCode,
    isActionUnknown: response.hasHeader("x-nextjs-action-not-found"),
    asked: notes.answer,
    databaseAnswers: settings.databaseAnswers,
  });
  if (trouble && isForEyes(exchange)) return sendTrouble(exchange, trouble);
  const isUnseenPage = /^text\/html/.test(type) || (exchange.url.startsWith("/api/") && !/json/.test(type));
  if (trouble && isUnseenPage) return sendProblem(exchange, trouble);

  const isShared = !settings.dev && isSameForEverybody(exchange);
  const page = /^text\/html/.test(type) ? addMarks(tidyHtml(held.toString("utf8")), settings.marks) : undefined;
  const body = page === undefined ? held : Buffer.from(page);
  dressAnswer(exchange, page);
  if (isShared) keep(exchange, body);
  await sendBody(exchange, body);
}

/** Sends a body whose other headers are set, compressed as the client allows. */
export async function sendBody({ request, response, method }: Exchange, body: Buffer): Promise<void> {
  const type = String(response.getHeader("content-type") ?? "");
  let sent = body;
  if (isWorthEncoding(type, body.length) && !response.hasHeader("content-encoding")) {
    const encoding = encodingFor(request.headers["accept-encoding"]);
    sent = await encodeBody(body, encoding);
    response.appendHeader("Vary", "Accept-Encoding");
    if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  }
  const hasBody = response.statusCode >= 200 && response.statusCode !== 204 && response.statusCode !== 304;
  if (hasBody) response.setHeader("Content-Length", sent.length);
  if (method === "HEAD" || !hasBody) response.end();
  else response.end(sent);
}

/** The first one who asks does not wait until it is compressed ahead. */
function keep({ kept, url, response }: Exchange, body: Buffer): void {
  const isFile = url.startsWith("/_next/static/");
  const seconds = isFile ? Number.POSITIVE_INFINITY : longestKeptSeconds;
  const own = response.getHeaders();
  const headers = Object.fromEntries(
    Object.entries(own).flatMap(([name, value]) =>
      ["content-length", "etag", "vary", "date", "last-modified", "accept-ranges"].includes(name)
        ? []
        : [[name, String(value)]],
    ),
  );
  response.setHeader("ETag", etagOf(body));
  void kept.keep(url, { body, headers, seconds });
}
