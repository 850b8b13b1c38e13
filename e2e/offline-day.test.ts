import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { openPlace, type Receipt } from "./fixtures/party-of-staff.ts";
import {
  databases,
  keepDay,
  main,
  names,
  officerAt,
  offline,
  type PortDay,
  party,
  path,
  say,
  startPortDay,
  status,
  unlock,
} from "./fixtures/port-day.ts";
import { joinStaff, press } from "./fixtures/staff.ts";
import { tracesInBrowser } from "./fixtures/traces.ts";
import { words } from "./fixtures/words.ts";

let day: PortDay;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  day = await startPortDay(browser);
});
test.afterAll(() => day.server.stop());

const isKept = async (page: Page) =>
  (await databases(page)).includes("paso-day") || (await page.evaluate(() => caches.has("paso-day")));

test("an officer keeps the day under a passphrase, and reads it by keyboard when the network is away", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const context = await browser.newContext();
  const { page: first } = await officerAt(day, context, "Bo");
  await first.goto(`${day.server.origin}${path}`);
  await first.fill('[name="passphrase"]', "too short");
  await press(first, "offline.make.button");
  await expect(first.locator(".summary")).toContainText(offline("make.passphrase.problems.short"));
  await expect(first.locator(".summary")).toContainText(offline("make.again.problems.different"));
  await checkAxe(first, "keep the day");
  await keepDay(day, first);
  await expect(party(first, "Iria")).toContainText(say("port.states.confirmed"));
  await expect(party(first, "Iria")).toContainText("1990");
  await expect(party(first, "Iria")).toContainText(say("needs.wheelchair"));
  await expect(main(first)).not.toContainText("the left ramp");
  await checkAxe(first, "the kept day");
  await first.close();

  await context.setOffline(true);
  const page = await context.newPage();
  await page.goto(`${day.server.origin}${path}`);
  await page.fill('[name="passphrase"]', "not the right words");
  await page.keyboard.press("Enter");
  await expect(page.locator(".problem")).toContainText(offline("open.wrong"), { timeout: 30_000 });
  await checkAxe(page, "the locked day");
  await expect(async () => {
    await unlock(page);
    await expect(party(page, "Zoë")).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expect(page.locator(".staff-parts"), "the kept page is nobody's").toHaveCount(0);
  expect(await tracesInBrowser(page, context, [...names, 'Bea"', day.parties[0]?.handle ?? "-", "Bo ("])).toEqual([]);

  // By keyboard alone: to the field that finds a party, and to what renews the list.
  for (
    let presses = 0;
    presses < 12 && !(await page.locator("#typed").evaluate((field) => field === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("iri");
  await expect(party(page, "Iria")).toBeVisible();
  await expect(party(page, "Zoë")).toBeHidden();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(day.parties[0]?.handle.slice(0, 6) ?? "");
  await expect(party(page, "Zoë")).toBeVisible();
  await press(page, "offline.list.renew");
  await expect(status(page)).toContainText(offline("list.no-network"));
  await press(page, "offline.list.lock");
  await expect(status(page)).toContainText(offline("open.locked"));
  await expect(main(page)).not.toContainText("Zoë");

  await context.setOffline(false);
  await unlock(page);
  await press(page, "offline.list.renew");
  await expect(status(page)).toContainText(offline("list.renewed"));

  // The party's own people are told once, however often the list is renewed.
  const own = await browser.newPage({ javaScriptEnabled: false });
  await openPlace(own, day.server, day.parties[0] as Receipt);
  await own.getByRole("link", { name: words("en", "my-place.looks.title") }).click();
  await expect(own.locator("dl.answers dd")).toHaveCount(1);
  await expect(own.locator("dl.answers dd")).toContainText(words("en", "my-place.looks.why.kept-day"));
  await own.close();

  // Signing out takes it off, and so does whoever removes it.
  expect(await isKept(page)).toBe(true);
  await page.goto(`${day.server.origin}/staff`);
  await press(page, "header.sign-out");
  await expect(page).toHaveURL(/note=signed-out/);
  await expect.poll(() => isKept(page)).toBe(false);
  await context.close();
});

for (const [when, ahead] of [
  ["at the port's midnight", 24],
  ["when the clock is set back", -3],
] as const) {
  test(`the day is gone ${when}, at the first look and without a network`, async ({ browser }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext();
    const { page: first } = await officerAt(day, context, ahead > 0 ? "Cy" : "Di");
    await keepDay(day, first);
    await first.close();
    await context.setOffline(true);
    const still = await context.newPage();
    await still.goto(`${day.server.origin}${path}`);
    await expect(still.locator("h1")).toHaveText(offline("open.title"));
    await still.close();
    const page = await context.newPage();
    await page.clock.setFixedTime(Date.now() + ahead * 3_600_000);
    await page.goto(`${day.server.origin}${path}`);
    await expect(status(page)).toContainText(offline("open.over"));
    expect(await isKept(page)).toBe(false);
    await context.close();
  });
}

test("the day is gone at the next contact once the account has ended", async ({ browser }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext();
  const { page, officer } = await officerAt(day, context, "Ed");
  await keepDay(day, page);
  await day.server.paso("staff", "end", officer.email);
  await press(page, "offline.list.renew");
  await expect(status(page)).toContainText(/./);
  await page.reload();
  await expect(status(page)).toContainText(offline("forget.ended"));
  expect(await databases(page)).not.toContain("paso-day");
  await context.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says so and leads to the counter's own page", async ({ page }) => {
    test.setTimeout(120_000);
    day.server.moveTo(new Date());
    await joinStaff(page, day.server, { name: "Fe", role: "officer", port: "nogales" });
    await page.goto(`${day.server.origin}${path}`);
    await expect(main(page)).toContainText(offline("no-script"));
    await main(page)
      .getByRole("link", { name: say("port.check-in") })
      .click();
    await expect(page.locator("#handle")).toBeVisible();
  });
});
