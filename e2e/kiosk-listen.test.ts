import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { test } from "./fixtures/journey.ts";
import { beginAtKiosk, enrol } from "./fixtures/kiosk.ts";
import { words } from "./fixtures/words.ts";

type Said = { text: string; lang: string };
type Voice = { lang: string; localService: boolean };

/** Headless browsers have no voice: this one says into a list, each text at once, the third never to its end. */
async function giveVoices(page: Page, voices: Voice[]): Promise<void> {
  await page.addInitScript((given) => {
    const said: Said[] = [];
    class Words extends EventTarget {
      voice: Voice | null = null;
      lang = "";
      onend: (() => void) | null = null;
      constructor(readonly text: string) {
        super();
      }
    }
    const speaker = {
      getVoices: () => given,
      cancel: () => Object.assign(window, { isCancelled: true }),
      speak: (one: Words) => {
        said.push({ text: one.text, lang: one.voice?.lang ?? "" });
        if (said.length < 3) setTimeout(() => one.onend?.(), 20);
      },
    };
    Object.defineProperty(window, "speechSynthesis", { value: speaker });
    Object.assign(window, { SpeechSynthesisUtterance: Words, said });
  }, voices);
}

const listen = (page: Page, locale: string) => page.getByRole("button", { name: words(locale, "kiosk.bar.listen") });

test("a voice of the device reads the page from its heading, marks what it reads, and stops when asked", async ({
  browser,
  server,
}) => {
  const page = await (await browser.newContext({ baseURL: server.origin })).newPage();
  await giveVoices(page, [
    { lang: "es-US", localService: false },
    { lang: "es-ES", localService: true },
    { lang: "es-MX", localService: true },
  ]);
  await enrol(page, server);
  await beginAtKiosk(page, "es");
  await listen(page, "es").click();
  const said = () => page.evaluate(() => (window as unknown as { said: Said[] }).said);
  await expect.poll(async () => (await said()).length).toBe(3);
  expect((await said()).map(({ lang }) => lang)).toEqual(["es-MX", "es-MX", "es-MX"]);
  const texts = (await said()).map(({ text }) => text);
  expect(texts).toContain(words("es", "kiosk.device.title"));
  await expect(page.locator(".kiosk-said")).toHaveText(texts[2] ?? "");
  await expect(listen(page, "es")).toHaveAttribute("aria-pressed", "true");
  await listen(page, "es").click();
  await expect(page.locator(".kiosk-said")).toHaveCount(0);
  expect(await page.evaluate(() => "isCancelled" in window)).toBe(true);
  await page.context().close();
});

/** Two and a half seconds without a sound, as frames of MPEG 1 layer III. */
function quietRecording(): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x64]);
  return Buffer.concat(Array.from({ length: 96 }, () => frame));
}

function record(folder: string, name: string): void {
  const file = join(folder, "recordings", name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, quietRecording());
}

test("what somebody has recorded is played to its end, also where the device has no voice for the language", async ({
  browser,
  ownServer: server,
}) => {
  record(server.folder, "ht/apply/device.mp3");
  const page = await (await browser.newContext({ baseURL: server.origin, bypassCSP: true })).newPage();
  await giveVoices(page, []);
  await enrol(page, server);
  await beginAtKiosk(page, "ht");
  await checkAxe(page, "a page that can be listened to");
  const played = page.waitForResponse((response) => response.url().endsWith("/recordings/ht/apply/device.mp3"));
  await listen(page, "ht").click();
  expect((await played).headers()["content-type"]).toBe("audio/mpeg");
  await expect(listen(page, "ht")).toHaveAttribute("aria-pressed", "true");
  await expect(listen(page, "ht"), "at its end").toHaveAttribute("aria-pressed", "false");
  await page.goto("/ht/help");
  await expect(listen(page, "ht"), "nobody has recorded this page").toHaveCount(0);
  await page.context().close();
});

test("the page of languages that hardly anybody reads plays what is recorded, and says where nothing is", async ({
  browser,
  ownServer: server,
}) => {
  record(server.folder, "mam/speak.mp3");
  const page = await (await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false })).newPage();
  await page.goto("/es/speak");
  await expect(page.locator("#mam audio")).toHaveAttribute("src", "/recordings/mam/speak.mp3");
  await expect(page.locator("#mam")).not.toContainText(words("es", "speak.no-recording"));
  await expect(page.getByText(words("es", "speak.no-recording")).first()).toBeVisible();
  await page.context().close();
});

test("no button is shown for a language that only a voice elsewhere could read", async ({ browser, server }) => {
  const page = await (await browser.newContext({ baseURL: server.origin })).newPage();
  await giveVoices(page, [
    { lang: "ht", localService: false },
    { lang: "en-US", localService: true },
  ]);
  await enrol(page, server);
  await beginAtKiosk(page, "ht");
  await expect(page.locator(".kiosk-bar")).toBeVisible();
  await expect(listen(page, "ht")).toHaveCount(0);
  await page.goto("/en");
  await expect(listen(page, "en")).toBeVisible();
  await page.context().close();
});
