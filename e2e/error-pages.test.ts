import { expect, type Page } from "@playwright/test";
import { answerPage, goOn, questionOf, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { test } from "./fixtures/journey.ts";
import { words } from "./fixtures/words.ts";

const typed = { "contact.phone": "+52 664 ١٢٣", "contact.email": "ñandú@example.org" };

/** Makes the page one of another build: its action's id is known to nobody. */
async function makeStale(page: Page): Promise<void> {
  await page
    .locator("main form, form")
    .first()
    .evaluate((form) => {
      for (const field of form.querySelectorAll<HTMLInputElement>("input[name^='$ACTION']")) {
        field.value = field.value.replace(/"id":"[0-9a-f]{8}/, '"id":"60000000');
      }
    });
}

async function titleIs(page: Page, locale: string, trouble: string): Promise<void> {
  await expect(page.locator("h1")).toHaveText(words(locale, `errors.${trouble}.title`));
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "with JavaScript off", () => {
    test.use({ javaScriptEnabled });

    test("the answers on a page of another build are shown again by the new one", async ({ page }) => {
      await apply(page, "ar", { until: "contact" });
      await answerPage(page, typed);
      await makeStale(page);
      await goOn(page);
      await titleIs(page, "ar", "stale");
      await page.getByRole("button", { name: words("ar", "errors.steps.show-answers") }).click();
      await page.waitForURL(/\/ar\/apply\/contact\?a=/);
      for (const [name, value] of Object.entries(typed)) expect(await valuesOf(page, name)).toEqual([value]);
      await goOn(page);
      expect(questionOf(page)).toBe("location");
    });
  });
}

for (const locale of ["en", "ar"]) {
  test(`every error page that a browser can reach passes axe in ${locale}`, async ({ page, request, baseURL }) => {
    test.slow();
    await page.goto(`/${locale}/nowhere`);
    await titleIs(page, locale, "not-found");
    await checkAxe(page, "not found");

    await page.goto(`/${locale}/fault?from=%2F${locale}%2Fapply%2Fdevice`);
    await titleIs(page, locale, "fault");
    await checkAxe(page, "fault");
    await page.getByRole("link", { name: words(locale, "errors.steps.try-again") }).click();
    expect(questionOf(page)).toBe("device");

    await apply(page, locale, { until: "contact" });
    await page.locator('[name="contact.phone"]').fill("1".repeat(140_000));
    await page.locator("main form").evaluate((form) => HTMLFormElement.prototype.submit.call(form));
    await expect(page.locator("h1")).toHaveText(words(locale, "errors.too-large.title"));
    await checkAxe(page, "too large");
    await page.goBack();
    expect((await valuesOf(page, "contact.phone"))[0]?.length, "the browser still has it").toBe(140_000);
    await page.locator('[name="contact.phone"]').fill("1");

    await makeStale(page);
    await page.locator("main form").evaluate((form) => HTMLFormElement.prototype.submit.call(form));
    await expect(page.locator("h1")).toHaveText(words(locale, "errors.stale.title"));
    await checkAxe(page, "stale");

    const elsewhere = await request.get(`${baseURL}/${locale}`, { headers: { host: "evil.example" } });
    expect(elsewhere.status()).toBe(421);
    // The page before has a policy of its own, which knows the style of that page alone.
    await page.goto("about:blank");
    await page.setContent(await elsewhere.text());
    await titleIs(page, locale, "wrong-host");
    await checkAxe(page, "wrong host");
  });
}

test("every kind of answer carries the security headers", async ({ request }) => {
  const paths = ["/", "/en", "/ar/apply/device", "/en/apply/contact?a=x", "/en/nowhere", "/api/health", "/api/nowhere"];
  for (const path of [...paths, "/api/v1/schema/application", "/_next/image?url=%2Fx.png&w=64&q=75", "/staff"]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    const headers = answer.headers();
    expect.soft(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    });
    expect.soft(headers["content-security-policy"], path).not.toContain("unsafe");
    expect.soft(Object.keys(headers).join(" "), path).not.toMatch(/x-powered-by|x-nextjs-cache/);
  }
});

test("no page breaks its own policy, and no script fails, with JavaScript on", async ({ page }) => {
  const said: string[] = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (fault) => said.push(String(fault)));
  await apply(page, "en", { until: "contact" });
  await page.goto("/en");
  expect(said).toEqual([]);
});
