import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { confirmOffer } from "./fixtures/confirm-offer.ts";
import { deviceCode } from "./fixtures/device-code.ts";
import { type MovedServer, startMovedServer } from "./fixtures/moved-server.ts";
import { openPlace, registerParty } from "./fixtures/party-of-staff.ts";
import { readQr } from "./fixtures/read-qr.ts";
import { joinStaff, press, signInStaff } from "./fixtures/staff.ts";
import { words } from "./fixtures/words.ts";

const say = (key: string) => words("en", `staff.${key}`);
const appointments = (page: Page) => page.getByRole("table", { name: say("port.appointments.caption") });

let server: MovedServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startMovedServer();
});
test.afterAll(() => server.stop());

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("staff join, change places, run the draw, and check a party in", async ({ page, browser, request }) => {
    test.setTimeout(300_000);
    const scheduler = await joinStaff(page, server, { name: "Ana", role: "scheduler" });
    const party = await registerParty(request, server, "Zoë");

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

    await test.step("a proof older than five minutes is asked for again, and what was typed stays", async () => {
      const moveOn = (minutes: number) => server.moveTo(new Date(Date.now() + minutes * 60_000));
      moveOn(6);
      await page.goto(`${server.origin}/staff/ports/nogales`);
      await page.locator("td a").last().click();
      await expect(page.locator("h1")).toHaveText(say("prove.title"));
      await page.fill("#code", "00000");
      await press(page, "prove.button");
      await expect(page.locator(".summary")).toContainText(say("prove.code.problems.wrong-code"));
      await page.fill("#code", deviceCode(scheduler.key, new Date()));
      await press(page, "prove.button");
      await expect(page).toHaveURL(/\/staff\/ports\/nogales\/blocks\//);
      await page.fill("#capacity", "41");
      await page.fill("#reason", "one more officer");
      moveOn(12);
      await press(page, "capacity.button");
      await expect(page.locator(".summary")).toContainText(say("prove.code.problems.needed"));
      await expect(page.locator("#capacity")).toHaveValue("41");
      await expect(page.locator("#reason")).toHaveValue("one more officer");
      const elsewhere = page.getByRole("link", { name: say("prove.elsewhere") });
      await expect(elsewhere).toHaveAttribute("href", /^\/staff\/prove\?to=%2Fstaff%2Fports%2Fnogales%2Fblocks%2F/);
      await page.fill("#proof", deviceCode(scheduler.key, new Date()));
      await press(page, "capacity.button");
      await expect(page.getByRole("status")).toHaveText(say("port.changed"));
      await expect(page.locator("tbody tr").last()).toContainText("41");
      moveOn(0);
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
    const letters = await readQr(applicant);
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
      const list = appointments(officer);
      await expect(list).toContainText(say("port.states.confirmed"));
      await expect(officer.locator("main")).not.toContainText("Zoë");
      await officer.getByRole("link", { name: say("port.check-in") }).click();
      await officer.fill(
        "#handle",
        party.handle.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)),
      );
      await press(officer, "check-in.button");
      await expect(officer.locator(".summary")).toContainText(say("check-in.handle.problems.wrong-digit"));
      await officer.fill("#handle", letters.replace(/.$/, "U"));
      await press(officer, "check-in.button");
      await expect(officer.locator(".summary")).toContainText(say("check-in.handle.problems.slip-not-ours"));
      await officer.fill("#handle", party.handle);
      await press(officer, "check-in.button");
      await expect(officer.locator("main")).toContainText("Zoë");
      await expect(officer.locator("main")).toContainText("the left ramp");
      await press(officer, "check-in.turn.button");
      await expect(officer.getByRole("status")).toHaveText(say("port.no-reason"));
      await officer.goto(`${server.origin}/staff/ports/nogales/check-in`);
      await officer.fill("#handle", party.handle);
      await press(officer, "check-in.button");
      await officer.getByLabel(say("check-in.turn.reason")).selectOption("no-interpreter");
      await press(officer, "check-in.turn.button");
      await expect(officer.getByRole("status")).toHaveText(say("port.turned"));
      await expect(list).toContainText(/comes on \w+day/);
    });

    await test.step("the party sees why, and its new appointment; when it comes after all, that one goes", async () => {
      const own = await browser.newPage({ javaScriptEnabled: false });
      await openPlace(own, server, party);
      const moved = own.getByRole("region", { name: words("en", "my-place.reseat.turned.title") });
      await expect(moved).toContainText(words("en", "my-place.reseat.turned.reasons.no-interpreter"));
      await expect(moved).toContainText(words("en", "my-place.reseat.turned.stands"));
      await own.close();
      await officer.goto(`${server.origin}/staff/ports/nogales/check-in`);
      await officer.fill("#handle", party.handle);
      await press(officer, "check-in.button");
      await expect(officer.getByRole("alert")).toContainText(say("check-in.turn.instead"));
      await press(officer, "check-in.party.came");
      await expect(officer.getByRole("status")).toHaveText(say("port.kept"));
      await expect(appointments(officer)).toContainText(say("port.states.came"));
    });

    await test.step("a scanner types the slip; that it is used a second time is said, and who did not come is kept", async () => {
      await officer.goto(`${server.origin}/staff/ports/nogales/check-in`);
      await officer.fill("#handle", letters);
      await officer.press("#handle", "Enter");
      await expect(officer.locator("main")).toContainText("Zoë");
      await expect(officer.getByRole("alert")).toContainText(/used before: the party came at \d/);
      await officer.getByLabel(/^Bea/).selectOption("absent");
      await press(officer, "check-in.party.came");
      await expect(appointments(officer)).toContainText("came, 1 person did not");
    });
    await officer.close();

    await test.step("the party's people see that somebody at the port looked, and why, and no name", async () => {
      const own = await browser.newPage({ javaScriptEnabled: false });
      await openPlace(own, server, party);
      await own.getByRole("link", { name: words("en", "my-place.looks.title") }).click();
      const looks = own.locator("dl.answers dd");
      await expect(looks).toHaveCount(4);
      for (const each of await looks.all()) {
        await expect(each).toContainText(/A worker at .?Nogales/);
        await expect(each).toContainText(words("en", "my-place.looks.why.check-in"));
      }
      await expect(own.locator("main")).not.toContainText("Bo");
      await own.close();
    });
    server.moveTo(new Date());

    await test.step("an auditor sees who read what and why, of one party too, and nothing of a person", async () => {
      const auditor = await browser.newPage({ javaScriptEnabled: false });
      await joinStaff(auditor, server, { name: "Di", role: "auditor" });
      await auditor.goto(`${server.origin}/staff`);
      await auditor.getByRole("link", { name: say("header.reads") }).click();
      const rows = auditor.locator("tbody tr");
      const look = rows.filter({ hasText: say("reads.actions.read-record") });
      await expect(look).toHaveCount(4);
      for (const each of await look.all()) {
        await expect(each).toContainText("B.");
        await expect(each).toContainText(say("check-in.reasons.check-in"));
        await expect(each).toContainText(party.handle.slice(-2));
      }
      await expect(auditor.locator("main")).not.toContainText("Zoë");
      await auditor.fill("#handle", party.handle);
      await press(auditor, "reads.filter.button");
      await expect(rows).toHaveCount(4);
      await auditor.fill("#handle", "1234567890");
      await press(auditor, "reads.filter.button");
      await expect(auditor.getByRole("status")).toHaveText(say("reads.filter.wrong"));
      await auditor.goto(`${server.origin}/staff/relations`);
      await expect(auditor.locator("main")).toContainText(say("refused.not-your-task"));
      await auditor.close();
    });
  });
});

