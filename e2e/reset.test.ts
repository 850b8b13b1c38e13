import { expect, type Page } from "@playwright/test";
import { answerPage, goOn, untilNextPage } from "./fixtures/answer-page.ts";
import { beginKept, choosePages, leftOnDevice, untilFilled, untilKept } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";
import { words } from "./fixtures/words.ts";

test.slow();

for (const locale of ["en", "ar"]) {
  test(`without a network Paso is taken off this device, once it has said what goes (${locale})`, async ({
    page,
    context,
    server,
  }) => {
    await choosePages(context, server.origin, "light");
    await beginKept(page, locale);
    await untilKept(page, locale);
    await answerPage(page, { "party.length": "1" });
    await goOn(page);
    await answerPage(page, { "party.0.givenNames": "Chidinma" });
    await untilFilled(page);
    await context.setOffline(true);
    await page.goto(`/${locale}/my-place?m=00000000-0000-4000-8000-000000000000`);
    await expect(page.locator("h1")).toHaveText(words(locale, "offline.no-network.title"));
    const reset = page.getByRole("button", { name: words(locale, "offline.reset.title") });
    await reset.click();
    await expect(page.getByRole("heading", { name: words(locale, "offline.reset.title") })).toBeFocused();
    await expect(page.getByText(words(locale, "offline.reset.unsent"))).toBeVisible();
    expect(await leftOnDevice(page)).toMatchObject({ draft: 1 });

    await page.getByRole("button", { name: words(locale, "offline.reset.no") }).click();
    await expect(reset).toBeFocused();
    await expect(page.getByText(words(locale, "offline.reset.unsent"))).toBeHidden();
    expect(await leftOnDevice(page)).toMatchObject({ draft: 1 });

    await reset.click();
    await page.getByRole("button", { name: words(locale, "offline.reset.yes") }).click();
    await expect(page.locator("h1")).toHaveText(words(locale, "offline.keep.forgotten"));
    await expect(page.locator("h1")).toBeFocused();
    await expectNothingLeft(page);
    await context.setOffline(false);
    await untilNextPage(page, () => page.locator("main a").click());
    await expect(page.locator("body")).not.toContainText(words(locale, "offline.keep.open"));
  });
}

test("a device that keeps nothing but pages can be reset too", async ({ page, context }) => {
  await page.goto("/en/help");
  await untilKept(page, "en");
  await context.setOffline(true);
  await page.goto("/en/offline");
  await page.getByRole("button", { name: words("en", "offline.reset.title") }).click();
  await page.getByRole("button", { name: words("en", "offline.reset.yes") }).click();
  await expect(page.locator("h1")).toHaveText(words("en", "offline.keep.forgotten"));
  await expectNothingLeft(page);
});

test("without a script nothing offers what only a script can do", async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en/offline");
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("main button:visible")).toHaveCount(0);
  await context.close();
});

async function expectNothingLeft(page: Page): Promise<void> {
  expect(await leftOnDevice(page)).toEqual({ local: 0, session: 0, caches: 0 });
  const workers = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(workers).toBe(0);
}
