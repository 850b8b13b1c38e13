import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { frontForTests } from "./front-for-tests.ts";

const dir = mkdtempSync(join(tmpdir(), "paso-front-"));
mkdirSync(join(dir, ".next/paso"), { recursive: true });
const files = {
  ...{ "worker.js": "worker.0a.js", "plain-en.js": "plain-en.1b.js", "more-en.js": "more-en.2c.js" },
  ...{ "camera_en.js": "camera_en.4e.js", "day_en.js": "day_en.5f.js" },
};
writeFileSync(join(dir, ".next/paso/scripts.json"), JSON.stringify({ ...files, "plain-es.js": "plain-es.3d.js" }));
for (const file of [...Object.values(files), "plain-es.3d.js"]) {
  writeFileSync(join(dir, ".next/paso", file), `console.log("${file} ¡hola!")`);
}

let asked: string[] = [];

/** What stands on a page where a slip can be read. */
function placeIn(url = ""): string {
  const id = /(slip-camera|kept-day)$/.exec(url)?.[0];
  return id === undefined ? url : `<div id="${id}"></div>`;
}

const { ask, close } = await frontForTests(
  (request, response) => {
    asked.push(String(request.url));
    if (request.url?.startsWith("/en/help")) response.statusCode = 404;
    if (request.url === "/en/my-place") response.setHeader("set-cookie", "x=1");
    response.setHeader("content-type", "text/html; charset=utf-8");
    const body = request.url?.startsWith("/en/offline") ? '<div id="reset" hidden=""></div>' : placeIn(request.url);
    response.end(`<!DOCTYPE html><html lang="en" dir="ltr"><head><title>x</title></head><body>${body}</body></html>`);
  },
  { dir },
);
afterAll(async () => {
  await close();
  rmSync(dir, { recursive: true });
});

const cookie = "paso-pages=light";

test("a page of applicants carries the plain script of its language, full or light; the console does not", async () => {
  const tag = '<script src="/scripts/plain-en.1b.js" defer></script></head>';
  expect((await ask("/en/apply/contact")).body.toString()).toContain(tag);
  expect((await ask("/en/apply/contact?a=1", { headers: { cookie } })).body.toString()).toContain(tag);
  expect((await ask("/staff")).body.toString()).not.toContain("/scripts/");
});

test("the page for no network carries, full or light, the script that resets a device", async () => {
  const tags =
    '<script src="/scripts/plain-en.1b.js" defer></script><script src="/scripts/more-en.2c.js" defer></script>';
  expect((await ask("/en/offline")).body.toString()).toContain(tags);
  expect((await ask("/en/offline", { headers: { cookie } })).body.toString()).toContain(tags);
});

test("two pages of the console may ask for the camera, and have its script; no page of people may", async () => {
  const policyOf = (answer: Awaited<ReturnType<typeof ask>>) => String(answer.headers["permissions-policy"]);
  for (const [path, script] of [
    ["/staff/slip-camera", "camera_en.4e.js"],
    ["/staff/kept-day", "day_en.5f.js"],
  ] as const) {
    const answer = await ask(path);
    expect(policyOf(answer), path).toBe("camera=(self),geolocation=(),microphone=()");
    expect(answer.body.toString(), path).toContain(`<script src="/scripts/${script}" defer></script></head>`);
  }
  for (const path of ["/staff", "/en", "/en/slip-camera", "/en/kept-day", "/kiosk/slip-camera", "/slip-camera"]) {
    expect(policyOf(await ask(path)), path).toMatch(/^camera=\(\),/);
  }
});

test("a script is kept for ever, compressed; the worker is asked for each time", async () => {
  const script = await ask("/scripts/plain-es.3d.js", { headers: { "accept-encoding": "br" } });
  expect(script.headers["cache-control"]).toBe("public,max-age=31536000,immutable");
  expect(script.headers.vary).toBe("Accept-Encoding");
  expect(brotliDecompressSync(script.body).toString()).toContain("¡hola!");
  const worker = await ask("/worker.js");
  expect(worker.headers).toMatchObject({
    "cache-control": "no-cache",
    "content-security-policy": "default-src 'self'",
  });
  expect((await ask("/worker.js", { headers: { "if-none-match": String(worker.headers.etag) } })).status).toBe(304);
  await ask("/scripts/nothing.js");
  expect(asked.at(-1)).toBe("/scripts/nothing.js");
});

test("what a device keeps is listed with hashes: pages that everybody may have, and the scripts of the language", async () => {
  const { headers, body } = await ask("/en/offline.json");
  expect(headers["content-type"]).toBe("application/json");
  const list = JSON.parse(body.toString()) as Record<string, string>;
  const light = await ask("/en/apply/contact?light");
  expect(light.headers.etag).toBe(`W/"${list["/en/apply/contact"]}"`);
  expect(list["/scripts/plain-en.1b.js"]).toBe("1b");
  expect(Object.keys(list)).not.toContain("/en/help");
  expect(Object.keys(list)).not.toContain("/en/my-place");
  expect(Object.keys(list).filter((address) => /plain-es|worker/.test(address))).toEqual([]);
});

test("all pages of the list come at once too, with what each says of itself in its headers", async () => {
  type Whole = Record<string, [hash: string, headers: Record<string, string>, html: string]>;
  const { body } = await ask("/en/offline-pages.json");
  const [hash, headers, html] = (JSON.parse(body.toString()) as Whole)["/en/apply/party"] ?? [];
  const light = await ask("/en/apply/party?light");
  expect(light.headers).toMatchObject({ etag: `W/"${hash}"`, ...headers });
  expect(Object.keys(headers ?? {})).toContain("content-security-policy");
  expect(light.body.toString()).toBe(html);
});

test("one kept page answers whoever asks for it, whatever the device's script reads in the address", async () => {
  await ask("/en/apply/needs?light");
  asked = [];
  for (const query of ["?light", "?d=1&r=2&to=check&light", "?light&d=3"]) {
    expect((await ask(`/en/apply/needs${query}`)).body.toString()).toContain("/en/apply/needs<");
  }
  await ask("/en/apply/needs?d=7", { headers: { cookie } });
  expect(asked).toEqual([]);
  await ask("/en/apply/needs?a=1&d=2&light");
  expect(asked).toEqual(["/en/apply/needs?a=1&d=2"]);
});

test("the first answer to a slow link remembers it, since it is not said again after a redirect", async () => {
  const first = await ask("/en/apply/needs", { headers: { "save-data": "on" } });
  expect(first.headers["set-cookie"]).toEqual(["paso-light=1;Path=/;SameSite=Lax"]);
  const next = await ask("/en/apply/needs", { headers: { "save-data": "on", cookie: "paso-light=1" } });
  expect(next.headers["set-cookie"]).toBeUndefined();
  expect(
    (await ask("/en/apply/needs?light", { headers: { "save-data": "on" } })).headers["set-cookie"],
  ).toBeUndefined();
});

test("many who ask at once for what is not kept yet all get it whole, with its headers", async () => {
  const headers = { cookie, "accept-encoding": "br" };
  const all = await Promise.all(Array.from({ length: 8 }, () => ask("/en/apply/ports", { headers })));
  for (const one of all) {
    expect(one.headers["content-security-policy"]).toBeDefined();
    expect(brotliDecompressSync(one.body).toString()).toContain("/en/apply/ports");
  }
});
