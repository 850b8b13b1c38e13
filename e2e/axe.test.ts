import type { Page } from "@playwright/test";
import { continueButton } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { test } from "./fixtures/journey.ts";

const stillPages = [
  "",
  "/help",
  "/privacy",
  "/how-places-are-drawn",
  "/speak",
  "/language",
  "/my-place",
  "/attempts",
  "/outages",
  "/finish",
  "/nowhere",
];

/** The page after Continue with everything empty, where the question has something that must be answered. */
async function showProblems(page: Page): Promise<boolean> {
  for (const field of await page.locator("main form :is(input[type=text], textarea)").all()) {
    if (await field.isVisible()) await field.fill("");
  }
  await continueButton(page).click();
  return page
    .locator(".summary")
    .waitFor({ timeout: 5_000 })
    .then(() => true)
    .catch(() => false);
}

for (const locale of ["en", "ar"]) {
  test(`axe finds nothing on the pages that ask nothing, in ${locale}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto("/");
    await checkAxe(page, "languages");
    for (const path of stillPages) {
      await page.goto(`/${locale}${path}`);
      await checkAxe(page, `/${locale}${path}`);
    }
  });

  test(`axe finds nothing on any question, its problems and the receipt, in ${locale}`, async ({ page }) => {
    test.setTimeout(600_000);
    await apply(page, locale, {
      visit: async (question) => {
        await checkAxe(page, `${question} in ${locale}`);
        if (question === "receipt") return;
        const address = page.url();
        if (await showProblems(page)) await checkAxe(page, `${question} with problems in ${locale}`);
        await page.goto(address);
      },
    });
  });
}
