import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { sendBody } from "./fixtures/send-application.ts";
import { joinStaff } from "./fixtures/staff.ts";
import { type Server, startServer } from "./fixtures/start-server.ts";
import { words } from "./fixtures/words.ts";

const say = (key: string) => words("en", `staff.${key}`);
const grouped = (handle: string) => handle.replace(/(\d{4})(\d{3})(\d{3})/, "$1 $2 $3");

type Party = { handle: string; secret: string; language: string };

let server: Server;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer();
});
test.afterAll(() => server.stop());
test.use({ javaScriptEnabled: false });

/** Registers one person through the machine's door. */
async function register(language: string, person: object): Promise<Party> {
  const { body, ...request } = sendBody({ language, familyNames: "-" });
  const application = JSON.parse(String(body));
  application.party = [{ ...application.party[0], ...person }];
  application.contact = { preferred: "email", email: `${randomUUID()}@example.org` };
  const address = `${server.origin}/api/v1/applications/${randomUUID()}`;
  const answer = await fetch(address, { ...request, body: JSON.stringify(application) });
  expect(answer.status).toBe(201);
  return { ...((await answer.json()) as Omit<Party, "language">), language };
}

/** Opens a party's place in its own language. */
async function openPlace(page: Page, { handle, secret, language }: Party): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${server.origin}/${language}/my-place`);
  await page.fill("#handle", handle);
  await page.fill("#secret", secret);
  await page.check("input[value=own]");
  await page.getByRole("button", { name: words(language, "my-place.open.button"), exact: true }).click();
  await expect(page).toHaveURL(/\/my-place\?/);
}

/** Presses Tab until what has the focus is what is meant. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

test("one person in two scripts is found, made one by two persons, told, and undone; twins are not found", async ({
  page,
  browser,
}) => {
  test.setTimeout(400_000);
  const birth = (year: number, month: number, day: number) => ({ precision: "day", year, month, day });
  const first = await register("ar", { givenNames: "محمد", familyNames: "المصري", birth: birth(1979, 11, 23) });
  const second = await register("fr", { givenNames: "Mohamed", familyNames: "Al-Masri", birth: birth(1979, 11, 23) });
  for (const givenNames of ["Hasan", "Hussein"]) {
    await register("en", { givenNames, familyNames: "Haddad", birth: birth(1999, 3, 2) });
  }
  expect(await server.paso("duplicates")).toContain("1 pairs");
  const bo = await browser.newPage({ javaScriptEnabled: false });
  const person = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await joinStaff(page, server, { name: "Ana", role: "officer", port: "nogales" });
  await joinStaff(bo, server, { name: "Bo", role: "scheduler" });

  await test.step("the list has the two numbers and no name", async () => {
    await page.getByRole("link", { name: say("header.duplicates"), exact: true }).click();
    await expect(page.locator("tbody tr")).toHaveCount(1);
    for (const { handle } of [first, second]) await expect(page.locator("tbody")).toContainText(grouped(handle));
    await expect(page.locator("main")).not.toContainText("Masri");
  });
  await test.step("the keyboard alone compares both, and proposes", async () => {
    await tabTo(page, "tbody a");
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toContainText("المصري");
    await expect(page.locator("main")).toContainText("Al-Masri");
    await expect(page.locator("main")).toContainText(say("see-duplicate.signs.names-two-scripts"));
    await expect(page.locator("main")).toContainText(say("see-duplicate.causes.lost-receipt"));
    await tabTo(page, "button[name=kind]");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toHaveText(say("see-duplicate.notes.ground"));
    await tabTo(page, "#ground");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "button[name=kind]");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toHaveText(say("see-duplicate.notes.kept"));
    await expect(page.locator("main")).toContainText(say("see-duplicate.proposed.own"));
    await expect(page.locator("button[name=decision]")).toHaveCount(0);
  });
  const pair = new URL(page.url()).pathname;
  await test.step("every page passes axe, in English and in Spanish, and fits a small telephone", async () => {
    const checked = await browser.newPage({
      javaScriptEnabled: true,
      storageState: await bo.context().storageState(),
      viewport: { width: 320, height: 640 },
    });
    for (const language of ["en", "es"]) {
      for (const path of ["/staff/duplicates", "/staff/duplicates?state=same", pair]) {
        await checked.goto(`${server.origin}${path}`);
        await expect(checked.locator("h1")).toHaveCount(1);
        await checkAxe(checked, `${path} in ${language}`);
        const width = await checked.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `${path} in ${language} is wider than the screen`).toBeLessThanOrEqual(320);
      }
      await checked.getByRole("button", { name: language === "en" ? "Español" : "English" }).click();
      await expect(checked.locator("html")).toHaveAttribute("lang", language === "en" ? "es" : "en");
    }
    await checked.close();
  });
  await test.step("nothing changes before a second person agrees; then both are told in their language", async () => {
    await openPlace(person, second);
    await expect(person.locator("#merge")).toHaveCount(0);
    await bo.goto(`${server.origin}${pair}`);
    await bo.getByRole("button", { name: say("see-duplicate.proposed.approve-merge"), exact: true }).click();
    await expect(bo.getByRole("status")).toHaveText(say("see-duplicate.notes.kept"));
    await openPlace(person, first);
    await expect(person.locator("#merge")).toHaveText(words("ar", "my-place.merge.first.title"));
    await expect(person.locator("#standing")).toHaveText(words("ar", "my-place.stand.waiting.title"));
    await expect(person.locator("main")).not.toContainText(second.handle.slice(-3));
    await openPlace(person, second);
    await expect(person.locator("#merge")).toHaveText(words("fr", "my-place.merge.behind.title"));
    await expect(person.locator("#standing")).toHaveText(words("fr", "my-place.merge.behind.stands"));
    await expect(person.locator("#chances")).toHaveCount(0);
    await person.getByRole("link", { name: words("fr", "my-place.looks.title") }).click();
    await expect(person.locator("main")).toContainText(words("fr", "my-place.looks.why.duplicate"));
    await bo.goto(`${server.origin}/staff/letters?state=queued`);
    await expect(bo.locator("tbody tr", { hasText: say("work.about.merged") })).toHaveCount(2);
  });
  await test.step("it is undone by two persons, and that is told too", async () => {
    await bo.goto(`${server.origin}${pair}`);
    await bo.selectOption("#ground", "person-said");
    await bo.getByRole("button", { name: say("see-duplicate.judge.propose-undo"), exact: true }).click();
    await page.goto(`${server.origin}${pair}`);
    await page.getByRole("button", { name: say("see-duplicate.proposed.approve-undo"), exact: true }).click();
    await expect(page.getByRole("status")).toHaveText(say("see-duplicate.notes.kept"));
    await openPlace(person, second);
    await expect(person.locator("#merge")).toHaveText(words("fr", "my-place.merge.parted.title"));
    await expect(person.locator("#standing")).toHaveText(words("fr", "my-place.stand.waiting.title"));
  });
  await bo.close();
  await person.close();
});
