import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { frontForTests } from "./front-for-tests.ts";

const page = `<!doctype html><html lang="en"><head></head><body>${"palabras ".repeat(4_000)}</body></html>`;
let [made, slowMs] = [0, 0];
const tested = await frontForTests((request, response) => {
  made += 1;
  request.resume();
  if (request.method === "GET") response.setHeader("x-nextjs-prerender", "1");
  response.setHeader("cache-control", "s-maxage=31536000");
  response.setHeader("content-type", "text/html; charset=utf-8");
  setTimeout(() => response.end(page), slowMs);
});
/** How many requests Node's HTTP code has read: those in the lane pass it by. */
let byNode = 0;
tested.front.server.on("request", () => {
  byNode += 1;
});
const sockets: Socket[] = [];
beforeAll(async () => {
  await tested.ask("/en");
  await tested.ask("/en", { headers: { cookie: "paso-pages=light" } });
});
beforeEach(() => {
  byNode = 0;
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await tested.close();
});

function open(): Socket {
  const socket = connect(tested.front.port, "127.0.0.1");
  sockets.push(socket);
  return socket;
}

/** The whole answers in what has come. */
function answersIn(came: string): string[] {
  const end = came.indexOf("\r\n\r\n") + 4;
  if (end < 4) return [];
  const length = end + Number(/\r\nContent-Length: (\d+)/i.exec(came.slice(0, end))?.[1] ?? 0);
  const rest = came.slice(length);
  return came.length < length ? [] : [came.slice(0, length), ...(rest.startsWith("HTTP/") ? answersIn(rest) : [])];
}

/** Sends bytes, each part in a packet of its own, and gives the answers: as many as are expected, and any that come after. */
async function say(parts: string[], { socket = open(), count = parts.length } = {}): Promise<string[]> {
  let came = "";
  const take = (chunk: Buffer) => {
    came += chunk.toString("latin1");
  };
  socket.setNoDelay(true).on("data", take);
  for (const part of parts) {
    socket.write(part, "latin1");
    await after(30);
  }
  await expect.poll(() => answersIn(came).length, { timeout: 5_000 }).toBeGreaterThanOrEqual(count);
  await after(40);
  socket.off("data", take);
  return answersIn(came);
}

const get = (path: string, ...lines: string[]) =>
  `GET ${path} HTTP/1.1\r\n${["Host: localhost", ...lines].map((line) => `${line}\r\n`).join("")}\r\n`;
const undated = (answers: string[]) => answers.map((one) => one.replace(/\r\nDate: [^\r]*/, "\r\nDate: then"));
const statuses = (answers: string[]) => answers.map((one) => /^HTTP\/1\.1 (\d+)/.exec(one)?.[1]);

test.each([
  ["of a full page", ["Accept-Encoding: gzip, deflate, br", "Connection: keep-alive"]],
  ["of a light page", ["Cookie: paso-pages=light", "Accept-Encoding: br"]],
  ["of an old browser", ["User-Agent: w3m/0.5.3", "accept-encoding:gzip"]],
  ["of a slow link, which is remembered", ["Save-Data: on", "Accept-Language:  ar ,en;q=0.5\t"]],
  ["with nothing else", []],
])("the answer to a request %s is what Node would send, to the byte", async (_of, lines) => {
  await say([get("/en", ...lines)]);
  byNode = 0;
  const inLane = await say([get("/en", ...lines)]);
  expect(byNode).toBe(0);
  const ofNode = await say([get("/en", ...lines, "TE: trailers")]);
  expect(byNode).toBe(1);
  expect(statuses(inLane)).toEqual(["200"]);
  expect(undated(inLane)).toEqual(undated(ofNode));
});

test("who has the page gets 304, as from Node", async () => {
  const etag = /ETag: ([^\r]*)/.exec((await say([get("/en")])).join())?.[1];
  const inLane = await say([get("/en", `If-None-Match: ${etag}`)]);
  expect(byNode).toBe(0);
  expect(statuses(inLane)).toEqual(["304"]);
  expect(undated(inLane)).toEqual(undated(await say([get("/en", `If-None-Match: ${etag}`, "TE: x")])));
});

