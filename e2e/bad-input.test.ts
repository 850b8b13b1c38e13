import { expect, type Page } from "@playwright/test";
import { expectProblems, goOn, questionOf, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { test } from "./fixtures/journey.ts";

/** What people and programs put into a field, and what must never come of it: a fault, a loss, a foreign page. */
const bad: Record<string, string> = {
  nothing: "",
  "10,000 characters": "a".repeat(10_000),
  "control characters": "a\u0000b\u0007c\u001bd",
  "right-to-left overrides": "\u202egnp.exe\u2066x",
  emoji: "👩‍👩‍👧🏽 é 🇻🇪",
  "foreign digits": "٤٢ ४२ ４２",
  HTML: '<script>window.hacked = true</script><img src=x onerror="window.hacked=true">"\'&amp;',
  SQL: "'; drop table application; --",
  "a number below zero": "-1",
  "a year in the Persian calendar": "1369",
};

const isText = ":is(input:not([type=hidden], [type=radio], [type=checkbox]), textarea)";

/** Text fields of the page that is shown, by name; a field that stands twice counts once. */
async function textFields(page: Page): Promise<string[]> {
  const names = await page
    .locator(`main form ${isText}[name]`)
    .evaluateAll((elements) => elements.map((element) => element.getAttribute("name") ?? ""));
  return [...new Set(names)];
}

const textField = (page: Page, name: string) => page.locator(`${isText}[name="${name}"]`).first();

// A form sends line ends as CR LF, and a parser of HTML makes a zero byte the sign for "no such character".
const asTyped = (text: string) => text.replaceAll("\u0000", "\ufffd");

for (const question of ["party", "person/1", "languages", "contact", "location", "needs", "destination"]) {
  test(`${question} takes any text without a fault, and gives back what it does not accept`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false });
    const page = await context.newPage();
    await apply(page, "en", { until: question });
    const address = page.url();
    const statuses: number[] = [];
    page.on("response", (response) => {
      if (response.request().isNavigationRequest()) statuses.push(response.status());
    });
    for (const [kind, text] of Object.entries(bad)) {
      await page.goto(address);
      const names = await textFields(page);
      for (const name of names) await textField(page, name).fill(text);
      const typed = new Map<string, string>();
      for (const name of names) typed.set(name, await textField(page, name).inputValue());
      await goOn(page);
      expect(
        statuses.filter((status) => status >= 500),
        `${question}: ${kind}`,
      ).toEqual([]);
      if (questionOf(page) !== question) continue;
      await expect(page, `${question}: ${kind}`).toHaveTitle(/^Error:/);
      for (const [name, value] of typed) {
        const shown = await textField(page, name).inputValue();
        expect(shown, `${name}: ${kind}`).toBe(asTyped(value));
      }
    }
    await context.close();
  });
}

test("the 31st of February is named as a day that does not exist, and stays in the fields", async ({ page }) => {
  await apply(page, "en", { until: "person/1" });
  await page.locator('[name="party.0.givenNames"]').fill("Ana");
  await page.locator('[name="party.0.birth.day"]').fill("31");
  await page.locator('[name="party.0.birth.month"]').selectOption("2");
  await page.locator('[name="party.0.birth.year"]').fill("1990");
  await page.locator('[name="party.0.birthCountry"]').fill("Venezuela");
  await page.locator('main form button[type="submit"]:not([name]):visible').first().click();
  await expectProblems(page, ["party.0.birth.day"]);
  await expect(page.locator('.summary a[href*="birth"]')).toHaveCount(1);
  expect(await valuesOf(page, "party.0.birth.day")).toEqual(["31"]);
});

test("markup that was typed is shown as text on the check page", async ({ page }) => {
  const markup = "<script>window.hacked = true</script>";
  await apply(page, "en", {
    until: "check",
    answer: async (tab, typed) => {
      const { answerPage } = await import("./fixtures/answer-page.ts");
      await answerPage(tab, { ...typed, ...("party.0.givenNames" in typed ? { "party.0.givenNames": markup } : {}) });
      await goOn(tab);
    },
  });
  await expect(page.locator("main")).toContainText(markup);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});
