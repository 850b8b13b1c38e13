import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { confirmOffer } from "./fixtures/confirm-offer.ts";
import { type MovedServer, startMovedServer } from "./fixtures/moved-server.ts";
import { joinStaff, press, signInStaff } from "./fixtures/staff.ts";
import { words } from "./fixtures/words.ts";

const say = (key: string) => words("en", `staff.${key}`);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const question = "Ask who gave them the address.";
const house = "412 Magnolia St\nHouston, TX 77002";

let server: MovedServer;
let party: { handle: string; secret: string };
let said: string;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startMovedServer();
  party = await register(0);
  for (let number = 1; number < 24; number++) await register(number);
  said = await server.paso("trends");
});
test.afterAll(() => server.stop());

/** A stranger who gave the address of the house, sent by the machine's door. No two names sound alike. */
async function register(number: number) {
  const letters = "bdfglmnprt";
  const family = `${letters[number % 10]}a${letters[Math.floor(number / 10)]}uember`;
  const application = {
    version: 1,
    language: "ht",
    party: [
      {
        givenNames: `Zoë${number}`,
        familyNames: family,
        birth: { precision: "year", year: 1960 + number },
        nationalities: ["HT"],
        birthCountry: "HT",
        relation: "self",
      },
    ],
    languages: { speaks: ["ht"], reads: ["ht"], interpreter: "none" },
    contact: { preferred: "none" },
    location: { country: "MX" },
    ports: [number < 12 ? "nogales" : "laredo"],
    unavailable: [],
    needs: { codes: [], urgent: false },
    destination: { kind: "home", address: house },
    statement: true,
  };
  const answer = await fetch(`${server.origin}/api/v1/applications/${randomUUID()}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(application),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { handle: string; secret: string };
}

const nothingOfAPerson = async (page: Page) => {
  for (const word of ["Magnolia", "Zoë", "uember"]) await expect(page.locator("main")).not.toContainText(word);
};

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an analyst sees a cluster and concludes, and the officer of the day is told", async ({ page, browser }) => {
    test.setTimeout(300_000);
    const open = () => browser.newPage({ javaScriptEnabled: false });
    expect(said).toMatch(/strangers-at-one-address +1 +0 +24 +2/);
    const ana = await joinStaff(page, server, { name: "Ana", role: "analyst" });

    await test.step("innocent reasons come first, and nobody is named", async () => {
      await page.goto(`${server.origin}/staff/trends`);
      await nothingOfAPerson(page);
      await expect(page.locator("tbody tr")).toHaveCount(1);
      await expect(page.locator("tbody tr")).toContainText(say("trends.open"));
      await page.locator("tbody a").click();
      const text = await page.locator("main").innerText();
      const places = ["finding.innocent", "trends.causes.shelter", "finding.evidence", "finding.concluded"].map((key) =>
        text.indexOf(say(key)),
      );
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
      await nothingOfAPerson(page);
    });
    const finding = page.url();

    await test.step("a conclusion has a kind, words and a day", async () => {
      await page.getByRole("link", { name: say("finding.conclude") }).click();
      await page.fill("#expiresOn", inDays(0));
      await press(page, "conclude.button");
      for (const problem of ["kind.problems.missing", "words.problems.missing", "expiresOn.problems.past"]) {
        await expect(page.locator(".summary")).toContainText(say(`conclude.${problem}`));
      }
      await page.selectOption("#kind", "ask-at-interview");
      await page.fill("#words", question);
      await page.fill("#expiresOn", inDays(150));
      await press(page, "conclude.button");
      await expect(page.getByRole("status")).toHaveText(say("finding.kept"));
      await expect(page.locator("main")).toContainText(question);
    });

    await test.step("names are shown for a case, when a second analyst agrees", async () => {
      await page.goto(`${finding}/names`);
      await expect(page.locator("main")).toContainText(say("unmasked.locked"));
      await page.goto(`${finding}/unmask`);
      await press(page, "unmask.button");
      await expect(page.locator(".summary")).toContainText(say("unmask.caseNumber.problems.missing"));
      await page.fill("#caseNumber", "HSI-7");
      await press(page, "unmask.button");
      await expect(page.locator("main")).toContainText(say("finding.own"));
      const second = await open();
      await joinStaff(second, server, { name: "Bo", role: "analyst" });
      await second.goto(finding);
      await second.getByRole("button", { name: /HSI-7/ }).first().click();
      await expect(second.getByRole("status")).toHaveText(say("finding.kept"));
      await page.goto(`${finding}/names`);
      await expect(page.locator("tbody tr")).toHaveCount(10);
      await expect(page.locator("tbody")).toContainText("Magnolia");
      await page.getByRole("link", { name: say("unmasked.next") }).click();
      await page.getByRole("link", { name: say("unmasked.next") }).click();
      await expect(page.locator("tbody tr")).toHaveCount(4);

      await page.goto(`${server.origin}/staff/known-places/propose`);
      await page.fill("#address", "the old church");
      await press(page, "propose-place.button");
      await expect(page.locator(".summary")).toContainText(say("propose-place.address.problems.no-street"));
      await page.fill("#name", "Casa Olmo");
      await page.selectOption("#kind", "shelter");
      await page.fill("#address", "9 N Pine Ave, Laredo, TX 78041");
      await page.fill("#vouchedBy", "The diocese");
      await page.fill("#expiresOn", inDays(300));
      await press(page, "propose-place.button");
      await expect(page.locator("tbody")).toContainText(say("known-places.own"));
      await second.goto(`${server.origin}/staff/known-places`);
      await second
        .getByRole("button", { name: say("known-places.approve-label").replace("{name}", "Casa Olmo") })
        .click();
      await expect(second.locator("tbody")).toContainText(say("known-places.agreed").replace("{name}", "Bo"));
      await second.close();
    });

    const scheduler = await open();
    await joinStaff(scheduler, server, { name: "Sue", role: "scheduler" });
    await scheduler.goto(finding);
    await expect(scheduler.locator("main")).toContainText(say("refused.not-your-task"));
    await scheduler.goto(`${server.origin}/staff/draws/run`);
    await press(scheduler, "run-draw.button");
    await scheduler.close();
    const applicant = await open();
    const date = await confirmOffer(applicant, server.origin, party);
    await applicant.close();
    const officer = await open();
    const cy = await joinStaff(officer, server, { name: "Cy", role: "officer", port: "nogales" });

    await test.step("every port reads it in the week's letter, without a name", async () => {
      await officer.goto(`${server.origin}/staff/digest`);
      await expect(officer.locator("main")).toContainText(question);
      await nothingOfAPerson(officer);
    });

    await test.step("the officer is told on the day what to ask, and that it can be innocent", async () => {
      server.moveTo(date);
      await signInStaff(officer, server.origin, cy);
      await officer.goto(`${server.origin}/staff/ports/nogales`);
      const told = officer.getByRole("region", { name: say("interview.title") });
      await expect(told).toContainText(question);
      await expect(told).toContainText(say("trends.causes.shelter"));
      expect((await told.locator(".digits").innerText()).replace(/\s/g, "")).toBe(party.handle);
      await nothingOfAPerson(officer);
    });

    await test.step("what is taken back is told no more", async () => {
      await signInStaff(page, server.origin, ana);
      await page.goto(finding);
      await press(page, "finding.withdraw");
      await expect(page.getByRole("status")).toHaveText(say("finding.withdrawn"));
      await officer.reload();
      await expect(officer.locator("h1")).toHaveCount(1);
      await expect(officer.locator("main")).not.toContainText(question);
    });
    await officer.close();
    server.moveTo(new Date());
  });
});

test("every page of trends and of equity passes axe, in English and in Spanish", async ({ page }) => {
  test.setTimeout(300_000);
  server.moveTo(new Date(Date.now() + 33 * 86_400_000));
  await server.paso("equity");
  server.moveTo(new Date());
  await joinStaff(page, server, { name: "Dee", role: "analyst" });
  await test.step("what came of those who waited is told by group, on the page and in a file", async () => {
    await page.goto(`${server.origin}/staff`);
    await page.getByRole("link", { name: say("header.equity"), exact: true }).click();
    const kind = words("en", "draws.equity.by.language");
    const table = page.getByRole("region", { name: say("equity.outcomes.caption").replace("{by}", kind) });
    await expect(table.locator("tbody tr")).toHaveText(/^Haitian Creole24/);
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: say("equity.files.csv") }).click();
    const text = readFileSync(await (await file).path(), "utf8");
    expect(text).toMatch(/,language,ht,parties,,24\r\n/);
  });
  await page.goto(`${server.origin}/staff/trends`);
  const finding = (await page.locator("tbody a").getAttribute("href")) ?? "";
  for (const language of ["en", "es"]) {
    const own = ["", "/conclude", "/unmask", "/names"].map((part) => `${finding}${part}`);
    for (const path of [
      "/staff/trends",
      ...own,
      "/staff/known-places",
      "/staff/known-places/propose",
      "/staff/digest",
      "/staff/equity",
    ]) {
      await page.goto(`${server.origin}${path}`);
      await expect(page.locator("h1")).toHaveCount(1);
      await checkAxe(page, `${path} in ${language}`);
    }
    await page.getByRole("button", { name: language === "en" ? "Español" : "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language === "en" ? "es" : "en");
  }
});
