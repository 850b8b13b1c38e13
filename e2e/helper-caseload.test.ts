import { randomUUID } from "node:crypto";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { answerPage, continueButton, goOn, untilNextPage } from "./fixtures/answer-page.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { untilKept } from "./fixtures/device.ts";
import { joinHelper } from "./fixtures/helper.ts";
import { test } from "./fixtures/journey.ts";
import { sendApplication } from "./fixtures/send-application.ts";
import { tracesInBrowser } from "./fixtures/traces.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ timeout: 300_000 });

const passphrase = "lantern barley seven oxen";
const say = (key: string) => words("en", `helper.caseload.${key}`);
const main = (page: Page) => page.locator("main");
const button = (page: Page, key: string) => main(page).getByRole("button", { name: say(key), exact: true });
const line = (page: Page, name: string) => page.locator(".roster > li").filter({ hasText: name });

async function openCaseload(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("/en/helper/caseload");
  return page;
}

async function unlock(page: Page, typed = passphrase): Promise<void> {
  await page.fill('[name="passphrase"]', typed);
  await button(page, "open.button").click();
}

/** Presses Continue on a question of the open caseload, and waits for the next screen. */
async function goOnHere(page: Page): Promise<void> {
  const before = await page.locator("#answers").elementHandle();
  await continueButton(page).click();
  await page.waitForFunction((form) => !form?.isConnected, before);
}

/** The databases that this laptop keeps. */
async function databases(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name = "" }) => name));
}

