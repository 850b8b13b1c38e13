import { expect, type Page } from "@playwright/test";
import { apply } from "./fixtures/apply.ts";
import { test } from "./fixtures/journey.ts";

const stillPages = ["/", "/en", "/ar/language", "/es/speak", "/en/help", "/fr/my-place", "/ht/finish", "/ru/nowhere"];

/** The way out is a link that needs no script, and the page says what it does not do. */
async function expectWayOut(page: Page): Promise<void> {
  const address = page.url();
  const link = page.locator("#quick-exit");
  await expect(link, address).toBeVisible();
  expect(await link.getAttribute("href"), address).toMatch(/^https:\/\/(?!localhost)/);
  // The note names the link by its words, in every language.
  for (const words of (await link.innerText()).split("\n")) {
    await expect(page.locator("footer").last(), address).toContainText(words);
  }
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every page has a fast way out, the list of languages and error pages too", async ({ page }) => {
    for (const path of stillPages) {
      await page.goto(path);
      await expectWayOut(page);
    }
    await apply(page, "en", { visit: () => expectWayOut(page) });
  });
});

test("pressing Shift three times leaves the list of languages, and a page with answers", async ({ page }) => {
  await page.route("https://**", (route) => route.fulfill({ contentType: "text/html", body: "<p>Elsewhere</p>" }));
  for (const path of ["/", "/en/apply/device"]) {
    await page.goto(path);
    for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
    await expect(page.locator("body")).toHaveText("Elsewhere");
  }
});
