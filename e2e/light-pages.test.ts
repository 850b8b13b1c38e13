import { expect, type Page } from "@playwright/test";
import { continueButton } from "./fixtures/answer-page.ts";
import { test } from "./fixtures/journey.ts";
import { words } from "./fixtures/words.ts";

/** Everything that a page says against itself: faults, and what its policy forbids. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (fault) => complaints.push(fault.message));
  return complaints;
}

const hasReact = (page: Page) => page.evaluate(() => "__next_f" in window);

test("who chooses pages for a weak signal keeps what is typed, and the choice holds until full pages are chosen", async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.goto("/en/apply/device");
  await page.locator('[name="device"][value="shared"]').check();
  await continueButton(page).click();
  await page.waitForURL(/\/apply\/party\?/);
  expect(await hasReact(page)).toBe(true);
  const count = page.locator('[name="party.length"]');
  await count.fill("3");
  await page.getByRole("button", { name: words("en", "offline.pages.light") }).click();
  await page.waitForURL(/\/en\/apply\/party\?a=/);
  await expect(count).toHaveValue("3");
  expect(await hasReact(page)).toBe(false);

  await page.goto("/en/help");
  expect(await hasReact(page)).toBe(false);
  await page.getByRole("link", { name: words("en", "offline.pages.full") }).click();
  await page.waitForURL("/en/help");
  expect(await hasReact(page)).toBe(true);
  expect(complaints).toEqual([]);
});

test("a light page asks for nothing but itself and our small scripts", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "paso-pages", value: "light", url: String(baseURL) }]);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const complaints = complaintsOf(page);
  await page.goto("/ar/apply/contact", { waitUntil: "networkidle" });
  expect(asked.filter((path) => !/^\/(scripts\/|worker\.js$)/.test(path))).toEqual(["/ar/apply/contact"]);
  expect(complaints).toEqual([]);
});

test("from the start page on, light pages share one file of style", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "paso-pages", value: "light", url: String(baseURL) }]);
  await page.goto("/en", { waitUntil: "networkidle" });
  const linkOf = () => page.locator("link[rel=stylesheet]").getAttribute("href");
  const address = await linkOf();
  await page.goto("/en/apply/contact", { waitUntil: "networkidle" });
  expect(await linkOf()).toBe(address);
  await expect(page.locator(".button").first()).toHaveCSS("border-top-style", "solid");
});

test("a browser that asks to save data gets light pages, and still does after a post", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: String(baseURL),
    extraHTTPHeaders: { "Save-Data": "on" },
  });
  const page = await context.newPage();
  await page.goto("/en/apply/device");
  expect(await hasReact(page)).toBe(false);
  await context.setExtraHTTPHeaders({});
  await page.locator('[name="device"][value="shared"]').check();
  await continueButton(page).click();
  await page.waitForURL(/\/apply\/party\?/);
  expect(await hasReact(page)).toBe(false);
  await context.close();
});

test("a full page asks for no stylesheet, and for React only when it has been shown", async ({ page }) => {
  const complaints = complaintsOf(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/en/apply/contact", { waitUntil: "commit" });
  const whenShown = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        addEventListener("load", () => resolve(document.querySelectorAll('script[src^="/_next/"]').length));
        if (document.readyState === "complete") resolve(-1);
      }),
  );
  expect(whenShown).toBeLessThanOrEqual(0);
  await page.waitForFunction(() => Object.keys(document.forms[0] ?? {}).some((key) => key.startsWith("__react")));
  expect(asked.filter((address) => address.includes(".css"))).toEqual([]);
  expect(complaints).toEqual([]);
});
