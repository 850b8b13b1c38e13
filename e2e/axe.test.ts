import { expect, type Page } from "@playwright/test";
import { continueButton } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { test } from "./fixtures/journey.ts";

const stillPages = [
  "",
  "/help",
  "/privacy",
  "/how-places-are-drawn",
  "/draws",
  "/draws/walk-ins",
  "/speak",
  "/language",
  "/my-place",
  "/attempts",
  "/check-a-slip",
  "/outages",
  "/finish",
  "/nowhere",
];

/** What must be answered: these say so when all is empty, and the others lead on. */
const asking = ["device", "party", "person/1", "languages", "location", "ports", "check"];

/** Presses Continue with everything empty; answers whether the page says what is wrong. */
async function showProblems(page: Page): Promise<boolean> {
  for (const field of await page.locator("main form :is(input[type=text], textarea)").all()) {
    if (await field.isVisible()) await field.fill("");
  }
  const { pathname } = new URL(page.url());
  await continueButton(page).click();
  await page.waitForFunction((path) => document.querySelector(".summary") || location.pathname !== path, pathname);
  return (await page.locator(".summary").count()) > 0;
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
    const problems: string[] = [];
    await apply(page, locale, {
      visit: async (question) => {
        await checkAxe(page, `${question} in ${locale}`);
        if (question === "receipt") return;
        const address = page.url();
        if (await showProblems(page)) {
          problems.push(question);
          await checkAxe(page, `${question} with problems in ${locale}`);
        }
        await page.goto(address);
      },
    });
    expect(problems).toEqual(asking);
  });
}
