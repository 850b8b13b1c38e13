import { expect } from "@playwright/test";
import { answerPage, goInHistory, goOn, untilNextPage, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { test } from "./fixtures/journey.ts";
import { addKiosk, atKiosk, beginAtKiosk, enrol, finishAtKiosk } from "./fixtures/kiosk.ts";
import { locales, words } from "./fixtures/words.ts";

const ana = atKiosk([{ givenNames: "Chidinma", familyNames: "Okafor" }]);

for (const scripted of [true, false]) {
  const how = scripted ? "" : " (no JavaScript)";

  test(`a code makes one device a kiosk, once, and its end leads it to where it is told so${how}`, async ({
    browser,
    server,
  }) => {
    const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: scripted });
    const page = await context.newPage();
    const { id, code } = await addKiosk(server);
    await page.goto("/kiosk");
    const send = () =>
      untilNextPage(page, () => page.getByRole("button", { name: words("en", "staff.kiosk.button") }).click());
    await page.fill("#code", "1234 5678");
    await send();
    await expect(page.locator("main")).toContainText(words("en", "staff.kiosk.code.problems.not-a-code"));
    await page.fill("#code", code);
    await send();
    await expect(page.locator(".kiosk-bar")).toBeVisible();

    const second = await (await browser.newContext({ javaScriptEnabled: scripted })).newPage();
    await second.goto(`${server.origin}/kiosk?language=es`);
    await second.fill("#code", code);
    await untilNextPage(second, () => second.getByRole("button", { name: words("es", "staff.kiosk.button") }).click());
    await expect(second.locator("main")).toContainText(words("es", "staff.kiosk.code.problems.no-match"));
    await second.context().close();

    await page.goto("/en/apply/device");
    await goOn(page);
    expect(await server.paso("kiosk", "list")).toMatch(new RegExp(`${id}  in use +last seen`));
    await server.paso("kiosk", "end", id);
    await page.goto(page.url());
    expect(new URL(page.url()).pathname).toBe("/kiosk");
    await expect(page.locator("main")).toContainText(words("en", "staff.kiosk.ended.text"));
    await untilNextPage(page, () => page.getByRole("button", { name: words("en", "staff.kiosk.ended.leave") }).click());
    await page.goto("/en");
    await expect(page.locator(".kiosk-bar")).toHaveCount(0);
    await context.close();
  });

  test(`somebody applies at a kiosk that asks nothing of the device, looks at it larger, and finishes${how}`, async ({
    browser,
    server,
  }) => {
    const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: scripted });
    const page = await context.newPage();
    await enrol(page, server);
    await beginAtKiosk(page, "en");
    await expect(page.locator("h1")).toHaveText(words("en", "kiosk.device.title"));
    await expect(page.locator('[name="device"], [name="keep"]')).toHaveCount(0);
    await apply(page, "en", { answers: ana, until: "contact" });
    await answerPage(page, { "contact.email": "chidinma@example.org" });
    const larger = page.locator('[data-look="l"]');
    if (scripted) await larger.click();
    else await untilNextPage(page, () => larger.click());
    await expect(page.locator("html")).toHaveClass(/kiosk-larger/);
    expect(await valuesOf(page, "contact.email")).toEqual(["chidinma@example.org"]);
    await page.locator('[name="contact.email"]').press("Enter");
    await page.waitForURL(/location/);
    await expect(page.locator("html")).toHaveClass(/kiosk-larger/);

    await page.goto("/en/my-place");
    await expect(page.locator('input[name="device"]:not([type="hidden"])')).toHaveCount(0);
    await goInHistory(page, "back");
    await apply(page, "en", { answers: ana });
    await expect(page.locator(".receipt")).toBeVisible();
    if (scripted) await finishAtKiosk(page, "en");
    else {
      await untilNextPage(page, () => page.locator(".kiosk-finish").click());
      await untilNextPage(page, () => page.locator("main form button[type=submit]").first().click());
    }
    expect(new URL(page.url()).pathname).toBe("/");
    await expect(page.locator("html")).not.toHaveClass(/kiosk-larger/);
    await goInHistory(page, "back").catch(() => undefined);
    await expect(page.locator("body")).not.toContainText("Chidinma");
    await context.close();
  });
}

