import { expect, type Page, test } from "@playwright/test";
import { checkAxeWithScript } from "./fixtures/check-axe.ts";
import { confirmOffer } from "./fixtures/confirm-offer.ts";
import { type MovedServer, startMovedServer } from "./fixtures/moved-server.ts";
import { registerParty } from "./fixtures/party-of-staff.ts";
import { joinStaff, press } from "./fixtures/staff.ts";
import { words } from "./fixtures/words.ts";

const say = (key: string) => words("en", `staff.${key}`);

let server: MovedServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startMovedServer();
});
test.afterAll(() => server.stop());

test.use({ javaScriptEnabled: false });

/** The calendar date so many days from now. */
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a scheduler reads the calendar, makes one day different, and adds and ends hours that repeat", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const calendar = `${server.origin}/staff/ports/nogales/capacity`;
  await joinStaff(page, server, { name: "Ana", role: "scheduler" });
  await page.goto(`${server.origin}/staff/ports/nogales`);
  await page.getByRole("link", { name: say("calendar.title") }).click();
  const weeks = page.getByRole("table", { name: /^Week from / });
  await expect(weeks).toHaveCount(4);
  await expect(weeks.nth(1).locator("thead th")).toHaveCount(8);
  await expect(weeks.nth(1).locator("tbody tr")).toHaveCount(4);
  await expect(weeks.nth(1)).toContainText("0 of 25");

  await test.step("one day is closed", async () => {
    await page.getByRole("link", { name: say("exception.title") }).click();
    await press(page, "exception.button");
    await expect(page.locator(".summary")).toContainText(say("exception.day.problems.missing"));
    await expect(page.locator(".summary")).toContainText(say("exception.capacity.problems.missing"));
    await checkAxeWithScript(page, page.url());
    await page.fill("#day", dayAhead(10));
    await page.fill("#capacity", "0");
    await page.fill("#reason", "holiday");
    await press(page, "exception.button");
    await expect(page.getByRole("status")).toHaveText(say("calendar.kept"));
    await expect(page.getByRole("link", { name: new RegExp(`^${say("calendar.closed")}: `) })).toHaveCount(4);
    await expect(page.locator("tr", { hasText: "holiday" })).toContainText("Ana");
  });

  await test.step("hours are added that repeat", async () => {
    await page.getByRole("link", { name: say("pattern.title") }).click();
    await press(page, "pattern.button");
    await expect(page.locator(".summary")).toContainText(say("pattern.weekdays.problems.missing"));
    await checkAxeWithScript(page, page.url());
    for (const day of ["Saturday", "Sunday"]) await page.getByLabel(day).check();
    await page.fill("#first", "17:00");
    await page.fill("#last", "16:00");
    await page.selectOption("#every", "120");
    await page.fill("#places", "30");
    await press(page, "pattern.button");
    await expect(page.locator(".summary")).toContainText(say("pattern.last.problems.before"));
    await expect(page.getByLabel("Sunday")).toBeChecked();
    await page.fill("#last", "19:00");
    await press(page, "pattern.button");
    await expect(page.getByRole("status")).toHaveText(say("calendar.kept"));
    await expect(weeks.nth(1).locator("tbody tr")).toHaveCount(6);
    await expect(weeks.nth(1).locator("tbody tr").last()).toContainText("0 of 30");
    await expect(page.locator("tr", { hasText: "17:00 to 19:00, every 120 minutes" })).toHaveCount(1);
  });

  await test.step("the page fits a narrow screen, and each table is reached by keyboard", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const isWide = await page
      .locator("html")
      .evaluate((html) => html.scrollWidth > 320)
      .catch(() => undefined);
    expect(isWide).toBe(false);
    for (const table of await page.locator(".table").all()) await expect(table).toHaveAttribute("tabindex", "0");
    await page.setViewportSize({ width: 1280, height: 800 });
    await looked(page, calendar);
  });

  await test.step("both end, and the days are as before", async () => {
    await page.goto(calendar);
    await page.getByRole("button", { name: /^End: Saturday/ }).click();
    await expect(page.getByRole("status")).toHaveText(say("calendar.kept"));
    await expect(weeks.nth(1).locator("tbody tr")).toHaveCount(4);
    await page.locator("tr", { hasText: "holiday" }).getByRole("button").click();
    await expect(page.locator("main")).toContainText(say("calendar.exceptions.none"));
    await expect(page.getByRole("link", { name: new RegExp(`^${say("calendar.closed")}: `) })).toHaveCount(0);
  });

  await test.step("an officer of the port reads it, and changes nothing", async () => {
    const officer = await browser.newPage({ javaScriptEnabled: false });
    await joinStaff(officer, server, { name: "Bo", role: "officer", port: "nogales" });
    await officer.goto(calendar);
    await expect(officer.locator("main")).toContainText("0 of 25");
    await expect(officer.locator("main td a, main button")).toHaveCount(0);
    await officer.goto(`${calendar}/exception`);
    await expect(officer.locator("main")).toContainText(say("refused.not-your-task"));
    await officer.close();
  });
});

