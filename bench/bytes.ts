import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { locales } from "#app/_i18n/locales.ts";
import buildPages from "../e2e/fixtures/build-pages.ts";
import { findChromium } from "../e2e/fixtures/find-chromium.ts";
import { measureJourney } from "../e2e/fixtures/measure-journey.ts";
import { startServer } from "../e2e/fixtures/start-server.ts";
import { asLight, questionPaths, wireBytes } from "../e2e/fixtures/wire-bytes.ts";
import type { Row } from "./bench.ts";

type Peer = { bytes: number; who: string };
const peers = JSON.parse(readFileSync(join(import.meta.dirname, "peers.json"), "utf8")) as Record<string, Peer>;

/** Bytes over the wire on light pages, the dearest language named, beside what the best peer takes for the same. */
export async function bench(): Promise<Row[]> {
  await buildPages();
  const server = await startServer();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const rows = new Map<string, Row>();
  const note = (what: string, bytes: number, most: number, locale: string, peer?: string) => {
    if (Number(rows.get(what)?.["bytes"] ?? 0) >= bytes) return;
    const best = peer === undefined ? undefined : peers[peer];
    rows.set(what, {
      what,
      bytes,
      "of at most": most,
      in: locale,
      "best peer": best ? `${best.bytes}, ${best.who}` : "",
    });
  };
  const scripts = scriptFiles();
  const ask = (path: string) => wireBytes(server.origin, path, asLight);
  try {
    for (const { tag } of locales) {
      for (const question of questionPaths) {
        const path = `/${tag}/apply/${question}`;
        await ask(path);
        note("a light question page", await ask(path), 3_500, tag, "bare form, one page");
      }
      const plain = await ask(`/scripts/${scripts[`plain-${tag}.js`]}`);
      const second =
        (await ask(`/scripts/${scripts[`more-${tag}.js`]}`)) + (await ask(`/scripts/${scripts[`outbox-${tag}.js`]}`));
      const worker = await ask("/worker.js");
      note("the plain script", plain, 3_000, tag, "script of the first page");
      note("the second script", second, 4_000, tag);
      note("the worker", worker, 6_500, tag);
      note(
        "first visit with script and worker",
        (await ask(`/${tag}/apply/device`)) + plain + worker,
        14_600,
        tag,
        "first page",
      );
      const lists = (await ask(`/${tag}/offline.json`)) + (await ask(`/${tag}/offline-pages.json`));
      note(
        "all for the time without a signal",
        lists + plain + second + worker,
        60_000,
        tag,
        "offline after one visit",
      );
      for (const [people, most] of [
        [1, 40_000],
        [5, 60_000],
      ] as const) {
        const pages = await measureJourney(browser, server.origin, tag, people, "light");
        const bytes = pages.reduce((sum, page) => sum + page.bytes, 0);
        note(`the whole journey of a party of ${people}`, bytes, most, tag, "whole flow");
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return [...rows.values()];
}

function scriptFiles(): Record<string, string> {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../.next/paso/scripts.json"), "utf8")) as Record<
    string,
    string
  >;
}