test("after 90 seconds without a touch it asks, goes on for who is there, and then forgets", async ({
  page,
  server,
}) => {
  await page.clock.install();
  await enrol(page, server);
  await apply(page, "en", { answers: ana, until: "contact" });
  const address = page.url();
  await page.clock.runFor(85_000);
  const question = page.getByRole("alertdialog");
  await expect(question).toHaveCount(0);
  await page.clock.runFor(8_000);
  await expect(question).toContainText(words("en", "kiosk.still.title"));
  await expect(question).toContainText(/ 2\d/);
  await question.getByRole("button", { name: words("en", "kiosk.still.slow") }).click();
  await expect(question).toHaveCount(0);

  await page.clock.runFor(200_000);
  await expect(question).toHaveCount(0);
  await page.clock.runFor(105_000);
  await expect(question).toBeVisible();
  await page.clock.runFor(125_000);
  await page.waitForURL((at) => at.pathname === "/");
  await page.goto(address);
  await expect(page.locator("body")).not.toContainText("Chidinma");
});

test("no page is left while nobody answers, and without a network the end waits until it is one", async ({
  page,
  context,
  server,
}) => {
  await enrol(page, server);
  await apply(page, "en", { answers: ana, until: "contact" });
  const address = page.url();
  await answerPage(page, { "contact.email": "chidinma@example.org" });
  await context.setOffline(true);
  await page.locator("main form button[type=submit]:not([name])").first().click();
  await expect(page.getByRole("alert")).toContainText(words("en", "kiosk.no-network"));
  expect(await valuesOf(page, "contact.email")).toEqual(["chidinma@example.org"]);
  await page.locator(".kiosk-finish").click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: words("en", "home.finish.button") })
    .click();
  await expect(page.locator("body")).toContainText(words("en", "kiosk.ended.wait"));
  await expect(page.locator("body")).not.toContainText("Chidinma");
  await context.setOffline(false);
  await page.waitForURL((at) => at.pathname === "/", { timeout: 20_000 });
  await page.goto(address);
  await expect(page.locator("body")).not.toContainText("Chidinma");
});

test("two taps send once, and one press prints one slip", async ({ page, server }) => {
  await page.addInitScript(() => {
    (window as { printed?: number }).printed = 0;
    window.print = () => {
      (window as { printed?: number }).printed = ((window as { printed?: number }).printed ?? 0) + 1;
    };
  });
  await enrol(page, server);
  await apply(page, "en", { answers: ana, until: "check" });
  await answerPage(page, { statement: "yes" });
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/apply/")) posts.push(request.url());
  });
  await untilNextPage(page, () => page.locator("main form button[type=submit]:not([name])").first().dblclick());
  await expect(page.locator(".receipt")).toBeVisible();
  expect(posts).toHaveLength(1);
  const print = page.getByRole("button", { name: words("en", "kiosk.print.button") });
  await print.dblclick();
  await print.click({ force: true });
  expect(await page.evaluate(() => (window as { printed?: number }).printed)).toBe(1);
});

test("every target is at least 60 pixels high, nothing leads away, and nothing is wide at 320 pixels", async ({
  page,
  server,
}) => {
  await enrol(page, server);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const locale of locales) {
    for (const path of ["", "/apply/device", "/my-place", "/help"]) {
      await page.goto(`/${locale}${path}`);
      const found = await page.evaluate(() => {
        const targets = [].slice.call(
          document.querySelectorAll("a.button,button.button,.kiosk-bar>*:not(.enter-button),input[type=tel],.language"),
        ) as HTMLElement[];
        return {
          small: targets.filter((one) => one.getBoundingClientRect().height < 60).map((one) => one.outerHTML),
          away: ([].slice.call(document.links) as HTMLAnchorElement[])
            .filter((one) => one.origin !== location.origin)
            .map((one) => one.href),
          wide: document.documentElement.scrollWidth,
        };
      });
      expect(found, `${locale}${path}`).toEqual({ small: [], away: [], wide: 320 });
    }
  }
});

test("a kiosk's pages and its questions have no fault that axe finds, in every look", async ({ page, server }) => {
  await enrol(page, server);
  for (const path of ["/", "/es", "/en/help", "/no-such-page"]) {
    await page.goto(path);
    await checkAxe(page, path);
  }
  await apply(page, "ar", { answers: ana, until: "contact" });
  for (const look of ["", "l", "lc"]) {
    await page.goto(`/kiosk/look?from=${new URL(page.url()).pathname}&look=${look}&${page.url().split("?")[1]}`);
    await checkAxe(page, `contact, look "${look}"`);
  }
  await page.locator(".kiosk-finish").click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await checkAxe(page, "the question before the end");
});
