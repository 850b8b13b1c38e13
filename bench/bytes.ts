import { readFileSync } from "node:fs";
import { join } from "node:path";
import { locales } from "#app/_i18n/locales.ts";
import buildPages from "../e2e/fixtures/build-pages.ts";
import { deviceBytes } from "../e2e/fixtures/device-bytes.ts";
import { launchChromium } from "../e2e/fixtures/launch-chromium.ts";
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
  const browser = await launchChromium();
  const rows = new Map<string, Row>();
  const note = (what: string, bytes: number, most: number | "", locale: string, peer?: string) => {
    if (Number(rows.get(what)?.["bytes"] ?? 0) >= bytes) return;
    const best = peer === undefined ? undefined : peers[peer];
    const beside = best ? `${best.bytes}, ${best.who}` : "";
    rows.set(what, { what, bytes, "of at most": most, in: locale, "best peer": beside });
  };
  try {
    for (const { tag } of locales) {
      for (const question of questionPaths) {
        const { body, whole } = await wireBytes(server.origin, `/${tag}/apply/${question}`, asLight);
        note("a light question page, compressed", body, 3_500, tag, "bare form, one page");
        note("the same with its headers", whole, "", tag);
      }
      const { bodies, whole } = await deviceBytes(server.origin, tag);
      note("the plain script", bodies.plain, 3_000, tag, "script of the first page");
      note("the script of the outbox", bodies.outbox, 4_000, tag);
      note("the script of a kept draft", bodies.more, 4_000, tag);
      note("the worker", bodies.worker, 6_500, tag);
      note("first visit with script and worker, headers too", whole.firstVisit, 14_600, tag, "first page");
      note("all for the time without a signal, headers too", whole.everything, 60_000, tag, "offline after one visit");
      for (const [people, most] of [
        [1, 40_000],
        [5, 60_000],
      ] as const) {
        const pages = await measureJourney(browser, server.origin, tag, people, "light");
        const bytes = pages.reduce((sum, page) => sum + page.bytes, 0);
        note(`the whole journey of a party of ${people}, headers too`, bytes, most, tag, "whole flow");
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return [...rows.values()];
}
