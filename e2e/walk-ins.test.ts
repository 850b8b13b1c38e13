import { expect, test } from "@playwright/test";
import { checkAxeWithScript } from "./fixtures/check-axe.ts";
import { type MovedServer, startMovedServer } from "./fixtures/moved-server.ts";
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

test("places are kept for who comes without an appointment, given, and counted in public", async ({
  browser,
  page,
}) => {
  test.setTimeout(180_000);
  const places = `${server.origin}/staff/ports/nogales/reserve`;
  await joinStaff(page, server, { name: "Ana", role: "scheduler" });
  await page.goto(`${server.origin}/staff/ports/nogales`);
  await page.getByRole("link", { name: say("reserve.title") }).click();
  await expect(page).toHaveURL(places);
  await page.selectOption("#day", { index: 1 });
  await page.fill("#places", "four");
  await press(page, "reserve.button");
  await expect(page.locator(".summary")).toContainText(say("reserve.places.problems.not-a-number"));
  await expect(page.locator("#places")).toHaveValue("four");
  await checkAxeWithScript(page, page.url());
  await page.fill("#places", "4");
  await press(page, "reserve.button");
  await expect(page.getByRole("status")).toHaveText(say("reserve.kept"));
  await expect(page.locator("tbody td")).toHaveText(["4", "0", "0"]);
  await checkAxeWithScript(page, page.url());

  const counter = await browser.newPage({ javaScriptEnabled: false });
  await joinStaff(counter, server, { name: "Bo", role: "officer", port: "nogales" });
  await counter.goto(`${server.origin}/staff/ports/nogales`);
  await counter.getByRole("link", { name: say("walk-ins.title") }).click();
  const come = async (size: string, key: "give" | "turn-away", note: "given" | "turned-away" | "full") => {
    await counter.selectOption("#size", size);
    await press(counter, `walk-ins.${key}`);
    await expect(counter.getByRole("status")).toContainText(say(`walk-ins.notes.${note}`).split(" {")[0] ?? "");
  };
  await come("3", "give", "given");
  await come("3", "give", "full");
  await come("3", "turn-away", "turned-away");
  await expect(counter.locator("dl.answers dd")).toHaveText(["4", "3", "1", "3"]);
  await checkAxeWithScript(counter, counter.url());
  await come("2", "turn-away", "turned-away");
  await counter.getByRole("button", { name: say("walk-ins.day.undo-label").replace("{number, number}", "3") }).click();
  await expect(counter.getByRole("status")).toHaveText(say("walk-ins.notes.undone"));
  await expect(counter.locator("tbody tr").first()).toContainText(say("walk-ins.day.undone"));
  await expect(counter.locator("dl.answers dd")).toHaveText(["4", "3", "1", "3"]);
  await checkAxeWithScript(counter, counter.url());

  for (const locale of ["ht", "ar"]) {
    const anybody = await browser.newPage({ javaScriptEnabled: false });
    await anybody.goto(`${server.origin}/${locale}/help`);
    await expect(anybody.getByRole("heading", { name: words(locale, "help.walk-ins.title") })).toBeVisible();
    const row = anybody.locator("tbody tr").filter({ has: anybody.locator("th", { hasText: "Nogales" }) });
    await expect(row.locator("td")).toHaveText(["4", "3", "3"]);
    await checkAxeWithScript(anybody, anybody.url());
  }

  // Fewer than were given cannot be kept.
  await page.selectOption("#day", { index: 1 });
  await page.fill("#places", "2");
  await press(page, "reserve.button");
  await expect(page.locator(".summary")).toContainText(say("reserve.places.problems.below-given"));

  // The day is over: it stays published, without the numbers by which somebody could be known.
  server.moveTo(new Date(Date.now() + 24 * 3_600_000));
  for (const locale of ["ht", "ar"]) {
    const anybody = await browser.newPage({ javaScriptEnabled: false });
    await anybody.goto(`${server.origin}/${locale}/draws`);
    await anybody.getByRole("link", { name: words(locale, "draws.walk-ins.title") }).click();
    await expect(anybody).toHaveURL(`${server.origin}/${locale}/draws/walk-ins`);
    const withheld = words(locale, "draws.waits.withheld");
    await expect(anybody.locator("tbody td")).toHaveText(["Nogales", "4", withheld, withheld]);
    await checkAxeWithScript(anybody, anybody.url());
  }
  const table = await (await fetch(`${server.origin}/api/v1/walk-ins.csv`)).text();
  expect(table).toMatch(/^day,port,reserved,given,turnedAway\r\n\d{4}-\d\d-\d\d,Nogales,4,,\r\n$/);
});
