import { createHash } from "node:crypto";
import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { frontForTests, multipart } from "./front-for-tests.ts";
import { requestNotes } from "./request-notes.ts";

const script = 'self.__next_f.push([1,"¡hola! <\\u003c"])';
const style = "body{color:#123}";
const page = `<!doctype html><html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><style data-href="x">${style}</style><script src="/_next/a.js" async=""></script></head><body><script>${script}</script>${"palabras ".repeat(400)}</body></html>`;
let asked: { url?: string | undefined; headers: Record<string, unknown>; body: Buffer; address?: string | undefined };
let renewed = 0;

const tested = await frontForTests(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  asked = { url: request.url, headers: request.headers, body: Buffer.concat(chunks), address: requestNotes()?.address };
  const path = request.url?.split("?")[0];
  if (path === "/en") {
    renewed += 1;
    response.setHeader("x-nextjs-prerender", "1");
    response.setHeader("cache-control", "s-maxage=31536000");
  }
  if (path === "/go") {
    response.writeHead(303, { location: "/en/apply/contact?a=1", "cache-control": "s-maxage=31536000" });
    response.end();
  } else if (path === "/picture.png") {
    response.setHeader("content-type", "image/png");
    response.write(Buffer.alloc(70_000, 1));
    response.end(Buffer.alloc(5, 2));
  } else {
    response.setHeader("content-type", path === "/data.json" ? "application/json" : "text/html; charset=utf-8");
    response.setHeader("x-powered-by", "Next.js");
    response.write(page.slice(0, 100));
    setImmediate(() => response.end(page.slice(100)));
  }
});
const { ask } = tested;
beforeAll(() => ask("/en"));
afterAll(() => tested.close());

const sha = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("the policy of a page has the hashes of exactly its inline scripts and styles", async () => {
  const { headers, body } = await ask("/en/apply/contact");
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain(`script-src 'self' ${sha(script)};`);
  expect(policy).toContain(`style-src 'self' ${sha(style)};`);
  expect(policy).not.toContain("unsafe");
  expect(body.toString()).toContain(script);
});

test("a page is sent without its script preloads, and with its scripts", async () => {
  const { body } = await ask("/en/apply/contact");
  expect(body.toString()).not.toContain("preload");
  expect(body.toString()).toContain('<script src="/_next/a.js" async="">');
});

test.each([
  "/en",
  "/en/apply/contact?a=1",
  "/go",
  "/picture.png",
  "/data.json",
  "/_next/image?url=x",
  "//evil.example/",
])("%s carries the security headers and nothing of Next's", async (path) => {
  const { headers } = await ask(path);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
  expect(headers["permissions-policy"]).toContain("geolocation=()");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["strict-transport-security"]).toBeUndefined();
  expect(Object.keys(headers).filter((name) => /^x-(powered|nextjs)/.test(name))).toEqual([]);
});

test("an installation on https says so for two years", async () => {
  const settings = { PUBLIC_ORIGIN: "https://paso.example", ALLOWED_HOSTS: undefined };
  const other = await frontForTests((_request, response) => response.end("x"), { settings });
  const { status, headers } = await other.ask("/en", { headers: { host: "paso.example" } });
  await other.close();
  expect(status).toBe(200);
  expect(headers["strict-transport-security"]).toContain("max-age=63072000");
});

test.each(["evil.example", "localhost.evil.example", "127.0.0.1@evil.example", "paso.example:80:80"])(
  "the host %s is refused",
  async (host) => {
    const { status, headers } = await ask("/en", { headers: { host } });
    expect(status).toBe(421);
    expect(headers["cache-control"]).toBe("no-store");
  },
);

test("what a stranger says of proxies and of Next is dropped, and the truth put in its place", async () => {
  await ask("/en/help", {
    headers: {
      host: "localhost:1234",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      "x-middleware-subrequest": "middleware:middleware",
      "x-middleware-rewrite": "/staff",
      "x-matched-path": "/staff",
      "x-real-ip": "1.2.3.4",
      forwarded: "host=evil.example",
    },
  });
  expect(asked.headers).toMatchObject({ "x-forwarded-host": "localhost:1234", "x-forwarded-proto": "http" });
  expect(JSON.stringify(asked.headers)).not.toMatch(/evil|middleware|matched|1\.2\.3\.4/);
});

