import { expect, type Page } from "@playwright/test";
import { apply } from "./fixtures/apply.ts";
import { complaintsOf } from "./fixtures/complaints.ts";
import { beginKept, choosePages, draftOf, untilIdle, untilKept } from "./fixtures/device.ts";
import { test } from "./fixtures/journey.ts";

test.slow();

/** Every applicants' page without a session, by its path after the language. */
const paths = [
  ...[
    "",
    "/language",
    "/speak",
    "/finish",
    "/help",
    "/privacy",
    "/how-places-are-drawn",
    "/draws",
    "/draws/walk-ins",
    "/outages",
    "/attempts",
    "/check-a-slip",
  ],
  ...["/offline", "/my-place", "/apply/device", "/apply/party", "/apply/person/1", "/apply/person/3"],
  ...["/apply/languages", "/apply/contact", "/apply/location", "/apply/ports", "/apply/needs", "/apply/destination"],
  ...["/apply/check", "/apply/receipt", "/apply/without-an-adult", "/no-such-page"],
];

/** Opens a page to its end; once more where the page before, as a receipt that is not here, leads on at that very moment. */
async function open(page: Page, path: string): Promise<void> {
  await expect(async () => void (await page.goto(path))).toPass();
  await untilIdle(page);
}

/** A page's own address that is not there is a 404, which the browser notes. */
const notes = /no-such-page: Failed to load resource/;

for (const locale of ["en", "ar"]) {
  for (const pages of ["light", "full"] as const) {
    test(`no page complains, on ${pages} pages, without and with a draft on the device (${locale})`, async ({
      page,
      context,
      server,
    }) => {
      await choosePages(context, server.origin, pages);
      const complaints = complaintsOf(page);
      for (const path of ["/", ...paths.map((end) => `/${locale}${end}`)]) {
        await open(page, path);
      }
      await beginKept(page, locale);
      const draft = draftOf(page);
      await untilKept(page, locale);
      for (const path of paths.filter((end) => /apply|language/.test(end))) {
        await open(page, `/${locale}${path}?d=${draft}`);
      }
      await context.setOffline(true);
      for (const path of paths.filter((end) => !/speak|privacy|outages|attempts|check-a-slip|no-such/.test(end))) {
        await open(page, `/${locale}${path}${/apply/.test(path) ? `?d=${draft}` : ""}`);
      }
      expect(complaints.filter((text) => !notes.test(text))).toEqual([]);
    });

    test(`no page of a draft on the server complains, from the first question to the receipt and my place (${pages}, ${locale})`, async ({
      page,
      context,
      server,
    }) => {
      await choosePages(context, server.origin, pages);
      const complaints = complaintsOf(page);
      await apply(page, locale, { visit: () => untilIdle(page) });
      await untilIdle(page);
      await page.locator('main a[href*="my-place"]').first().click();
      await untilIdle(page);
      expect(complaints).toEqual([]);
    });
  }

  test(`no page complains where scripts are off (${locale})`, async ({ browser, server }) => {
    const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    for (const path of paths) await page.goto(`/${locale}${path}`);
    await apply(page, locale);
    expect(complaints.filter((text) => !notes.test(text))).toEqual([]);
    await context.close();
  });
}

test("a complaint is heard: a page whose policy is broken on purpose", async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto("/en/help");
  await page.evaluate(() => {
    const element = document.createElement("script");
    element.textContent = "window.broken = true";
    document.head.append(element);
  });
  await expect.poll(() => complaints.length).toBe(1);
});
