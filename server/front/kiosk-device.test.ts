import { afterAll, expect, test } from "vitest";
import type { KioskId } from "../kiosk/kiosk-id.ts";
import type { OpenKiosk } from "../kiosk/open-kiosk.ts";
import { frontForTests } from "./front-for-tests.ts";
import { kioskToken } from "./kiosk-device.ts";
import { kioskWhoAsks, whereFrom } from "./request-notes.ts";

const states: Record<string, OpenKiosk> = {
  open: { state: "open", id: "k1" as KioskId },
  first: { state: "open", id: "k1" as KioskId, isFirstOfDay: true },
  over: { state: "ended" },
};
const finished: string[] = [];
const touched: string[] = [];
let seen: unknown;
let hasOpen = false;

const tested = await frontForTests(
  (request, response) => {
    seen = kioskWhoAsks();
    if (request.method === "POST") {
      response.writeHead(303, { location: "/en/apply/ports?a=1", "set-cookie": "paso-draft-1=x" }).end();
      return;
    }
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("x-nextjs-prerender", "1");
    response.setHeader("cache-control", "s-maxage=31536000");
    response.end(
      `<!doctype html><html lang="en"><head></head><body><header class="page-header"></header>${whereFrom().kiosk}</body></html>`,
    );
  },
  {
    kiosks: {
      open: async (token) => states[token] ?? { state: "ended" },
      finish: async (id, page) => void finished.push(`${id} ${page}`),
      touch: async (id) => void touched.push(id),
      hasOpen: async () => hasOpen,
    },
  },
);
const { ask } = tested;
afterAll(() => tested.close());

const of = (token: string) => ({ headers: { cookie: `paso-kiosk=${token}` } });

test("code behind the front knows which kiosk asks, also for a page that is kept for everybody", async () => {
  await ask("/en");
  expect(seen).toBeUndefined();
  await ask("/en", of("open"));
  expect(seen).toBe("k1");
});

test("a device that was ended is led to where it is told so, whatever it asks for, and keeps nothing", async () => {
  for (const [path, method] of [
    ["/", "GET"],
    ["/en/apply/contact?a=1", "POST"],
    ["/api/v1/drafts/1", "GET"],
  ] as const) {
    const { status, headers } = await ask(path, { ...of("over"), method });
    expect(status, path).toBe(303);
    expect(headers.location).toMatch(/\/kiosk$/);
    expect(headers["clear-site-data"]).toContain("storage");
    expect(headers["cache-control"]).toBe("no-store");
  }
  expect((await ask("/kiosk", of("over"))).status).toBe(200);
  expect((await ask("/staff/sign-in", of("never-signed"))).status).toBe(200);
});

test("a page of a kiosk is kept by nobody, is the short version, and carries the kiosk's own parts", async () => {
  await ask("/en");
  const { headers, body } = await ask("/en", { headers: { ...of("open").headers, "accept-encoding": "identity" } });
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers.etag).toBeUndefined();
  expect(body.toString()).toContain("<html class=kiosk lang=en");
  expect(body.toString()).toContain("kiosk-bar");
  expect((await ask("/en")).body.toString()).not.toContain("kiosk-bar");
});

test("a kiosk's script is told where an answer leads; nobody else is, and a browser is led there", async () => {
  const post = (cookie: string, more: Record<string, string> = {}) =>
    ask("/en/apply/contact?a=1", { method: "POST", headers: { cookie, ...more } });
  const told = await post("paso-kiosk=open", { "paso-goes-to": "tell" });
  expect([told.status, told.headers.location, told.body.length]).toEqual([204, undefined, 0]);
  expect(told.headers["paso-goes-to"]).toMatch(/^http:\/\/[^/]+\/en\/apply\/ports\?a=1$/);
  expect(told.headers["set-cookie"]).toEqual(["paso-draft-1=x"]);
  const led = [await post("paso-kiosk=open"), await post("", { "paso-goes-to": "tell" })];
  for (const { status, headers } of led) {
    expect(status).toBe(303);
    expect(headers.location).toMatch(/\/en\/apply\/ports\?a=1$/);
    expect(headers["paso-goes-to"]).toBeUndefined();
  }
});

