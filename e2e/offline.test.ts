import { type BrowserContext, expect, type Page } from "@playwright/test";
import { answerPage, expectProblems, goOn, questionOf, untilNextPage, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import {
  beginKept,
  choosePages,
  draftOf,
  kept,
  leftOnDevice,
  untilFilled,
  untilKept,
  untilTakenOver,
} from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { type SampleAnswers, sampleAnswers } from "./fixtures/sample-answers.ts";
import { words } from "./fixtures/words.ts";

test.slow();

/** Answers the first page with a signal, and everything else without one, up to the check page. */
async function applyOffline(page: Page, context: BrowserContext, locale: string, answers: SampleAnswers) {
  await beginKept(page, locale);
  await untilKept(page, locale);
  await context.setOffline(true);
  await apply(page, locale, { answers: kept(answers), until: "check" });
  await untilFilled(page);
  await expect(page.locator("main section").first()).toBeVisible({ timeout: 40_000 });
}

async function send(page: Page) {
  await answerPage(page, { statement: "yes" });
  await goOn(page);
}

function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("console", (message) => {
    // The browser's own note of what was still on its way when the signal went, past the worker or through it.
    const isNote = /ERR_(INTERNET_DISCONNECTED|FAILED)/.test(message.text());
    if (message.type() === "error" && !isNote) faults.push(message.text());
  });
  return faults;
}

for (const [pages, locale, birth] of [
  ["light", "en", "March 9, 1990"],
  ["light", "ar", "9 مارس 1990"],
  ["light", "es", "9 de marzo de 1990"],
  ["light", "zh-Hans", "1990年3月9日"],
  ["full", "en", "March 9, 1990"],
  ["full", "ar", "9 مارس 1990"],
] as const) {
  test(`the signal goes after the first page (${pages}, ${locale}): everything is answered, sent once, and gone`, async ({
    page,
    context,
    server,
  }) => {
    const faults = watchFaults(page);
    await choosePages(context, server.origin, pages);
    await applyOffline(page, context, locale, sampleAnswers());
    await expect(page.locator("main")).toContainText("Ana María");
    await expect(page.locator("main")).toContainText("Tijuana");
    await expect(page.locator("dd").getByText(birth, { exact: true })).toBeVisible();
    await expect(page.locator("#open")).toBeHidden();
    await send(page);
    await expect(page.locator("h1:visible")).toHaveText(words(locale, "offline.paper.title"));
    await expect(page.locator("#ready-at")).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    await context.setOffline(false);
    await expect(page.locator("h1:visible")).toHaveText(words(locale, "apply.receipt.title"), { timeout: 30_000 });
    await expect(page.locator("#handle")).toHaveText(/^(\d+ ?)+$/);
    await expect(page.getByText(words(locale, "offline.attempts.title"))).toBeVisible();
    await page.goto(`/${locale}/help`);
    const left = await leftOnDevice(page);
    expect(left).toMatchObject({ local: 0, session: 0, draft: 0, outbox: 0, place: 0 });
    expect(faults).toEqual([]);
  });
}

test("a send whose answer was lost gives the same receipt when it is sent again", async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.origin, serviceWorkers: "block" });
  const page = await context.newPage();
  await choosePages(context, server.origin, "light");
  let first: { handle?: string } = {};
  await page.route("**/api/v1/applications/*", async (route) => {
    if (first.handle) return route.continue();
    const response = await route.fetch();
    first = (await response.json()) as typeof first;
    await route.abort();
  });
  await beginKept(page, "en");
  await apply(page, "en", { answers: kept(sampleAnswers()), until: "check" });
  await expect(page.locator("main section").first()).toBeVisible();
  await send(page);
  await expect(page.locator("#handle")).toHaveText(/\d/, { timeout: 30_000 });
  expect((await page.locator("#handle").innerText()).replaceAll(/\D/g, "")).toBe(first.handle);
  await context.close();
});

test("what the server refuses opens the check page at the problems, with everything kept", async ({
  page,
  context,
  server,
}) => {
  await choosePages(context, server.origin, "light");
  const answers = sampleAnswers();
  answers["location"] = { "location.country": "Atlantis", "location.city": "Poseidonis" };
  await applyOffline(page, context, "en", answers);
  await send(page);
  await context.setOffline(false);
  await page.waitForURL(/\/apply\/check/, { timeout: 30_000 });
  await expect(page.locator(".summary")).toBeVisible();
  await page.getByRole("link", { name: words("en", "apply.problems.unknown-country") }).click();
  await page.waitForURL(/\/apply\/location/);
  await untilFilled(page);
  expect(await valuesOf(page, "location.country")).toEqual(["Atlantis"]);
  expect(await valuesOf(page, "location.city")).toEqual(["Poseidonis"]);
  await answerPage(page, { "location.country": "México" });
  await goOn(page);
  expect(questionOf(page)).toBe("check");
  await untilFilled(page);
  await expect(page.locator("main section").first()).toBeVisible();
  await send(page);
  await expect(page.locator("#handle")).toHaveText(/\d/, { timeout: 30_000 });
});

