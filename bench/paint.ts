import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import buildPages from "../e2e/fixtures/build-pages.ts";
import { launchChromium } from "../e2e/fixtures/launch-chromium.ts";
import { startServer } from "../e2e/fixtures/start-server.ts";
import { asLight } from "../e2e/fixtures/wire-bytes.ts";
import type { Row } from "./bench.ts";

const page = "/en/apply/device";
const runs = 7;
/** A weak signal: 50 kB a second, 400 ms for every request, and a processor six times slower. */
const network = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const slowerProcessor = 6;

type Painted = { paintMs: number; blockedMs: number };

/** First paint and blocking time on a weak signal, against a bare page of the same text in the same run. */
export async function bench(): Promise<Row[]> {
  await buildPages();
  const server = await startServer();
  const bare = await serveBare(await (await fetch(server.origin + page, { headers: asLight })).text());
  const browser = await launchChromium();
  const kinds = {
    "bare page of the same text": { url: bare.url, cookie: "", most: 1, mostBlocked: 0 },
    light: { url: server.origin + page, cookie: "light", most: 1.2, mostBlocked: 0 },
    full: { url: server.origin + page, cookie: "full", most: 1.5, mostBlocked: 300 },
  };
  const seen = new Map<string, Painted[]>(Object.keys(kinds).map((kind) => [kind, []]));
  try {
    for (let run = 0; run < runs; run++) {
      for (const [kind, { url, cookie }] of Object.entries(kinds)) {
        seen.get(kind)?.push(await paint(browser, { url, cookie, from: bare.elsewhere }));
      }
    }
  } finally {
    await browser.close();
    bare.close();
    await server.stop();
  }
  const middle = (kind: string, of: keyof Painted) => median((seen.get(kind) ?? []).map((one) => one[of]));
  const floor = middle("bare page of the same text", "paintMs");
  return Object.entries(kinds).map(([kind, { most, mostBlocked }]) => ({
    page: kind,
    "first paint ms": Math.round(middle(kind, "paintMs")),
    "times the bare page": (middle(kind, "paintMs") / floor).toFixed(2),
    "of at most": most,
    "blocked ms": Math.round(middle(kind, "blockedMs")),
    "of at most ms": mostBlocked,
  }));
}

/**
 * One visit, from a page of another site, as people come: a browser then changes its process for each page alike, and not
 * only for those whose Cross-Origin-Opener-Policy asks for it, which takes 300 ms here.
 */
async function paint(
  browser: Browser,
  { url, cookie, from }: Record<"url" | "cookie" | "from", string>,
): Promise<Painted> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true });
  if (cookie) await context.addCookies([{ name: "paso-pages", value: cookie, url }]);
  const tab = await context.newPage();
  await tab.goto(from);
  const session = await context.newCDPSession(tab);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
  await tab.addInitScript(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    }).observe({ type: "longtask", buffered: true });
  });
  await tab.goto(url, { waitUntil: "load" });
  await tab.waitForTimeout(8_000);
  const seen = await tab.evaluate(() => ({
    paintMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    long: (window as unknown as { long: number[] }).long,
  }));
  await context.close();
  return { paintMs: seen.paintMs, blockedMs: seen.long.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0) };
}

/** The same words without style and script, compressed, from a server that does nothing else. */
async function serveBare(light: string): Promise<{ url: string; elsewhere: string; close(): void }> {
  const html = light.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, "");
  const body = brotliCompressSync(html);
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-encoding": "br",
      "content-length": body.length,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  const [url, elsewhere] = [`http://localhost:${port}/`, `http://other.localhost:${port}/`];
  return { url, elsewhere, close: () => server.close() };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
