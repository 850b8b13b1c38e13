import { expect, type Page, type Route } from "@playwright/test";
import { continueButton, untilNextPage, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { test } from "./fixtures/journey.ts";
import { atKiosk, enrol, finishAtKiosk } from "./fixtures/kiosk.ts";
import type { Server } from "./fixtures/start-server.ts";
import { words } from "./fixtures/words.ts";

test.slow();

const ana = atKiosk([{ givenNames: "Chidinma", familyNames: "Okafor" }]);
const script = "**/scripts/kiosk_*";
const email = '[name="contact.email"]';

/** A file that is not whole is kept by no browser. */
const once = { "content-type": "text/javascript", "cache-control": "no-store" };

/** What a network that goes away, a proxy or a fault of ours can do to the script. */
const broken: Record<string, (route: Route) => Promise<void>> = {
  "does not come": (route) => route.abort(),
  "comes half": async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({ headers: once, body: text.slice(0, text.length / 2) });
  },
  "throws when it begins": (route) => route.fulfill({ headers: once, body: `throw new Error("broken on purpose");` }),
  "never ends": () => new Promise(() => {}),
};

/** Somebody in the middle of a journey, on a page whose script is broken from now on. */
async function atBrokenPage(page: Page, server: Server, breakIt: (route: Route) => Promise<void>): Promise<void> {
  await enrol(page, server);
  await apply(page, "en", { answers: ana, until: "contact" });
  await page.route(script, breakIt);
  await page.goto(page.url(), { waitUntil: "commit" });
  await page.locator(email).fill("chidinma@example.org");
}

for (const [how, breakIt] of Object.entries(broken)) {
  test(`where the script ${how}, a page without a touch forgets, and lets the next person in`, async ({
    page,
    server,
  }) => {
    await page.clock.install();
    await atBrokenPage(page, server, breakIt);
    const address = page.url();
    await page.clock.runFor(110_000);
    expect(await valuesOf(page, "contact.email")).toEqual(["chidinma@example.org"]);
    await page.evaluate(() => {
      addEventListener("keydown", (event) => document.body.setAttribute("data-held", String(event.defaultPrevented)));
    });
    await page.keyboard.press("Control+p");
    await expect(page.locator("body"), "no keys print").toHaveAttribute("data-held", "true");
    // A touch counts.
    await page.locator(email).press("End");
    await page.clock.runFor(110_000);
    expect(await valuesOf(page, "contact.email")).toEqual(["chidinma@example.org"]);
    await Promise.all([
      page.waitForURL((at) => at.pathname === "/", { waitUntil: "commit" }),
      page.clock.runFor(15_000),
    ]);
    await page.unroute(script);
    await page.goto(address);
    await expect(page.locator("body")).not.toContainText("Chidinma");
    await expect(page.locator("body")).not.toContainText("chidinma@example.org");
  });
}

test("without a network too: the page is empty at once, and the next person comes when the server has forgotten", async ({
  page,
  context,
  server,
}) => {
  await page.clock.install();
  await atBrokenPage(page, server, (route) => route.abort());
  const address = page.url();
  await context.setOffline(true);
  // No other page is opened meanwhile: the browser's own page of errors would keep what was typed, to be sent again.
  await continueButton(page).click();
  await page.locator(".kiosk-finish").click();
  expect(page.url()).toBe(address);
  expect(await valuesOf(page, "contact.email")).toEqual(["chidinma@example.org"]);
  await page.clock.runFor(130_000);
  expect(await page.evaluate(() => document.body.innerHTML)).toBe("");
  expect(new URL(page.url()).pathname).toBe("/kiosk/start");
  await context.setOffline(false);
  await Promise.all([page.waitForURL((at) => at.pathname === "/"), page.clock.runFor(9_000)]);
  await page.goto(address);
  await expect(page.locator("body")).not.toContainText("Chidinma");
});

test("as soon as the script can be had it comes, and does what was pressed meanwhile", async ({ page, server }) => {
  await atBrokenPage(page, server, (route) => route.abort());
  await page.waitForLoadState("load");
  await page.locator(".kiosk-finish").click();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await page.unroute(script);
  await page.locator(".kiosk-finish").click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await page.getByRole("button", { name: words("en", "kiosk.stay") }).click();
  await untilNextPage(page, () => continueButton(page).click());
  expect(page.url()).toContain("location");
  await finishAtKiosk(page, "en");
});

test("the script and the style are asked for once by a person who goes through the questions", async ({
  page,
  server,
}) => {
  await enrol(page, server);
  const asked = () => server.printed().match(/"route":"\/(?:scripts|style)\/\{other\}"/g)?.length ?? 0;
  await page.goto("/en");
  await page.waitForLoadState("load");
  const first = asked();
  expect(first).toBeGreaterThan(0);
  await apply(page, "en", { answers: ana, until: "location" });
  expect(asked()).toBe(first);
});
