import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Browser, expect, type Page } from "@playwright/test";
import { goOn } from "./fixtures/answer-page.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { joinHelper } from "./fixtures/helper.ts";
import { test } from "./fixtures/journey.ts";
import { type MovedServer, startMovedServer } from "./fixtures/moved-server.ts";
import { type SentReceipt, sendApplication } from "./fixtures/send-application.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ mode: "default", timeout: 120_000 });

let server: MovedServer;
const receipts = new Map<string, SentReceipt>();

test.beforeAll(async () => {
  server = await startMovedServer();
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  server.moveTo(new Date(`${tomorrow}T06:00:00Z`));
  for (const language of ["en", "ar"]) {
    receipts.set(language, await sendApplication(server, { id: randomUUID(), language, familyNames: "Núñez" }));
  }
  await server.paso("draw");
});
test.afterAll(() => server?.stop());

async function newPage(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  return (await browser.newContext({ bypassCSP: true, javaScriptEnabled })).newPage();
}

/** Opens the place of who applied in this language, and from it their part in the draw. */
async function openOwnDraw(page: Page, locale: string): Promise<void> {
  const { handle, secret } = receipts.get(locale) as SentReceipt;
  await page.goto(`${server.origin}/${locale}/my-place`);
  await page.locator('[name="handle"]').fill(handle);
  await page.locator('[name="secret"]').fill(secret);
  await page.locator('[name="device"][value="own"]').check();
  await goOn(page);
  await page.locator('main a[href*="my-place/draws/"]').click();
  await page.waitForURL("**/my-place/draws/**");
}

/** The check is offered once React, which loads when nothing else is to be done, has taken the page over. */
const slowly = { timeout: 40_000 };

const say = (locale: string, key: string) => words(locale, `draws.${key}`);
const answer = (locale: string, key: string) => say(locale, `proof.answers.${key}`);

/** What must stand there when all is well: in the list, numbers by chance, a place by one of the ways. */
async function expectSound(page: Page, locale: string): Promise<void> {
  await expect(page.locator("#proof-included")).toContainText(answer(locale, "included.yes"));
  await expect(page.locator("#proof-chance")).toContainText(answer(locale, "chance.yes"));
  await expect(page.locator("#proof-key")).toContainText(/[0-9a-f]{16}/);
  await expect(page.locator("#proof-outcome")).toContainText("Nogales");
}