test("fewer places on a day than are booked are shown, proposed by one, decided by another, and parties move", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(300_000);
  const party = await registerParty(request, server, "Zoë");
  const calendar = `${server.origin}/staff/ports/nogales/capacity`;
  await joinStaff(page, server, { name: "Cy", role: "scheduler" });
  await page.goto(`${server.origin}/staff/draws/run`);
  await press(page, "run-draw.button");
  await expect(page.getByRole("status")).toContainText(/\d{8}-\d/);
  const applicant = await browser.newPage({ javaScriptEnabled: false });
  const day = (await confirmOffer(applicant, server.origin, party)).toISOString().slice(0, 10);

  await test.step("the scheduler sees how many would move, and proposes", async () => {
    await page.goto(`${calendar}/exception`);
    await page.fill("#day", day);
    await page.fill("#capacity", "1");
    await page.fill("#reason", "few officers");
    await press(page, "exception.button");
    await expect(page.locator("h1")).toHaveText(say("day-cut.title"));
    await expect(page.locator("tr", { hasText: /^08:00211$/ })).toHaveCount(1);
    await page.goto(page.url().replace("places=1", "places=soon"));
    await expect(page.locator("main")).not.toContainText(say("day-cut.title"));
    await page.goBack();
    await press(page, "day-cut.button");
    await expect(page.locator(".summary")).toContainText(say("day-cut.reason.problems.missing"));
    await checkAxeWithScript(page, page.url());
    await page.selectOption("#reason", "too-few-staff");
    await press(page, "day-cut.button");
    await expect(page.locator("main")).toContainText(say("see-reseating.own"));
    await expect(page.locator("tbody tr")).toHaveCount(1);
    await expect(page.locator("main")).not.toContainText("Zoë");
  });

  await test.step("another one approves, and the party has another day", async () => {
    const other = await browser.newPage({ javaScriptEnabled: false });
    await joinStaff(other, server, { name: "Di", role: "scheduler" });
    await other.goto(page.url().replace(/\?.*$/, ""));
    await press(other, "see-reseating.approve");
    await expect(other.locator("main")).toContainText(say("see-reseating.outcomes.moved"));
    await other.close();
    await page.goto(calendar);
    await expect(page.getByRole("link", { name: /^0 of 1: / })).toHaveCount(4);
    const place = new URL(applicant.url());
    place.pathname = "/en/my-place";
    await applicant.goto(place.href);
    await expect(applicant.locator("main")).toContainText(words("en", "my-place.reseat.moved.title"));
    await applicant.close();
  });
});

/** The pages of the calendar pass axe, in both languages. */
async function looked(page: Page, calendar: string) {
  for (const language of ["en", "es"]) {
    for (const path of ["", "/exception", "/pattern"]) await checkAxeWithScript(page, `${calendar}${path}`);
    const other = language === "en" ? "Español" : "English";
    await page.getByRole("button", { name: other }).click();
  }
}