test("a connection stays in the lane for many pages, and goes to Node with the first request that is not simple", async () => {
  const socket = open();
  const pages = await say([get("/en"), get("/en"), get("/en")], { socket });
  expect(statuses(pages)).toEqual(["200", "200", "200"]);
  expect(byNode).toBe(0);
  const post = "POST /en HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello";
  expect(statuses(await say([post], { socket }))).toEqual(["200"]);
  expect(byNode).toBe(1);
  expect(statuses(await say([get("/en")], { socket }))).toEqual(["200"]);
  expect(byNode).toBe(2);
});

const smuggled = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";
test.each([
  ["two in one packet", [get("/en") + get("/en")], ["200", "200"]],
  ["one in two packets", [get("/en").slice(0, 20), get("/en").slice(20)], ["200"]],
  ["one and a half, then the rest", [get("/en") + get("/en").slice(0, 9), get("/en").slice(9)], ["200", "200"]],
  ["a body after a GET", [`${get("/en", "Content-Length: 5").slice(0, -2)}\r\nhello`], ["200"]],
  ["a request inside of a body", [get("/en", `Content-Length: ${smuggled.length}`) + smuggled], ["200"]],
  ["a length of two kinds", [get("/en", "Content-Length: 3", "Transfer-Encoding: chunked")], ["400"]],
  ["a folded header", [get("/en", "Cookie: a", " b")], ["400"]],
  ["two hosts", [get("/en", "Host: evil.example")], ["200"]],
  ["another site's host", ["GET /en HTTP/1.1\r\nHost: evil.example\r\n\r\n"], ["421"]],
  ["no host", ["GET /en HTTP/1.1\r\nAccept: */*\r\n\r\n"], ["400"]],
  ["a space before the colon", [get("/en", "Cookie : a")], ["400"]],
  ["a bare line feed", ["GET /en HTTP/1.1\nHost: localhost\n\n"], ["400"]],
  ["a null byte", [get("/en", "Cookie: a\u0000b")], ["400"]],
  ["a page that is not in memory", [get("/fr")], ["200"]],
  ["a whole address", [get("http://localhost/en")], ["404"]],
  ["very many bytes", [get("/en", `Cookie: ${"a".repeat(20_000)}`)], ["431"]],
  ["the end of the connection", [get("/en", "Connection: close")], ["200"]],
])("%s is for Node alone", async (_what, parts, expected) => {
  expect(statuses(await say(parts, { count: expected.length }))).toEqual(expected);
});

test("a page whose time is over is made anew for who asks in the lane, once", async () => {
  const before = made;
  expect(statuses(await say([get("/en")]))).toEqual(["200"]);
  expect(made).toBe(before);
  const real = performance.now.bind(performance);
  const later = vi.spyOn(performance, "now").mockImplementation(() => real() + 86_400_000);
  slowMs = 120;
  const meanwhile = after(30).then(() => say([get("/en")]));
  expect(statuses(await say([get("/en"), get("/en")]))).toEqual(["200", "200"]);
  expect(statuses(await meanwhile)).toEqual(["200"]);
  slowMs = 0;
  later.mockRestore();
  expect(made).toBe(before + 1);
});

test("who asks on and on and reads nothing is given to Node, and no pile of pages grows", async () => {
  const [[behind], socket] = await Promise.all([
    once(tested.front.server, "connection"),
    open().setNoDelay(true).pause(),
  ]);
  for (let count = 0; count < 400 && byNode === 0; count += 1) {
    socket.write(get("/en", "Accept-Encoding: identity"));
    await after(2);
  }
  expect(byNode).toBeGreaterThan(0);
  expect(behind.writableLength).toBeLessThan(3 * page.length);
});

test("an end takes the connections that wait in the lane with it at once, and what was asked for still comes", async () => {
  const other = await frontForTests((_request, response) => void response.end(page));
  const socket = connect(other.front.port, "127.0.0.1");
  await once(socket, "connect");
  const ended = once(socket.resume(), "end");
  await after(50);
  const startedAt = performance.now();
  await other.close();
  await ended;
  expect(performance.now() - startedAt).toBeLessThan(3_000);
});
