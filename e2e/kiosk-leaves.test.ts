import { expect, type Page } from "@playwright/test";
import { answerPage, goOn, untilNextPage, valuesOf } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { checkAxe } from "./fixtures/check-axe.ts";
import { joinHelper } from "./fixtures/helper.ts";
import { test } from "./fixtures/journey.ts";
import { atKiosk, enrol } from "./fixtures/kiosk.ts";
import { sendApplication } from "./fixtures/send-application.ts";
import { words } from "./fixtures/words.ts";

test.slow();

const ana = atKiosk([{ givenNames: "Chidinma", familyNames: "Okafor" }]);

/** Nobody answers the question, and what was open before is open no more. */
async function expectWiped(page: Page, before: string): Promise<void> {
  await page.clock.runFor(95_000);
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await Promise.all([page.waitForEvent("framenavigated"), page.clock.runFor(40_000)]);
  await expect(page.locator(".languages").first()).toBeVisible();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await page.goto(before);
  await expect(page.locator("body")).not.toContainText(/Chidinma|Okafor/);
}

test("whoever goes Back to the languages and leaves is forgotten", async ({ page, server }) => {
  await page.clock.install();
  await enrol(page, server);
  await apply(page, "en", { answers: ana, until: "languages" });
  const before = page.url();
  while (new URL(page.url()).pathname !== "/") await page.goBack();
  await expectWiped(page, before);
});

test("whoever leaves is forgotten though the device's clock is set back meanwhile", async ({ page, server }) => {
  await page.clock.install();
  await enrol(page, server);
  await apply(page, "en", { answers: ana, until: "location" });
  await page.clock.setSystemTime(Date.now() - 86_400_000);
  await expectWiped(page, page.url());
});

test("a tab that nobody looks at ends nothing that is typed in another, and Finish ends both", async ({
  page,
  server,
}) => {
  await page.clock.install();
  await enrol(page, server);
  await apply(page, "en", { answers: ana, until: "person/1" });
  await answerPage(page, ana["person/1"] ?? {});
  await goOn(page);
  await page.goBack();
  await page.reload();
  expect(await valuesOf(page, "party.0.givenNames"), "a reload loses nothing").toEqual(["Chidinma"]);
  await apply(page, "en", { answers: ana, until: "languages" });
  const other = await page.context().newPage();
  await other.goto(page.url());
  const question = await page.locator("h1").innerText();
  for (let minute = 0; minute < 4; minute += 1) {
    await other.keyboard.press("Shift");
    await page.clock.runFor(60_000);
  }
  for (const tab of [page, other]) {
    await expect(tab.locator("h1")).toHaveText(question);
    await expect(tab.getByRole("alertdialog")).toHaveCount(0);
  }
  await other.locator(".kiosk-finish").click();
  await other.getByRole("button", { name: words("en", "home.finish.button"), exact: true }).click();
  for (const tab of [page, other]) await expect(tab.locator(".languages").first()).toBeVisible();
});

test("what a helper fills in at a kiosk is forgotten like all else, and leads nowhere else", async ({
  page,
  server,
}) => {
  await enrol(page, server);
  await joinHelper(page, server, { name: "Marisol", locale: "es" });
  await page.goto("/es/helper/join");
  await page.fill('[name="handle"]', "1234567890");
  await untilNextPage(page, () => page.getByRole("button", { name: "Kreyòl ayisyen" }).click());
  await expect(page.locator("html")).toHaveAttribute("lang", "ht");
  expect(await valuesOf(page, "handle")).toEqual(["1234567890"]);
  await page.goto("/es/helper/start");
  await page.selectOption('[name="language"]', "ht");
  await page.selectOption('[name="beside"]', "es");
  await untilNextPage(page, () => page.locator("main form button").click());
  await page.clock.install();
  await apply(page, "ht", { answers: ana, until: "contact" });
  await expect(page.locator("h1 + .beside")).toHaveText(words("es", "apply.contact.title"));
  await expect(page.locator(".kiosk-bar")).toBeVisible();
  await checkAxe(page, "a helper's page at a kiosk");
  await expect(page.locator('a[href*="wikipedia"]')).toHaveCount(0);
  expect(await page.locator("input:not([type=hidden],[autocomplete=off])").count()).toBe(0);
  await expectWiped(page, page.url());
});

test("from a kiosk's pages every link leads to a page that has the kiosk's bar", async ({ page, server }) => {
  await enrol(page, server);
  const seen = new Set<string>();
  const todo = ["/", "/en", "/en/draws", "/en/my-place"];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    const name = path.replace(/[?#].*/, "");
    // The pages of one language are enough; the end is pressed in other tests.
    if (seen.has(name) || !/^\/(?:en(?:\/|$)|$)/.test(name)) continue;
    seen.add(name);
    await page.goto(path);
    await expect(page.locator(".kiosk-bar"), path).toBeVisible();
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
    expect(links.filter((link) => /^\/(?:draws|api)\/|\.[a-z0-9]+(?:\?|$)/.test(link))).toEqual([]);
    todo.push(...links.filter((link) => link.startsWith("/")));
  }
  expect(seen.size).toBeGreaterThan(10);
});

test("whoever opens their own place ends what somebody before left open", async ({ page, server }) => {
  const id = crypto.randomUUID();
  const { handle, secret } = await sendApplication(server, { id, language: "es", familyNames: "Maldonado" });
  await enrol(page, server);
  await apply(page, "en", { answers: ana, until: "languages" });
  const before = page.url();
  await page.goto("/es/my-place");
  await page.fill("#handle", handle);
  await page.fill("#secret", secret);
  await untilNextPage(page, () =>
    page.getByRole("button", { name: words("es", "my-place.open.button"), exact: true }).click(),
  );
  await expect(page.locator(".whose")).toContainText("Maldonado");
  await page.goto(before);
  await expect(page.locator("body")).not.toContainText(/Chidinma|Okafor/);
});
