import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
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
import { press, signInStaff } from "./fixtures/staff.ts";
import { tracesInBrowser } from "./fixtures/traces.ts";

let day: PortDay;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  day = await startPortDay(browser);
});
test.afterAll(() => day.server.stop());

/** Types a number or a slip, as a scanner does, and shows its party. */
async function find(page: Page, typed: string): Promise<void> {
  await page.fill("#typed", typed);
  await page.press("#typed", "Enter");
}

test("parties are checked in without a network, a slip used twice is found, and Paso has each once", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const [zoe, iria, rosalba] = day.parties as [
    (typeof day.parties)[0],
    (typeof day.parties)[0],
    (typeof day.parties)[0],
  ];
  const context = await browser.newContext();
  const { page } = await officerAt(day, context, "Gil");
  await keepDay(day, page);
  const elsewhere = await browser.newContext({ javaScriptEnabled: false });
  const { page: other } = await officerAt(day, elsewhere, "Hal");
  await signInAgain(page);
  await context.setOffline(true);
  await page.goto(`${day.server.origin}${path}`);
  await unlock(page);

  await find(
    page,
    zoe.handle.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)),
  );
  await expect(page.locator(".summary")).toContainText(say("check-in.handle.problems.wrong-digit"));
  await find(page, zoe.handle);
  await expect(main(page)).toContainText("Zoë");
  await checkAxe(page, "a party without a network");
  await press(page, "check-in.party.came");
  await expect(status(page)).toContainText(offline("check.kept"));
  await expect(party(page, "Zoë")).toContainText(say("port.states.came"));

  await party(page, "Iria").getByRole("button").click();
  await page.getByLabel(/^Bea/).selectOption("absent");
  await press(page, "check-in.party.came");

  await find(page, rosalba.letters.replace(/.$/, "U"));
  await expect(page.locator(".summary")).toContainText(say("check-in.handle.problems.slip-not-ours"));
  await find(page, rosalba.letters);
  await expect(main(page)).toContainText("Rosalba");
  await expect(page.locator(".used-again")).toHaveCount(0);
  await press(page, "check-in.party.came");
  await find(page, rosalba.letters);
  await expect(page.getByRole("alert")).toContainText(/used before: the party came at \d\d:\d\d/);
  await press(page, "check-in.party.other");
  await expect(main(page)).toContainText(offline("check.waiting").replace("{count}", "3"));
  expect(await tracesInBrowser(page, context, [...names, ...day.parties.map(({ handle }) => handle)])).toEqual([]);

  // At another counter, with a network, the same slip is used too.
  await other.goto(`${day.server.origin}/staff/ports/nogales/check-in`);
  await other.fill("#handle", rosalba.letters);
  await press(other, "check-in.button");
  await press(other, "check-in.party.came");
  await expect(other.getByRole("status")).toHaveText(say("port.kept"));

  await context.setOffline(false);
  await expect(status(page)).toContainText(offline("differs.told"), { timeout: 30_000 });
  await expect(page.locator(".kept-sides")).toHaveCount(1);
  await expect(page.locator(".kept-sides")).toContainText(/came, \d\d:\d\d, Hal/);
  await checkAxe(page, "recorded in two places");
  await press(page, "offline.check.synchronise");
  await expect(page.locator(".kept-sides"), "nothing is written over in silence").toHaveCount(1);
  await page.locator(".kept-parties button").first().click();
  await expect(status(page)).toContainText(offline("check.sent"));
  await expect(page.locator(".kept-sides")).toHaveCount(0);
  await other.goto(`${day.server.origin}/staff/ports/nogales`);
  const rows = other.getByRole("table", { name: say("port.appointments.caption") }).locator("tbody tr");
  const row = (handle: string) => rows.filter({ hasText: handle.slice(-3) });
  await expect(row(zoe.handle)).toContainText(say("port.states.came"));
  await expect(row(iria.handle)).toContainText("came, 1 person did not");
  await expect(row(rosalba.handle)).toContainText(say("port.states.came"));
  await Promise.all([context.close(), elsewhere.close()]);

  async function signInAgain(signed: Page): Promise<void> {
    // The clock was moved while the other officer joined.
    await signed.goto(`${day.server.origin}/staff`);
  }
});

test("what is not at Paso at midnight stays sealed without a name, and is handed in the next day", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const context = await browser.newContext();
  const { page: first, officer } = await officerAt(day, context, "Ida");
  await keepDay(day, first);
  await context.setOffline(true);
  await party(first, "Noa").getByRole("button").click();
  await press(first, "check-in.party.came");
  await expect(status(first)).toContainText(offline("check.kept"));
  await first.close();

  const hours = 13 * 3_600_000;
  const page = await context.newPage();
  await page.clock.setFixedTime(Date.now() + hours);
  await page.goto(`${day.server.origin}${path}`);
  await expect(status(page)).toContainText(offline("open.over"));
  await unlock(page);
  await expect(main(page)).toContainText(offline("check.over"), { timeout: 30_000 });
  await expect(main(page)).not.toContainText("Noa");
  await expect(main(page)).toContainText(offline("check.waiting").replace("{count}", "1"));

  await context.setOffline(false);
  day.server.moveTo(new Date(day.date.getTime() + hours));
  const signIn = await context.newPage();
  await signInStaff(signIn, day.server.origin, officer);
  await press(page, "offline.check.synchronise");
  await expect(status(page)).toContainText(offline("check.sent"));
  await page.goto(`${day.server.origin}${path}`);
  await expect(main(page)).toContainText(offline("make.why"));
  expect(await databases(page)).not.toContain("paso-day");
  day.server.moveTo(day.date);
  const { page: counter } = await officerAt(day, await browser.newContext({ javaScriptEnabled: false }), "Jo");
  await counter.goto(`${day.server.origin}/staff/ports/nogales`);
  const row = counter
    .getByRole("table", { name: say("port.appointments.caption") })
    .locator("tbody tr")
    .filter({ hasText: day.parties[3]?.handle.slice(-3) ?? "-" });
  await expect(row).toContainText(say("port.states.came"));
  await context.close();
});
