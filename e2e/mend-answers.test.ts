import { expect, type Page } from "@playwright/test";
import { answerPage, expectProblems, goOn, questionOf, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { test } from "./fixtures/journey.ts";

/** Fails if asking for the page anew sends anything, or if what is wrong is then no longer said. */
async function expectSaidAgain(page: Page): Promise<void> {
  const methods = methodsOf(page);
  await expect(page.locator(".summary")).toBeFocused();
  await page.reload();
  await expect(page.locator(".summary")).toBeFocused();
  await expect(page).toHaveTitle(/^Error/);
  expect(methods).toEqual(["GET"]);
}

/** Every method by which the browser has asked for a page since. */
function methodsOf(page: Page): string[] {
  const methods: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) methods.push(request.method());
  });
  return methods;
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("Back and reload on a page that said what is wrong never send again", async ({ page }) => {
    await apply(page, "en", { until: "location" });
    await answerPage(page, { "location.country": "Atlantis", "location.city": "Tijuana" });
    await goOn(page);
    await expectProblems(page, ["location.country"]);
    expect(await valuesOf(page, "location.city")).toEqual(["Tijuana"]);
    await expectSaidAgain(page);

    await answerPage(page, { "location.country": "MX" });
    await goOn(page);
    expect(questionOf(page)).toBe("ports");
    const methods = methodsOf(page);
    await page.goBack();
    expect(questionOf(page)).toBe("location");
    expect(methods).not.toContain("POST");
    await expect(page.locator(".summary")).toHaveCount(0);
    expect(await valuesOf(page, "location.country")).not.toEqual(["Atlantis"]);
  });

  test("the first question says what is wrong before there is an application", async ({ page }) => {
    await page.goto("/en/apply/device");
    await goOn(page);
    await expectSaidAgain(page);
    await answerPage(page, { device: "own" });
    await goOn(page);
    expect(questionOf(page)).toBe("party");
  });

  test("the check page says what is missing, and a reload says it again", async ({ page }) => {
    await apply(page, "en", { until: "check" });
    await goOn(page);
    await expectSaidAgain(page);
    await answerPage(page, { statement: "yes" });
    await goOn(page);
    expect(questionOf(page)).toBe("receipt");
  });
});

test("with JavaScript, what only the server knows is said after one sending, with the focus on it", async ({
  page,
}) => {
  await apply(page, "en", { until: "location" });
  await answerPage(page, { "location.country": "Atlantis" });
  await goOn(page);
  await expectProblems(page, ["location.country"]);
  await expectSaidAgain(page);
  await answerPage(page, { "location.country": "MX" });
  await goOn(page);
  expect(questionOf(page)).toBe("ports");
});
