import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type AskedPage, readSimple } from "./simple-request.ts";

let read: AskedPage[] = [];
const node = createServer((request, response) => {
  const { method = "", url = "", headers } = request;
  request.resume().on("end", () => {
    read.push({ method, url, headers });
    response.end();
  });
}).listen(0, "127.0.0.1");
await once(node, "listening");
afterAll(() => void node.close());

/** What Node makes of the same bytes: every request that it reads in them. */
async function readByNode(bytes: Buffer): Promise<AskedPage[]> {
  read = [];
  const socket = connect((node.address() as AddressInfo).port, "127.0.0.1");
  socket.end(bytes);
  socket.resume().on("error", () => {});
  await once(socket, "close");
  return read;
}

const names = ["Host", "Cookie", "accept-encoding", "X-A", "Content-Length", "Transfer-Encoding", "TE", "Connection"];
const line = fc.record({
  name: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
  ),
  gap: fc.constantFrom(":", ": ", ": ", ":\t ", " :", ""),
  value: fc.oneof(
    fc.constantFrom("localhost", "0", "5", "chunked", "keep-alive", "close", "a=b; c=d", "é", ""),
    fc.string({ unit: "binary-ascii", maxLength: 8 }),
  ),
  end: fc.oneof(
    { weight: 12, arbitrary: fc.constant("\r\n") },
    { weight: 1, arbitrary: fc.constantFrom("\n", "\r", "\r\n ") },
  ),
});
const request = fc
  .record({
    method: fc.constantFrom("GET", "GET", "GET", "POST", "get", "HEAD"),
    path: fc.oneof(fc.constantFrom("/", "/en", "/en?a=1&b", "en", "//x", "http://x/"), fc.webPath()),
    version: fc.constantFrom("HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0"),
    lines: fc.array(line, { maxLength: 5 }),
    rest: fc.constantFrom("", "", "", "hello", "GET /b HTTP/1.1\r\nHost: b\r\n\r\n"),
  })
  .map(({ method, path, version, lines, rest }) => {
    const said = lines.map(({ name, gap, value, end }) => `${name}${gap}${value}${end}`).join("");
    return Buffer.from(`${method} ${path} ${version}\r\nHost: a\r\n${said}\r\n${rest}`, "latin1");
  });

test("whatever it reads, Node reads the same, as one request", async () => {
  let simple = 0;
  await fc.assert(
    fc.asyncProperty(request, async (bytes) => {
      const ours = readSimple(bytes);
      if (ours === undefined) return;
      simple += 1;
      expect(await readByNode(bytes)).toEqual([ours]);
    }),
    { numRuns: 20_000, seed: 20_261_127 },
  );
  expect(simple).toBeGreaterThan(100);
});

test("what a browser sends to get a page is simple", () => {
  const lines = [
    "Host: paso.example",
    "Connection: keep-alive",
    'sec-ch-ua: "Chromium";v="156", "Not)A;Brand";v="24"',
    "Upgrade-Insecure-Requests: 1",
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
    "Accept-Encoding: gzip, deflate, br, zstd",
    "Cookie: paso-pages=full; paso-style=abcdefgh",
  ];
  const bytes = Buffer.from(`GET /ar/apply/device?d=1 HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
  expect(readSimple(bytes)).toMatchObject({ url: "/ar/apply/device?d=1", headers: { host: "paso.example" } });
});
