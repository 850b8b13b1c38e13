import { afterAll, expect, test } from "vitest";
import type { KioskId } from "../kiosk/kiosk-id.ts";
import type { OpenKiosk } from "../kiosk/open-kiosk.ts";
import { frontForTests } from "./front-for-tests.ts";
import { kioskToken } from "./kiosk-device.ts";
import { kioskWhoAsks, whereFrom } from "./request-notes.ts";

const states: Record<string, OpenKiosk> = { open: { state: "open", id: "k1" as KioskId }, over: { state: "ended" } };
let seen: unknown;

const tested = await frontForTests(
  (_request, response) => {
    seen = kioskWhoAsks();
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("x-nextjs-prerender", "1");
    response.setHeader("cache-control", "s-maxage=31536000");
    response.end(`<!doctype html><html lang="en"><head></head><body>${whereFrom().kiosk}</body></html>`);
  },
  { openKiosk: async (token) => states[token] ?? { state: "ended" } },
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

test("only the strict cookie counts on https, and files are the same on every device", () => {
  expect(kioskToken("a=1; paso-kiosk=x.y", "/en", false)).toBe("x.y");
  expect(kioskToken("paso-kiosk=x.y", "/en", true)).toBeUndefined();
  expect(kioskToken("a=1; __Host-paso-kiosk=x.y", "/en", true)).toBe("x.y");
  expect(kioskToken("paso-kiosk=x.y", "/_next/static/a.js", false)).toBeUndefined();
  expect(kioskToken("not-paso-kiosk=x.y", "/en", false)).toBeUndefined();
});