test("a helper keeps the caseload, goes on without a network, and chooses where both were changed", async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ baseURL: server.origin });
  const first = await context.newPage();
  await joinHelper(first, server, { name: "Caridad" });
  const receipt = await sendApplication(server, { id: randomUUID(), language: "es", familyNames: "Núñez" });
  await first.goto("/en/helper/join");
  await answerPage(first, { handle: receipt.handle, secret: receipt.secret, may: "change" });
  await goOn(first);
  await first.waitForURL("**/my-place?**");
  await first.goto("/en/helper/start");
  await first.selectOption('[name="language"]', "ht");
  await untilNextPage(first, () => first.locator("main form button").click());
  await answerPage(first, { "party.length": "1" });
  await goOn(first);
  await answerPage(first, { "party.0.givenNames": "Mirlande", "party.0.familyNames": "Pierre" });
  await untilNextPage(first, () => continueButton(first).click());
  const begun = new URL(first.url()).searchParams.get("a") ?? "";

  // Kept once, on a laptop of their own, under a passphrase that is long enough.
  await first.goto("/en/helper");
  await first.getByRole("link", { name: say("link") }).click();
  await expect(main(first)).toContainText(say("make.own"));
  await first.fill('[name="passphrase"]', "too short");
  await button(first, "make.button").click();
  const summary = first.locator(".summary");
  await expect(summary).toContainText(say("make.passphrase.problems.short"));
  await expect(summary).toContainText(say("make.mine.problems.missing"));
  await checkAxe(first, "keep a caseload");
  await first.fill('[name="passphrase"]', passphrase);
  await first.fill('[name="again"]', passphrase);
  await first.check('[name="mine"]');
  await button(first, "make.button").click();
  await expect(first.locator("[role=status]").first()).toContainText(say("list.done"), { timeout: 30_000 });
  await expect(line(first, "Mirlande Pierre")).toContainText(say("list.same"));
  await expect(line(first, "Núñez")).toContainText(words("en", "helper.roster.standing.waiting"));
  await checkAxe(first, "the open caseload");
  for (const language of ["en", "es", "ht"]) await untilKept(first, language);
  await first.close();

  // Without a network, in a new tab: a wrong passphrase loses nothing, and the next try waits.
  await context.setOffline(true);
  const page = await openCaseload(context);
  await unlock(page, "not the right words");
  await expect(page.locator(".problem")).toContainText(say("open.wrong"), { timeout: 30_000 });
  await unlock(page);
  await expect(page.locator(".problem")).toContainText(say("open.wait").split("{")[0] ?? "");
  await checkAxe(page, "locked");
  await expect(async () => {
    await unlock(page);
    await expect(line(page, "Núñez")).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expect(main(page)).toContainText(/As of .?\d{4}-\d\d-\d\d \d\d:\d\d/);
  await page.fill("#typed", "nobody");
  await expect(line(page, "Núñez")).toBeHidden();
  await page.fill("#typed", "nunez");
  await expect(line(page, "Núñez")).toBeVisible();

  // Goes on with what was begun.
  await line(page, "Mirlande").getByRole("button").click();
  await expect(page.locator('[name="party.length"]')).toHaveValue("1");
  await goOnHere(page);
  await expect(page.locator('[name="party.0.givenNames"]')).toHaveValue("Mirlande");
  await expect(page.locator("#answers[lang=ht]")).toContainText(words("ht", "apply.person.givenNames.label"));
  await checkAxe(page, "a question of the caseload");
  await page.selectOption("#question-language", "en");
  await expect(page.locator("#answers[lang=en]")).toContainText(words("en", "apply.person.givenNames.label"));
  await page.fill('[name="party.0.familyNames"]', "Joseph");
  await page.fill('[name="party.0.birth.day"]', "3");
  await page.selectOption('[name="party.0.birth.month"]', "6");
  await page.fill('[name="party.0.birth.year"]', "1990");
  await continueButton(page).click();
  await expect(page.locator(".summary")).toContainText(words("en", "apply.person.birthCountry.problems.missing"));
  await button(page, "question.list").click();
  await expect(line(page, "Mirlande Joseph")).toContainText(say("list.changed"));

  // And begins for somebody else.
  await page.selectOption("#language", "es");
  await main(page)
    .getByRole("button", { name: words("en", "helper.start.begin"), exact: true })
    .click();
  await page.fill('[name="party.length"]', "1");
  await goOnHere(page);
  await page.fill('[name="party.0.givenNames"]', "Rosalba");
  await page.goBack();
  await expect(line(page, "Rosalba")).toContainText(say("list.only-here"));

  // Meanwhile the same answer is changed at Paso.
  const elsewhere = await browser.newContext({ baseURL: server.origin, storageState: await context.storageState() });
  const there = await elsewhere.newPage();
  await there.goto(`/ht/apply/person/1?a=${begun}`);
  const birth = { "party.0.birth.day": "3", "party.0.birth.month": "7", "party.0.birth.year": "1990" };
  await answerPage(there, { "party.0.familyNames": "Baptiste", ...birth });
  await untilNextPage(there, () => continueButton(there).click());

  const hidden = ["Mirlande", "Rosalba", "Núñez", "Joseph", receipt.secret];
  expect(await tracesInBrowser(page, context, hidden)).toEqual([]);
  await page.evaluate(() => {
    const request = indexedDB.open("paso-control", 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore("left");
      store.put({ sealed: new TextEncoder().encode("Mirlande").buffer }, 1);
    };
    return new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result.close());
    });
  });
  expect(await tracesInBrowser(page, context, hidden)).toEqual(["Mirlande: database paso-control left"]);

  // The network comes back: what is new goes to Paso, and both versions stand side by side.
  await context.setOffline(false);
  await expect(page.locator("[role=status]").first()).toContainText(say("list.choose"), { timeout: 30_000 });
  await expect(line(page, "Rosalba")).toContainText(say("list.same"));
  await expect(line(page, "Mirlande")).toContainText(say("list.differs"));
  await line(page, "Mirlande").getByRole("button").click();
  const sides = page.locator(".caseload-side");
  await expect(sides.filter({ hasNotText: "1990" })).toHaveText([/Joseph/, /Baptiste/]);
  await expect(sides.filter({ hasText: "1990" })).toHaveText([/3 jen 1990/, /3 jiyè 1990/]);
  await expect(page.locator(".caseload-side :checked")).toHaveCount(0);
  await button(page, "choose.button").click();
  await expect(page.locator(".summary")).toContainText(say("choose.missing"));
  await checkAxe(page, "two versions");
  for (const side of [0, 2]) await sides.nth(side).locator("input").check();
  await button(page, "choose.button").click();
  await expect(line(page, "Mirlande Joseph")).toContainText(say("list.same"));
  await there.goto(`/ht/apply/person/1?a=${begun}`);
  await expect(there.locator('[name="party.0.familyNames"]')).toHaveValue("Joseph");
  await elsewhere.close();

  // What was begun here is checked and sent on Paso's own pages.
  await untilNextPage(page, () => line(page, "Rosalba").locator("form button").click());
  expect(page.url()).toContain("/es/apply/check?a=");
  await expect(main(page)).toContainText("Rosalba");

  // Left, locked, and forgotten, with or without a network.
  await page.goBack();
  await unlock(page);
  await expect(line(page, "Rosalba")).toBeVisible({ timeout: 30_000 });
  await button(page, "list.lock").click();
  await expect(page.locator("[role=status]").first()).toContainText(say("open.locked"));
  expect(await page.content()).not.toContain("Rosalba");
  await context.setOffline(true);
  await button(page, "forget.button").click();
  await expect(main(page)).toContainText(say("forget.takes"));
  await button(page, "forget.yes").click();
  await expect(page.locator("[role=status]").first()).toContainText(say("forget.done"));
  expect(await databases(page)).not.toContain("paso-caseload");
  expect(await page.evaluate(() => caches.keys())).not.toContain("paso-caseload");
  await context.close();
});

test("a caseload locks when nobody does anything, and goes when the helper's access has ended", async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ baseURL: server.origin });
  const page = await context.newPage();
  const { email } = await joinHelper(page, server, { name: "Idalia" });
  await page.clock.install();
  await page.goto("/en/helper/caseload");
  await page.fill('[name="passphrase"]', passphrase);
  await page.fill('[name="again"]', passphrase);
  await page.check('[name="mine"]');
  await button(page, "make.button").click();
  await expect(button(page, "list.lock")).toBeVisible({ timeout: 30_000 });
  await page.clock.fastForward("14:00");
  await page.keyboard.press("Shift");
  await page.clock.fastForward("14:00");
  await expect(button(page, "list.lock")).toBeVisible();
  await page.clock.fastForward("02:00");
  await expect(page.locator("[role=status]").first()).toContainText(say("open.idle"), { timeout: 30_000 });
  await server.paso("helper", "end", email);
  await page.reload();
  await expect(page.locator("[role=status]").first()).toContainText(say("forget.ended"), { timeout: 30_000 });
  expect(await databases(page)).not.toContain("paso-caseload");
  await context.close();
});

test("without JavaScript the page says that it needs it", async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  for (const locale of ["es", "ar"]) {
    await page.goto(`/${locale}/helper/caseload`);
    await expect(main(page)).toContainText(words(locale, "helper.caseload.no-script"));
  }
  await context.close();
});