test("an application that waits is sent from the next page that opens", async ({ page, context, server }) => {
  await choosePages(context, server.origin, "light");
  await applyOffline(page, context, "en", sampleAnswers());
  await send(page);
  await expect(page.locator("#ready-at")).toHaveText(/\d/);
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto("/en/help");
  await expect(next.getByRole("status")).toContainText(words("en", "offline.outbox.sent"), { timeout: 30_000 });
  await next.getByRole("status").getByRole("link").click();
  await expect(next.locator("#handle")).toHaveText(/\d/);
});

test("a send without the true statement, or with a question open, says so", async ({ page, context, server }) => {
  await choosePages(context, server.origin, "light");
  await beginKept(page, "en");
  await answerPage(page, { "party.length": "1" });
  await goOn(page);
  await page.goto(`/en/apply/check?d=${draftOf(page)}`);
  await expect(page.locator("#open")).toBeVisible();
  await page.locator("main form button[type=submit]:not([name]):visible").first().click();
  await expectProblems(page, []);
  await expect(page.locator(".summary li")).toHaveCount(2);
});

test("the start page leads back to the open draft, without a network too", async ({ page, context, server }) => {
  await choosePages(context, server.origin, "light");
  await beginKept(page, "en");
  await answerPage(page, { "party.length": "1" });
  await goOn(page);
  await answerPage(page, { "party.0.givenNames": "Ana" });
  await untilKept(page, "en");
  await context.setOffline(true);
  await page.goto("/en");
  await page.getByRole("link", { name: words("en", "offline.keep.go-on") }).click();
  await untilFilled(page);
  expect(questionOf(page)).toBe("person/1");
  expect(await valuesOf(page, "party.0.givenNames")).toEqual(["Ana"]);
});

test("after one visit, help and the draw's page open without a network; a page of nobody's says that it does not", async ({
  page,
  context,
  server,
}) => {
  await choosePages(context, server.origin, "light");
  await page.goto("/fr/apply/device");
  await untilKept(page, "fr");
  await context.setOffline(true);
  for (const path of ["help", "how-places-are-drawn", "my-place", "apply/ports"]) {
    await page.goto(`/fr/${path}`);
    await expect(page.locator("h1, legend").first()).not.toHaveText(words("fr", "offline.no-network.title"));
  }
  await page.goto("/fr/my-place?m=00000000-0000-4000-8000-000000000000");
  await expect(page.locator("h1")).toHaveText(words("fr", "offline.no-network.title"));
});

test("light or full pages can be chosen without a network: the same page comes, and the choice holds", async ({
  page,
  context,
  server,
}) => {
  await choosePages(context, server.origin, "full");
  await beginKept(page, "en");
  await untilKept(page, "en");
  await page.goto(`/en/apply/contact?d=${draftOf(page)}`);
  await untilTakenOver(page);
  await answerPage(page, { "contact.phone": "664 123 4567" });
  await context.setOffline(true);
  for (const version of ["light", "full"] as const) {
    await untilNextPage(page, () => page.locator(`button[name=then][value=${version}]`).click());
    expect(questionOf(page)).toBe("contact");
    await untilFilled(page);
    expect(await valuesOf(page, "contact.phone")).toEqual(["664 123 4567"]);
    expect(await page.evaluate(() => "__next_f" in window)).toBe(version === "full");
    expect(await context.cookies()).toContainEqual(expect.objectContaining({ name: "paso-pages", value: version }));
  }
  const reopened = await context.newPage();
  await reopened.goto(`/en/pages?d=${draftOf(page)}&version=light&from=apply/contact`);
  expect(questionOf(reopened)).toBe("contact");
  await untilFilled(reopened);
  expect(await valuesOf(reopened, "contact.phone")).toEqual(["664 123 4567"]);
  await reopened.goto("/en/pages?version=light&from=//evil.example/apply");
  expect(new URL(reopened.url()).pathname).toBe("/en");
  await context.setOffline(false);
  await reopened.goto("/en/pages?version=full&from=help");
  expect(await reopened.evaluate(() => "__next_f" in window)).toBe(true);
});

test("a full page that was seen is taken over by React without a network too", async ({ page, context, server }) => {
  await choosePages(context, server.origin, "full");
  await beginKept(page, "en");
  await untilKept(page, "en");
  await page.goto(`/en/apply/contact?d=${draftOf(page)}`);
  await untilTakenOver(page);
  // What the browser itself still has must not help.
  const session = await context.newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await context.setOffline(true);
  await page.reload();
  await untilTakenOver(page);
});
