import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { goOn } from "./fixtures/answer-page.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { test } from "./fixtures/journey.ts";
import { type MovedServer, startMovedServer } from "./fixtures/moved-server.ts";
import { type SentReceipt, sendApplication } from "./fixtures/send-application.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ mode: "default", timeout: 120_000 });

const languages = ["en", "es", "ar"];
const receipts = new Map<string, SentReceipt>();
let server: MovedServer;

test.beforeAll(async () => {
  server = await startMovedServer();
  server.moveTo(morning(1));
  for (const language of languages) {
    receipts.set(language, await sendApplication(server, { id: randomUUID(), language, familyNames: "Núñez" }));
  }
});
test.afterAll(() => server?.stop());

/** Six o'clock (UTC), so many days from now. */
function morning(days: number): Date {
  return new Date(`${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T06:00:00Z`);
}

let isClosed = false;

/** Goes on to the next day, whose draw closes the list first. */
async function closeDay(): Promise<void> {
  if (isClosed) return;
  server.moveTo(morning(2));
  await server.paso("draw");
  isClosed = true;
}

const say = (locale: string, key: string) => words(locale, `my-place.registration.${key}`);
const beforeDay = (text: string) => text.split("{day}")[0] as string;

async function openPlace(browser: Browser, locale: string, javaScriptEnabled = false): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled, bypassCSP: true })).newPage();
  const { handle, secret } = receipts.get(locale) as SentReceipt;
  await page.goto(`${server.origin}/${locale}/my-place`);
  await page.locator('[name="handle"]').fill(handle);
  await page.locator('[name="secret"]').fill(secret);
  await page.locator('[name="device"][value="own"]').check();
  await goOn(page);
  return page;
}

for (const locale of languages) {
  test(`before the list of the day is closed, my place says from when it can be checked, in ${locale}`, async ({
    browser,
  }) => {
    const page = await openPlace(browser, locale);
    const section = page.locator("section[aria-labelledby=registration]");
    await expect(section).toContainText(beforeDay(say(locale, "later")));
    await expect(section).toContainText(say(locale, "from"));
    await expect(section.locator("a")).toHaveCount(0);
  });
}

test("the next day the list is closed and published", async ({ request }) => {
  await closeDay();
  const log = `${server.origin}/draws/log`;
  const { days } = (await (await request.get(`${log}/index.json`)).json()) as { days: string[] };
  const day = morning(1).toISOString().slice(0, 10).replaceAll("-", "");
  expect(days.at(-1)).toBe(day);
  const list = await request.get(`${log}/${day}.txt`);
  expect((await list.text()).split("\n")).toHaveLength(languages.length + 1);
  expect(list.headers()["cache-control"]).toContain("immutable");
});

for (const locale of languages) {
  test(`without a script one sees that one stands in the list, and can check it elsewhere, in ${locale}`, async ({
    browser,
  }, info) => {
    await closeDay();
    const page = await openPlace(browser, locale);
    await expect(page.locator("section[aria-labelledby=registration]")).toContainText(beforeDay(say(locale, "stands")));
    await page.locator('main a[href*="my-place/registration"]').click();
    await expect(page.locator("#registration-listed")).toHaveText(say(locale, "yes"));
    const download = page.waitForEvent("download");
    await page.locator('main a[href*="proof.json"]').click();
    const file = info.outputPath("proof.json");
    await (await download).saveAs(file);
    const verify = (path: string) =>
      spawnSync(process.execPath, ["verify/paso-verify.mjs", `${server.origin}/draws/log`, path], { encoding: "utf8" });
    expect(verify(file)).toMatchObject({ status: 0, stdout: expect.stringContaining("This log holds") });
  });

  test(`axe finds nothing on one's own line, and nothing is wider than 320 pixels, in ${locale}`, async ({
    browser,
  }) => {
    await closeDay();
    const page = await openPlace(browser, locale, true);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator('main a[href*="my-place/registration"]').click();
    await expect(page.locator("#registration-listed")).toHaveText(say(locale, "yes"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth > 320)).toBe(false);
    await checkAxe(page, `one's own registration in the public list, in ${locale}`);
  });
}

test("a proof without a session is not there", async ({ request }) => {
  expect((await request.get(`${server.origin}/en/my-place/registration/proof.json`)).status()).toBe(404);
  expect((await request.get(`${server.origin}/en/my-place/registration/proof.json?m=nobody`)).status()).toBe(404);
});