test("beginning anew ends what is open, and takes every cookie of the person and none of the device", async () => {
  const cookie = "paso-kiosk=open; paso-draft-1=a; paso-place-2=b; paso-look=ls; paso-pages=full; other=1";
  const { status, headers } = await ask("/kiosk/start", { headers: { cookie } });
  expect(status).toBe(303);
  expect(headers.location).toMatch(/^http:\/\/[^/]+\/$/);
  expect(headers["clear-site-data"]).toBe('"cache", "storage"');
  const gone = (headers["set-cookie"] ?? []).map((line) => line.split(";")[0]);
  expect(gone).toEqual(["paso-draft-1=", "paso-place-2=", "paso-look=", "paso-pages="]);
  expect(headers["set-cookie"]?.every((line) => line.includes("Max-Age=0"))).toBe(true);
  expect(finished).toEqual(["k1 "]);
  const byScript = await ask("/kiosk/start?by=script&left=contact", { ...of("open"), method: "POST" });
  expect(byScript.status).toBe(204);
  expect(finished).toEqual(["k1 ", "k1 contact"]);
});

test("the page of languages says that something is open behind it, and then leaves by itself without a script too", async () => {
  const page = async (url: string) => (await ask(url, of("open"))).body.toString();
  expect(await page("/")).not.toMatch(/data-open|refresh/);
  hasOpen = true;
  for (const url of ["/", "/?a=1"]) {
    expect(await page(url), url).toMatch(/<html class="?kiosk"? data-open/);
    expect(await page(url), url).toContain("refresh");
  }
  hasOpen = false;
});

test("each day that a kiosk runs, its token is kept for as long again", async () => {
  const kept = async (token: string) => (await ask("/en", of(token))).headers["set-cookie"];
  expect(await kept("first")).toEqual(["paso-kiosk=first;Path=/;HttpOnly;SameSite=Lax;Max-Age=34560000"]);
  expect(await kept("open")).toBeUndefined();
});

test("a look is kept, and its door leads back to a page of Paso and nowhere else", async () => {
  const turn = async (query: string) => {
    const { headers } = await ask(`/kiosk/look?${query}`, of("open"));
    return [headers["set-cookie"]?.[0]?.split(";")[0], headers.location?.replace(/^http:\/\/[^/]+/, "")];
  };
  expect(await turn("from=/en/apply/contact&look=sxl&a=1")).toEqual(["paso-look=ls", "/en/apply/contact?a=1"]);
  expect(await turn("from=//evil.example&look=")).toEqual(["paso-look=", "/"]);
  expect(await turn("from=https://evil.example")).toEqual(["paso-look=", "/"]);
});

test("a kiosk has no worker, and hears whether somebody answers; its doors are no other device's", async () => {
  expect((await ask("/worker.js", of("open"))).status).toBe(404);
  expect((await ask("/kiosk/here", { ...of("open"), method: "POST" })).status).toBe(204);
  expect(touched).toEqual([]);
  await ask("/kiosk/here?touched", { ...of("open"), method: "POST" });
  expect(touched).toEqual(["k1"]);
  const before = finished.length;
  const { headers } = await ask("/kiosk/start");
  expect(headers["clear-site-data"]).toBeUndefined();
  expect(finished.length).toBe(before);
});

test("only the strict cookie counts on https, and files are the same on every device", () => {
  expect(kioskToken("a=1; paso-kiosk=x.y", "/en", false)).toBe("x.y");
  expect(kioskToken("paso-kiosk=x.y", "/en", true)).toBeUndefined();
  expect(kioskToken("a=1; __Host-paso-kiosk=x.y", "/en", true)).toBe("x.y");
  expect(kioskToken("paso-kiosk=x.y", "/_next/static/a.js", false)).toBeUndefined();
  expect(kioskToken("not-paso-kiosk=x.y", "/en", false)).toBeUndefined();
});