test("every page of the console passes axe, in English and in Spanish", async ({ page, request }) => {
  test.setTimeout(300_000);
  await page.goto(`${server.origin}/staff/sign-in`);
  await checkAxe(page, "sign-in");
  const { handle } = await registerParty(request, server, "Iria", true);
  await joinStaff(page, server, { name: "Cy", role: "administrator" }, checkAxe);
  for (const language of ["en", "es"]) {
    const paths = [
      "",
      "/ports/nogales",
      "/ports/nogales/check-in",
      "/ports/nogales/new-secret",
      "/ports/nogales/correct",
      "/draws",
      "/draws/run",
      "/draws/commitments",
      "/draws/cancel",
      "/letters/correct",
      "/urgent",
      "/relations",
      "/risks",
      "/prove",
    ];
    const ofParty = [`/ports/nogales/correct/${handle}`, `/ports/nogales/correct/${handle}/1`];
    for (const path of [...paths, ...ofParty, "/urgent/propose", `/urgent/read/${handle}`, "/refused"]) {
      await page.goto(`${server.origin}/staff${path}`);
      await expect(page.locator("h1")).toHaveCount(1);
      await checkAxe(page, `${path} in ${language}`);
    }
    await page.goto(`${server.origin}/staff/ports/nogales`);
    await page.locator('a[href*="/days/"]').first().click();
    await expect(page.locator("h1")).toHaveCount(1);
    await checkAxe(page, `a coming day in ${language}`);
    await page.goto(`${server.origin}/staff/ports/nogales`);
    await page.locator("td a").first().click();
    await checkAxe(page, `capacity in ${language}`);
    await page.getByRole("button", { name: language === "en" ? "Español" : "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language === "en" ? "es" : "en");
  }
});