for (const locale of ["en", "ar"]) {
  test(`without a script the server shows what the draw knew and gave, in ${locale}`, async ({ browser }) => {
    const page = await newPage(browser, false);
    await openOwnDraw(page, locale);
    await expectSound(page, locale);
    await expect(page.locator("main")).toContainText(answer(locale, "told.yes"));
    await expect(page.locator("#proof-check")).toBeHidden();
    await page
      .locator(`main a[href="/${locale}/draws/${runIn(page)}"]`)
      .first()
      .click();
    await expect(page.locator("#proof-file")).toBeHidden();
    await page.locator(`main a[href="/${locale}/draws"]`).click();
    await expect(page.locator("main tbody tr").first()).toContainText(say(locale, "states.drawn"));
  });

  test(`the device computes it again, and once more without a signal, in ${locale}`, async ({ browser }) => {
    const page = await newPage(browser);
    await openOwnDraw(page, locale);
    await expect(page.locator("#proof-check")).toBeVisible(slowly);
    // What the device finds, not what the page said before.
    await page.locator("#proof-included").evaluate((answer) => {
      answer.textContent = "";
    });
    await pressCheck(page);
    await expect(page.locator("#proof-news")).toHaveText(say(locale, "proof.device.true"));
    await expectSound(page, locale);
    await page.context().setOffline(true);
    await page.locator("#proof-key").evaluate((answer) => {
      answer.textContent = "";
    });
    await pressCheck(page);
    await expectSound(page, locale);
    await checkAxe(page, `one's own draw, checked on the device, in ${locale}`);
  });

  test(`axe finds nothing on the pages of the draws, and nothing is wider than 320 pixels, in ${locale}`, async ({
    browser,
  }) => {
    const page = await newPage(browser);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${server.origin}/${locale}/draws`);
    await checkAxe(page, `the draws in ${locale}`);
    expect(await isTooWide(page)).toBe(false);
    await page.locator("main tbody a").first().click();
    await expect(page.locator("#proof-file")).toBeVisible(slowly);
    await checkAxe(page, `the record of a draw in ${locale}`);
    expect(await isTooWide(page)).toBe(false);
  });
}

/** Of the published files, what these tests change. */
type PublishedFile = {
  root: string;
  applications: number;
  seed: string;
  reveal: string;
  revealHash: string;
  cutoffs: Record<string, Record<string, string>>;
};

/** What a liar may have changed in a published file, and which answer says so. */
const lies: [string, string, (file: PublishedFile) => object, "included" | "chance" | "outcome"][] = [
  ["the list's root", "freeze", (file) => ({ ...file, root: otherHex(file.root) }), "included"],
  ["the number of parties", "freeze", (file) => ({ ...file, applications: file.applications + 8 }), "included"],
  ["the seed", "seed", (file) => ({ ...file, seed: otherHex(file.seed) }), "chance"],
  ["what was kept back", "seed", (file) => ({ ...file, reveal: otherHex(file.reveal) }), "chance"],
  ["what was promised", "commitment", (file) => ({ ...file, revealHash: otherHex(file.revealHash) }), "chance"],
  ["the limits", "result", (file) => ({ ...file, cutoffs: closed(file.cutoffs) }), "outcome"],
];

for (const [what, name, change, wrong] of lies) {
  test(`the device finds a lie: ${what}`, async ({ browser }) => {
    const page = await newPage(browser);
    await openOwnDraw(page, "en");
    await page.route(`**/draws/*/${name}.json`, async (route) => {
      const real = await route.fetch();
      await route.fulfill({ json: change((await real.json()) as PublishedFile) });
    });
    await pressCheck(page);
    await expect(page.locator("#proof-news")).toHaveText(say("en", "proof.device.untrue"));
    if (wrong === "outcome") await expect(page.locator("#proof-outcome")).toHaveText(answer("en", "outcome.nothing"));
    else await expect(page.locator(`#proof-${wrong}`)).toHaveText(answer("en", `${wrong}.no`));
  });
}

test("files that do not arrive are no lie, and the next press tries again", async ({ browser }) => {
  const page = await newPage(browser);
  await openOwnDraw(page, "en");
  await page.route("**/draws/*/seed.json", (route) => route.abort());
  await pressCheck(page);
  await expect(page.locator("#proof-news")).toHaveText(say("en", "proof.device.no-files"));
  await page.unroute("**/draws/*/seed.json");
  await pressCheck(page);
  await expect(page.locator("#proof-news")).toHaveText(say("en", "proof.device.true"));
});

test("a proof file is saved, and read on the page of the draw; another file is not taken for one", async ({
  browser,
}) => {
  const page = await newPage(browser);
  await openOwnDraw(page, "en");
  const run = runIn(page);
  const saving = page.waitForEvent("download");
  await page.locator('main a[href*="proof.json"]').click();
  const file = await (await saving).path();
  const proof = JSON.parse(readFileSync(file, "utf8"));
  expect(Object.keys(proof)).toEqual(["run", "secret", "entry", "index", "path"]);

  const visitor = await newPage(browser);
  await visitor.goto(`${server.origin}/en/draws/${run}`);
  const give = (content: object) =>
    visitor.locator("#proof-file").setInputFiles({
      name: "draw.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(content)),
    });
  await expect(visitor.locator("#proof-file")).toBeVisible(slowly);
  await give({ ...proof, run: "20200101-1" });
  await expect(visitor.locator("#proof-news")).toHaveText(say("en", "run.mine.wrong-file"));
  await give(proof);
  await expect(visitor.locator("#proof-news")).toHaveText(say("en", "proof.device.true"));
  await expectSound(visitor, "en");
  await give({ ...proof, secret: otherHex(proof.secret) });
  await expect(visitor.locator("#proof-news")).toHaveText(say("en", "proof.device.untrue"));
  await expect(visitor.locator("#proof-included")).toHaveText(answer("en", "included.no"));
});

test("a helper under a grant sees the answers, and gets neither the proof nor what it holds", async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: server.origin })).newPage();
  await joinHelper(page, server, { name: "Lucia" });
  const { handle, secret } = receipts.get("ar") as SentReceipt;
  await page.goto("/en/helper/join");
  await page.fill('[name="handle"]', handle);
  await page.fill('[name="secret"]', secret);
  await goOn(page);
  await page.waitForURL(/\/en\/my-place\?m=/);
  await page.locator('main a[href*="my-place/draws/"]').first().click();
  await expectSound(page, "en");
  await expect(page.locator("#proof, #proof-check, a[href*='proof.json']")).toHaveCount(0);
  expect(await page.content()).not.toMatch(/[0-9a-f]{32}/);
  const file = page.url().replace(/\?/, "/proof.json?");
  expect((await page.request.get(file)).status()).toBe(404);
});

test("nobody gets a proof without the receipt, and no draw has a page that was not drawn", async ({ request }) => {
  const run = (await (await request.get(`${server.origin}/draws/index.json`)).json()).runs[0].run as string;
  expect((await request.get(`${server.origin}/en/my-place/draws/${run}/proof.json`)).status()).toBe(404);
  expect((await request.get(`${server.origin}/en/my-place/draws/${run}/proof.json?m=nobody`)).status()).toBe(404);
  const page = await request.get(`${server.origin}/en/my-place/draws/${run}`);
  expect(page.url()).toBe(`${server.origin}/en/my-place`);
  expect((await request.get(`${server.origin}/en/draws/20200101-1`)).status()).toBe(404);
});

test("the tables are there as files", async ({ request }) => {
  const run = (await (await request.get(`${server.origin}/draws/index.json`)).json()).runs[0].run as string;
  const text = async (path: string) => (await request.get(`${server.origin}${path}`)).text();
  expect(await text("/api/v1/draws.csv")).toContain(`${run},drawn,2,2,2\r\n`);
  expect(await text(`/api/v1/draws/${run}/places.csv`)).toMatch(/^port,released.*\r\nSan Ysidro,\d+,0,0,0,0,\d+\r\n/);
  expect(await text("/api/v1/policies.csv")).toContain("this-draw,50,90,135,140,1,2.76\r\n");
  expect(JSON.parse(await text("/api/v1/policies")).policies).toHaveLength(7);
  // Two parties are too few to be told of.
  expect(await text("/api/v1/waits.csv")).toContain("all,,,,,\r\n");
  expect(await text("/api/v1/equity.csv")).toContain("language,en,,,,\r\n");
  expect(await text("/draws/paso-verify.mjs")).toBe(readFileSync("verify/paso-verify.mjs", "utf8"));
});

async function pressCheck(page: Page): Promise<void> {
  await expect(page.locator("#proof-check")).toBeVisible(slowly);
  await page.locator("#proof-check").click();
}

function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

function runIn(page: Page): string {
  return /\/draws\/(\d{8}-\d+)/.exec(page.url())?.[1] as string;
}

function otherHex(hex: string): string {
  return (hex.startsWith("0") ? "1" : "0") + hex.slice(1);
}

function closed(cutoffs: Record<string, Record<string, string>>) {
  const ports = (lane: Record<string, string>) => Object.fromEntries(Object.keys(lane).map((port) => [port, "closed"]));
  return Object.fromEntries(Object.entries(cutoffs).map(([lane, of]) => [lane, ports(of)]));
}
