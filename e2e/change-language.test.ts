import { expect, type Page } from "@playwright/test";
import { answerPage, expectProblems, goOn, questionOf, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { test } from "./fixtures/journey.ts";
import { words } from "./fixtures/words.ts";

async function readInFrench(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.waitForURL(/\/language/);
  await page.getByText("Français", { exact: true }).click();
  await page.waitForURL(/\/fr\/apply/);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("another language keeps whose device it is, before there is an application", async ({ page }) => {
      await page.goto("/es/apply/device");
      await answerPage(page, javaScriptEnabled ? { device: "own", keep: "no" } : { device: "own" });
      await readInFrench(page, words("es", "common.header.language"));
      expect(questionOf(page)).toBe("device");
      expect(await valuesOf(page, "device")).toEqual(["own"]);
      await page.getByRole("button", { name: "English", exact: true }).click();
      await page.waitForURL(/\/en\/apply/);
      expect(await valuesOf(page, "device")).toEqual(["own"]);
      if (javaScriptEnabled) expect(await valuesOf(page, "keep")).toEqual(["no"]);
      await goOn(page);
      expect(questionOf(page)).toBe("party");
    });

    test("the list of languages keeps what is typed and not yet sent", async ({ page }) => {
      await apply(page, "es", { until: "contact" });
      await answerPage(page, { "contact.email": "ana@example.org" });
      await readInFrench(page, words("es", "common.header.language"));
      expect(questionOf(page)).toBe("contact");
      expect(await valuesOf(page, "contact.email")).toEqual(["ana@example.org"]);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what is wrong is said in the other language too", async ({ page }) => {
    await apply(page, "fr", { until: "location" });
    await answerPage(page, { "location.country": "Atlantis" });
    await goOn(page);
    await expectProblems(page, ["location.country"]);
    await page.getByRole("button", { name: "English", exact: true }).click();
    await page.waitForURL(/\/en\/apply/);
    await expectProblems(page, ["location.country"]);
    await expect(page).toHaveTitle(/^Error/);
    expect(await valuesOf(page, "location.country")).toEqual(["Atlantis"]);
  });
});
