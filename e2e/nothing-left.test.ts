import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { answerPage, goOn, untilNextPage } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { beginKept, choosePages, kept, untilFilled, untilKept } from "./fixtures/device.ts";
import { test as base } from "./fixtures/journey.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { tracesInBrowser, tracesOnDisk } from "./fixtures/traces.ts";
import { words } from "./fixtures/words.ts";

base.slow();

const typed = ["Chidinmaqz", "Okaforwx", "664 908 1234"];

/**
 * What a browser itself remembers of forms, to complete them and to open closed tabs again. No page can take that away;
 * on one's own device it is wanted, and on a shared one the fields ask for it not to be done.
 */
const ofTheBrowser = /\b(Web Data|Sessions)\b/;

const answers = kept(sampleAnswers([{ givenNames: "Chidinmaqz", familyNames: "Okaforwx" }]));
answers["contact"] = { "contact.phone": "+52 664 908 1234", "contact.preferred": "phone" };

type Device = { context: BrowserContext; page: Page; profile: string };

/** A browser with a profile of its own on the disk, as a phone has one. */
const test = base.extend<{ device: Device }>({
  device: async ({ playwright, launchOptions, server }, use) => {
    const profile = mkdtempSync(join(tmpdir(), "paso-profile-"));
    const context = await playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: server.origin,
    });
    await choosePages(context, server.origin, "light");
    await use({ context, page: context.pages()[0] ?? (await context.newPage()), profile });
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },
});

async function type(page: Page): Promise<void> {
  await beginKept(page, "en");
  await untilKept(page, "en");
  await apply(page, "en", { answers, until: "check" });
  await untilFilled(page);
  await expect(page.locator("main")).toContainText("Chidinmaqz", { timeout: 40_000 });
}

async function expectNothing({ page, context, profile }: Device): Promise<void> {
  await expect(page.locator("body")).not.toContainText("Chidinmaqz");
  expect(await tracesInBrowser(page, context, typed)).toEqual([]);
  for (let step = 0; step < 6; step++) {
    if ((await page.goBack().catch(() => null)) === null && step > 0) break;
    await page.waitForTimeout(800);
    await page.waitForLoadState("load");
    const shown = await page.evaluate(() => {
      const fields = [].slice.call(document.querySelectorAll("input,select")) as HTMLInputElement[];
      return [document.body.innerText, ...fields.map(({ value }) => value)].join(" ");
    });
    for (const word of typed) expect(shown, page.url()).not.toContain(word);
    expect(await tracesInBrowser(page, context, typed)).toEqual([]);
  }
  await context.close();
  expect(tracesOnDisk(profile, typed).filter((file) => !ofTheBrowser.test(file))).toEqual([]);
}

for (const network of ["with", "without"] as const) {
  test(`after "Forget my answers" ${network} a network the device holds nothing of the person`, async ({ device }) => {
    const { page, context } = device;
    await type(page);
    await context.setOffline(network === "without");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: words("en", "offline.keep.forget") }).click();
    await page.waitForURL(/\/finish/);
    await expect(page.locator("h1")).toBeVisible();
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
    await context.setOffline(false);
    await expectNothing(device);
  });
}

test("after sending, the device holds nothing of the person", async ({ device }) => {
  const { page } = device;
  await type(page);
  await answerPage(page, { statement: "yes" });
  await goOn(page);
  await expect(page.locator("#handle")).toHaveText(/\d/, { timeout: 30_000 });
  const secret = await page.locator("#secret").innerText();
  await page.goto("/en/help");
  expect(await tracesInBrowser(page, device.context, [secret, secret.replaceAll(/\s/g, "")])).toEqual([]);
  await expectNothing(device);
});

test("on a shared device not even the browser's own memory of forms has anything of the person", async ({ device }) => {
  const { page, context, profile } = device;
  await apply(page, "en", { answers: { ...answers, device: { device: "shared" } }, until: "location" });
  await page.getByRole("link", { name: words("en", "common.footer.finish") }).click();
  await page.waitForURL(/\/finish/);
  const finish = page.locator("main form button[type=submit]").first();
  if (await finish.isVisible()) await untilNextPage(page, () => finish.click());
  expect(await tracesInBrowser(page, context, typed)).toEqual([]);
  await context.close();
  expect(tracesOnDisk(profile, typed)).toEqual([]);
});

test("one trace that is left on purpose is found, in the browser and on the disk", async ({ device }) => {
  const { page, context, profile } = device;
  await page.goto("/en/help");
  await page.evaluate(async () => {
    localStorage.setItem("left", "Chidinmaqz");
    await (await caches.open("left")).put("/left", new Response("Okaforwx"));
  });
  expect(await tracesInBrowser(page, context, typed)).toHaveLength(2);
  await page.waitForTimeout(1000);
  await context.close();
  expect(tracesOnDisk(profile, typed)).not.toEqual([]);
});
