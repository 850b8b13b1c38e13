import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { confirmOffer } from "./fixtures/confirm-offer.ts";
import { type MovedServer, startMovedServer } from "./fixtures/moved-server.ts";
import { joinStaff, press, signInStaff } from "./fixtures/staff.ts";
import { words } from "./fixtures/words.ts";

const say = (key: string) => words("en", `staff.${key}`);

let server: MovedServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startMovedServer();
});
test.afterAll(() => server.stop());

const person = (givenNames: string, relation: string) => ({
  givenNames,
  birth: { precision: "year", year: 1990 },
  nationalities: ["HT"],
  birthCountry: "HT",
  relation,
});

/** A party of two that can reach Nogales, sent by the machine's door. */
async function register(request: APIRequestContext, names: string, urgent = false) {
  const application = {
    version: 1,
    language: "ht",
    party: [person(names, "self"), person("Bea", "sibling")],
    languages: { speaks: ["ht"], reads: ["ht"], interpreter: "spoken" },
    contact: { preferred: "none" },
    location: { country: "MX" },
    ports: ["nogales"],
    unavailable: [],
    needs: { codes: ["wheelchair"], details: "the left ramp", urgent },
    destination: { kind: "unknown" },
    statement: true,
  };
  const answer = await request.put(`${server.origin}/api/v1/applications/${randomUUID()}`, { data: application });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as { handle: string; secret: string };
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("staff join, change places, run the draw, and check a party in", async ({ page, browser, request }) => {
    test.setTimeout(300_000);
    const scheduler = await joinStaff(page, server, { name: "Ana", role: "scheduler" });
    const party = await register(request, "Zoë");

    await test.step("signing out and in again", async () => {
      await page.goto(`${server.origin}/staff`);
      await press(page, "header.sign-out");
      await signInStaff(page, server.origin, scheduler);
    });

    await test.step("places never go below what is booked, and a change has a reason", async () => {
      await page.goto(`${server.origin}/staff/ports/nogales`);
      await page.locator("td a").last().click();
      await page.fill("#capacity", "-1");
      await press(page, "capacity.button");
      await expect(page.locator(".summary")).toContainText(say("capacity.capacity.problems.not-a-number"));
      await expect(page.locator(".summary")).toContainText(say("capacity.reason.problems.missing"));
      await page.fill("#capacity", "40");
      await page.fill("#reason", "more officers");
      await press(page, "capacity.button");
      await expect(page.getByRole("status")).toHaveText(say("port.changed"));
      await expect(page.locator("tbody tr").last()).toContainText("40");
    });

    await test.step("a scheduler sees no names and runs the draw", async () => {
      await page.goto(`${server.origin}/staff/ports/nogales/check-in`);
      await expect(page.locator("main")).toContainText(say("refused.not-your-task"));
      await page.goto(`${server.origin}/staff/draws`);
      await page.getByRole("link", { name: say("draws.run") }).click();
      await press(page, "run-draw.button");
      await expect(page.getByRole("status")).toContainText(/\d{8}-1/);
      await expect(page.locator("tbody tr")).toHaveCount(1);
    });

    const applicant = await browser.newPage({ javaScriptEnabled: false });
    const date = await confirmOffer(applicant, server.origin, party);
    await applicant.close();

    const officer = await browser.newPage({ javaScriptEnabled: false });
    const bo = await joinStaff(officer, server, { name: "Bo", role: "officer", port: "nogales" });
    server.moveTo(date);

    await test.step("an idle session is over", async () => {
      await page.goto(`${server.origin}/staff`);
      await expect(page.getByRole("status")).toHaveText(say("sign-in.ended"));
    });

    await test.step("an officer checks the party in at their own port", async () => {
      await signInStaff(officer, server.origin, bo);
      await officer.goto(`${server.origin}/staff/ports/laredo`);
      await expect(officer.locator("main")).toContainText(say("refused.not-your-port"));
      await officer.goto(`${server.origin}/staff/ports/nogales`);
      const list = officer.locator("table").first();
      await expect(list).toContainText(say("port.states.confirmed"));
      await expect(officer.locator("main")).not.toContainText("Zoë");
      await officer.getByRole("link", { name: say("port.check-in") }).click();
      await officer.fill(
        "#handle",
        party.handle.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)),
      );
      await press(officer, "check-in.button");
      await expect(officer.locator(".summary")).toContainText(say("check-in.handle.problems.wrong-digit"));
      await officer.fill("#handle", party.handle);
      await press(officer, "check-in.button");
      await expect(officer.locator("main")).toContainText("Zoë");
      await expect(officer.locator("main")).toContainText("the left ramp");
      await press(officer, "check-in.party.came");
      await expect(officer.getByRole("status")).toHaveText(say("port.kept"));
      await expect(list).toContainText(say("port.states.came"));
    });
    await officer.close();
    server.moveTo(new Date());
  });
});

test("every page of the console passes axe, in English and in Spanish", async ({ page, request }) => {
  test.setTimeout(300_000);
  await page.goto(`${server.origin}/staff/sign-in`);
  await checkAxe(page, "sign-in");
  const { handle } = await register(request, "Iria", true);
  await joinStaff(page, server, { name: "Cy", role: "administrator" }, checkAxe);
  for (const language of ["en", "es"]) {
    const paths = [
      "",
      "/ports/nogales",
      "/ports/nogales/check-in",
      "/ports/nogales/new-secret",
      "/draws",
      "/draws/run",
      "/draws/commitments",
      "/urgent",
      "/relations",
      "/risks",
    ];
    for (const path of [...paths, "/urgent/propose", `/urgent/read/${handle}`, "/refused"]) {
      await page.goto(`${server.origin}/staff${path}`);
      await expect(page.locator("h1")).toHaveCount(1);
      await checkAxe(page, `${path} in ${language}`);
    }
    await page.goto(`${server.origin}/staff/ports/nogales`);
    await page.locator("td a").first().click();
    await checkAxe(page, `capacity in ${language}`);
    await page.getByRole("button", { name: language === "en" ? "Español" : "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language === "en" ? "es" : "en");
  }
});
