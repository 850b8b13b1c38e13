import { expect, type Page } from "@playwright/test";
import { answerPage, goOn } from "./fixtures/answer-page.ts";
import { choosePages, untilTakenOver } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";

test.beforeEach(async ({ page, context, server }) => {
  await choosePages(context, server.origin, "full");
  // The plain script registers the worker too, two seconds later: here it does not come.
  await page.route("**/scripts/plain-*.js", (route) => route.abort());
});

const workers = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));

test("a full page lets the worker in as soon as React has come, without the plain script", async ({ page, server }) => {
  await page.goto("/en/apply/party");
  await untilTakenOver(page);
  await expect.poll(() => workers(page)).toEqual([`${server.origin}/`]);
});

test("React lets no worker in on a shared device", async ({ page }) => {
  await page.addInitScript(() => {
    // Before anybody has said whose device it is, a worker may come; here it must not, to see what comes after.
    if (/device$/.test(location.pathname)) Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
  });
  await page.goto("/en/apply/device");
  await answerPage(page, { device: "shared" });
  await goOn(page);
  await expect(page.locator("[data-shared]")).toBeAttached();
  await untilTakenOver(page);
  await page.waitForTimeout(2_000);
  expect(await workers(page)).toEqual([]);
});