test("the last address that a proxy on this machine adds is the client's", async () => {
  await ask("/en/help?x=1", { headers: { "x-forwarded-for": "6.6.6.6, 203.0.113.9" } });
  expect(asked.address).toBe("203.0.113.9");
  await ask("/en/help?x=1", { headers: { "x-forwarded-for": "nonsense" } });
  expect(asked.address).toBe("127.0.0.1");
});

test("a post reaches the handler byte for byte", async () => {
  const form = await multipart([["party.0.givenNames", "Ñandú 王 عائشة\r\nሰላም"]]);
  const { headers } = await ask("/en/apply/person/1?a=1", { method: "POST", ...form });
  expect(asked.body.equals(form.body)).toBe(true);
  expect(asked.headers["content-length"]).toBe(String(form.body.length));
  expect(headers["cache-control"]).toBe("no-store");
});

test("a body over 128 kB is refused after it was read, and never reaches the handler", async () => {
  asked.url = "untouched";
  const { status } = await ask("/en/apply/needs", { method: "POST", body: Buffer.alloc(128 * 1024 + 1) });
  expect(status).toBe(413);
  expect((await ask("/api/v1/applications/x", { method: "PUT", body: Buffer.alloc(400_000) })).status).toBe(413);
  expect(asked.url).toBe("untouched");
});

test("pages of a person and answers to a post are kept by no cache", async () => {
  expect((await ask("/en/apply/contact?a=1")).headers["cache-control"]).toBe("no-store");
  const redirect = await ask("/go", { method: "POST" });
  expect(redirect).toMatchObject({ status: 303, headers: { "cache-control": "no-store" } });
});

test("a redirect has its whole address", async () => {
  const { headers } = await ask("/go", { headers: { host: "localhost:8080" } });
  expect(headers.location).toBe("http://localhost:8080/en/apply/contact?a=1");
});

test("a prerendered page comes from memory, with an ETag, and 304 to who has it", async () => {
  const before = renewed;
  const first = await ask("/en", { headers: { "accept-encoding": "br" } });
  expect(renewed).toBe(before);
  expect(first.headers).toMatchObject({ "cache-control": "private,no-cache", "content-encoding": "br" });
  const again = await ask("/en", { headers: { "if-none-match": String(first.headers.etag) } });
  expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  expect((await ask("/en", { headers: { "if-none-match": 'W/"other"' } })).status).toBe(200);
});

test("a page of a person is never answered from memory", async () => {
  const before = renewed;
  await ask("/en?a=1");
  expect(renewed).toBe(before + 1);
});

test.each(["/en", "/en/apply/contact"])("%s is compressed as the browser allows", async (path) => {
  const plain = await ask(path, { headers: { "accept-encoding": "identity" } });
  const zipped = await ask(path, { headers: { "accept-encoding": "gzip, deflate" } });
  const brotli = await ask(path, { headers: { "accept-encoding": "gzip, deflate, br" } });
  const refused = await ask(path, { headers: { "accept-encoding": "br;q=0, gzip;q=0.5" } });
  expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
  expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
  expect(refused.headers["content-encoding"]).toBe("gzip");
  expect(brotli.headers["cache-control"]).toMatch(/private|no-store/);
});

test.each(["/en", "/en/apply/contact", "/picture.png", "/nowhere/../_next/image"])(
  "HEAD of %s has the headers of GET and no body",
  async (path) => {
    const get = await ask(path);
    const head = await ask(path, { method: "HEAD" });
    expect(head.status).toBe(get.status);
    expect(head.body.length).toBe(0);
    const { date: _one, ...ofGet } = get.headers;
    const { date: _other, ...ofHead } = head.headers;
    if (path !== "/picture.png") expect(ofHead).toEqual(ofGet);
  },
);

test("what is no text flows through as it is", async () => {
  const { body, headers } = await ask("/picture.png", { headers: { "accept-encoding": "br" } });
  expect(body.length).toBe(70_005);
  expect(headers["content-encoding"]).toBeUndefined();
});

test("nothing becomes a socket", async () => {
  const socket = connect(tested.front.port, "127.0.0.1");
  socket.write("GET /en HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
  const answer = await new Promise((resolve) => socket.on("data", resolve).on("close", () => resolve("closed")));
  expect(answer).toBe("closed");
});
