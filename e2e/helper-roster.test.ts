import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { goOn } from "./fixtures/answer-page.ts";
import { apply as applyUntil } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { joinHelper, signInHelper } from "./fixtures/helper.ts";
import { test } from "./fixtures/journey.ts";
import { sampleAnswers } from "./fixtures/sample-answers.ts";
import { type SentReceipt, sendBody } from "./fixtures/send-application.ts";
import { type Server, startServer } from "./fixtures/start-server.ts";
import { words } from "./fixtures/words.ts";

test.describe.configure({ timeout: 300_000 });

type Asked = { givenNames: string; familyNames: string; urgent?: boolean; email?: string };

/** Sends an application of one person through the machine's door, and gives its receipt. */
async function apply(
  { origin }: Server,
  { givenNames, familyNames, urgent = false, email }: Asked,
): Promise<SentReceipt> {
  const request = sendBody({ language: "es", familyNames });
  const body = JSON.parse(String(request.body));
  body.party[0].givenNames = givenNames;
  body.needs.urgent = urgent;
  if (email) body.contact = { email, preferred: "email" };
  const answer = await fetch(`${origin}/api/v1/applications/${randomUUID()}`, {
    ...request,
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as SentReceipt;
}

/** The person types both numbers on the helper's laptop, and lets the helper change answers. */
async function letHelp(page: Page, { origin }: Server, receipt: SentReceipt, days?: string): Promise<void> {
  await page.goto(`${origin}/en/helper/join`);
  await page.locator('[name="handle"]').fill(receipt.handle);
  await page.locator('[name="secret"]').fill(receipt.secret);
  await page.locator('[name="may"][value="change"]').check();
  if (days) await page.locator(`[name="days"][value="${days}"]`).check();
  await goOn(page);
  await page.waitForURL("**/my-place?**");
}

async function openPlace(page: Page, { origin }: Server, locale: string, receipt: SentReceipt): Promise<void> {
  await page.goto(`${origin}/${locale}/my-place`);
  await page.locator('[name="handle"]').fill(receipt.handle);
  await page.locator('[name="secret"]').fill(receipt.secret);
  await page.locator('[name="device"][value="own"]').check();
  await goOn(page);
}

const say = (key: string, locale = "en") => words(locale, `helper.roster.${key}`);
const newPage = async (browser: Browser, javaScriptEnabled: boolean) =>
  (await browser.newContext({ javaScriptEnabled, bypassCSP: true })).newPage();

test("a helper sees what is due first, finds people by any writing of a name, and nobody else's", async ({
  browser,
}) => {
  const server = await startServer();
  const ana = await apply(server, { givenNames: "Ana", familyNames: "Núñez" });
  const mohamed = await apply(server, { givenNames: "محمد", familyNames: "الأحمد", urgent: true });
  const soon = await apply(server, { givenNames: "Zoë", familyNames: "Pérez" });
  const theirs = await apply(server, { givenNames: "Otra", familyNames: "Persona" });
  const page = await newPage(browser, false);
  await joinHelper(page, server, { name: "Rosa" });
  await letHelp(page, server, ana);
  await letHelp(page, server, mohamed);
  await letHelp(page, server, soon, "7");
  const other = await newPage(browser, false);
  await joinHelper(other, server, { name: "Ben" });
  await letHelp(other, server, theirs);

  const names = page.locator(".roster h3 bdi");
  await page.goto(`${server.origin}/en/helper`);
  await expect(names).toHaveText(["محمد الأحمد", "Zoë Pérez", "Ana Núñez"]);
  await expect(page.locator(".roster > li").first()).toContainText(say("due.urgent-need"));
  await expect(page.locator(".roster .mark-new")).toHaveCount(2);
  await page.reload();
  await expect(page.locator(".roster .mark-new")).toHaveCount(0);

  const find = async (typed: string, found: string[]) => {
    await page.fill("#typed", typed);
    await page.getByRole("button", { name: say("search.button"), exact: true }).click();
    await expect(names).toHaveText(found);
    expect(page.url()).toBe(`${server.origin}/en/helper`);
  };
  await find("nunez", ["Ana Núñez"]);
  await find("Mohammed", ["محمد الأحمد"]);
  await find(soon.handle.slice(0, 7), ["Zoë Pérez"]);
  await find("Otra", []);
  await find(theirs.handle, []);
  await page.getByRole("link", { name: say("search.all") }).click();
  await expect(names).toHaveCount(3);

  await page.getByRole("button", { name: say("open-label").replace("{name}", "\u2068Ana Núñez\u2069") }).click();
  await expect(page).toHaveURL(/\/en\/my-place\?m=/);

  const looked = await newPage(browser, true);
  await looked.context().addCookies(await page.context().cookies());
  for (const locale of ["en", "ar"]) {
    await looked.setViewportSize({ width: 320, height: 800 });
    await looked.goto(`${server.origin}/${locale}/helper`);
    await expect(looked.locator(".roster > li")).toHaveCount(3);
    expect(await looked.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await checkAxe(looked, `the roster in ${locale}`);
    await looked.screenshot({ path: `test-results/roster-${locale}.png`, fullPage: true });
  }
  expect(server.printed()).not.toMatch(/Núñez|Mohammed|nunez/);
  await server.stop();
});

test("what a helper began is gone on with after the browser was closed, without JavaScript", async ({ browser }) => {
  const server = await startServer();
  const page = await newPage(browser, false);
  const rosa = await joinHelper(page, server, { name: "Rosa" });
  await page.goto(`${server.origin}/en/helper/start`);
  await page.selectOption('[name="language"]', "ht");
  await goOn(page);
  await page.waitForURL("**/ht/apply/party?**");
  const answers = { ...sampleAnswers([{ givenNames: "Marie", familyNames: "Joseph" }]), device: {} };
  await applyUntil(page, "ht", { answers, until: "languages" });
  await page.context().close();

  const later = await newPage(browser, false);
  await signInHelper(later, server.origin, rosa);
  await later
    .getByRole("button", { name: say("drafts.go-on-label").replace("{name}", "\u2068Marie Joseph\u2069") })
    .click();
  await later.waitForURL("**/ht/apply/check?**");
  await expect(later.locator("main")).toContainText("Marie");
  await later.goto(`${server.origin}/en/helper`);
  await later.locator('.roster form:has([name="a"]) button').click();
  await later.waitForURL("**/ht/apply/check?**");
  await server.stop();
});

for (const locale of ["es", "ar"]) {
  test(`a person sees in ${locale} that a helper asked for another contact, and undoes it with one press`, async ({
    browser,
  }) => {
    const server = await startServer();
    const ana = await apply(server, { givenNames: "Ana", familyNames: "Núñez", email: "old@example.org" });
    const page = await newPage(browser, false);
    await joinHelper(page, server, { name: "Rosa" });
    await letHelp(page, server, ana);
    await page.locator('main a[href*="/my-place/change?"]').click();
    await goOn(page);
    await page.waitForURL("**/apply/check?**");
    await page.goto(page.url().replace("/apply/check?", "/apply/contact?"));
    await page.locator('[name="contact.email"]').fill("other@example.org");
    await goOn(page);
    await page.goto(page.url().replace(/\/apply\/[^?]+\?/, "/apply/check?"));
    await page.locator('[name="statement"]').check();
    await goOn(page);
    await page.waitForURL("**/my-place?**");

    const person = await newPage(browser, false);
    await openPlace(person, server, locale, ana);
    const section = person.locator('section[aria-labelledby="contact-change"]');
    await expect(section).toContainText("other@example.org");
    await expect(section).toContainText("Rosa");
    const looked = await newPage(browser, true);
    await openPlace(looked, server, locale, ana);
    await checkAxe(looked, `a change of contact in ${locale}`);
    await looked.setViewportSize({ width: 320, height: 800 });
    await looked.screenshot({ path: `test-results/contact-${locale}.png`, fullPage: true });
    await section.getByRole("button", { name: words(locale, "my-place.contact-change.button") }).click();
    await expect(person.getByRole("status")).toHaveText(words(locale, "my-place.kept.contact-stays"));
    await expect(section).toHaveCount(0);
    await looked.reload();
    await expect(looked.locator('section[aria-labelledby="contact-change"]')).toHaveCount(0);
    await server.stop();
  });
}
