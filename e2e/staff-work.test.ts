import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { type MovedServer, startMovedServer } from "./fixtures/moved-server.ts";
import { sendBody } from "./fixtures/send-application.ts";
import { joinStaff, press, signInStaff } from "./fixtures/staff.ts";
import { words } from "./fixtures/words.ts";

const say = (key: string) => words("en", `staff.${key}`);
const grouped = (handle: string) => handle.replace(/(\d{4})(\d{3})(\d{3})/, "$1 $2 $3");

let server: MovedServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startMovedServer();
});
test.afterAll(() => server.stop());
test.use({ javaScriptEnabled: false });

/** A party of one that no SMTP server writes to yet, at the address of its answers. */
async function register(more: object): Promise<{ handle: string; secret: string }> {
  const { body, ...request } = sendBody({ language: "es", familyNames: "Núñez" });
  const application = { ...JSON.parse(String(body)), ...more };
  const address = `${server.origin}/api/v1/applications/${randomUUID()}`;
  const answer = await fetch(address, { ...request, body: JSON.stringify(application) });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { handle: string; secret: string };
}

/** Presses Tab until the link of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator("a:focus");
    if ((await focused.count()) > 0 && (await focused.getAttribute("aria-label")) === name) return;
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

test("an officer finds by keyboard an offer about to lapse, and reads how to reach its party", async ({
  page,
  browser,
}) => {
  test.setTimeout(400_000);
  const party = await register({ contact: { preferred: "email", email: "ana@example.org" } });
  await register({ ports: ["laredo"], needs: { codes: [], urgent: true } });
  const asking = await register({ ports: ["nogales"], needs: { codes: ["pregnancy"], urgent: true } });
  await joinStaff(page, server, { name: "Ana", role: "scheduler" });
  const officer = await browser.newPage({ javaScriptEnabled: false });
  const bo = await joinStaff(officer, server, { name: "Bo", role: "officer", port: "nogales" });
  await officer.goto(`${server.origin}/staff/work?kind=urgent`);
  await expect(officer.locator("tbody tr")).toHaveCount(1);
  await expect(officer.locator("tbody")).toContainText(grouped(asking.handle));
  await page.goto(`${server.origin}/staff/work?kind=urgent`);
  await expect(page.locator("tbody tr")).toHaveCount(2);
  await page.goto(`${server.origin}/staff/draws/run`);
  await press(page, "run-draw.button");
  await expect(page.getByRole("status")).toContainText(/\d{8}-1/);
  await test.step("a correction asks for letters that went out, and says what is wrong in the form", async () => {
    await page.goto(`${server.origin}/staff/letters`);
    await page.getByRole("link", { name: say("letters.correct") }).click();
    await page.fill("#from", "2030-02-30 09:00");
    await page.fill("#until", "2999-01-01 09:00");
    await press(page, "correct-letters.button");
    await expect(page.locator(".summary")).toContainText(say("correct-letters.kind.problems.missing"));
    await expect(page.locator(".summary")).toContainText(say("correct-letters.from.problems.not-a-time"));
    await expect(page.locator(".summary")).toContainText(say("correct-letters.until.problems.not-over"));
    await expect(page.locator("#from")).toHaveValue("2030-02-30 09:00");
    await page.selectOption("#kind", "offer");
    await page.fill("#from", "2020-01-31 09:00");
    await page.fill("#until", "2020-01-31 10:00");
    await press(page, "correct-letters.button");
    await expect(page.locator(".summary")).toContainText(say("correct-letters.kind.problems.nobody"));
  });

  server.moveTo(new Date(Date.now() + 60 * 3_600_000));
  await signInStaff(officer, server.origin, bo);
  const label = say("work.acts.reach-label").replace("{handle}", grouped(party.handle));
  await test.step("the list has the number and no name", async () => {
    await officer.getByRole("link", { name: say("header.work"), exact: true }).click();
    await expect(officer.locator("h2")).toHaveText(say("work.kinds.lapsing.title"));
    await expect(officer.locator("tbody")).toContainText(grouped(party.handle));
    await expect(officer.locator("main")).not.toContainText("Núñez");
    await expect(officer.locator("main")).not.toContainText("ana@example.org");
  });
  await test.step("every kind and every state passes axe, in English and in Spanish", async () => {
    // The checker runs in the page, so this one has scripts, with the same sign-in.
    const storageState = await officer.context().storageState();
    const checked = await browser.newPage({ javaScriptEnabled: true, storageState });
    for (const language of ["en", "es"]) {
      const kinds = ["lapsing", "failed", "unreached", "urgent", "corrections"].map((kind) => `work?kind=${kind}`);
      const states = ["queued", "sent", "delivered", "failed"].map((state) => `letters?state=${state}`);
      for (const path of [...kinds, ...states, `ports/nogales/reach/${party.handle}`]) {
        await checked.goto(`${server.origin}/staff/${path}`);
        await expect(checked.locator("h1")).toHaveCount(1);
        await checkAxe(checked, `${path} in ${language}`);
      }
      await checked.getByRole("button", { name: language === "en" ? "Español" : "English" }).click();
      await expect(checked.locator("html")).toHaveAttribute("lang", language === "en" ? "es" : "en");
    }
    await checked.close();
  });
  await test.step("the keyboard alone leads to how the party is reached", async () => {
    await officer.goto(`${server.origin}/staff/work?kind=lapsing`);
    await tabTo(officer, label);
    await officer.keyboard.press("Enter");
    await expect(officer.locator("main")).toContainText("ana@example.org");
    await expect(officer.locator("main")).not.toContainText("Núñez");
    await officer.goto(`${server.origin}/staff/ports/laredo/reach/${party.handle}`);
    await expect(officer.locator("main")).toContainText(say("refused.not-your-port"));
  });
  await test.step("an offer that its party opens is off the list", async () => {
    await page.goto(`${server.origin}/en/my-place`);
    await page.fill("#handle", party.handle);
    await page.fill("#secret", party.secret);
    await page.check("input[value=own]");
    await page.getByRole("button", { name: words("en", "my-place.open.button"), exact: true }).click();
    await expect(page).toHaveURL(/\/my-place\?/);
    await officer.goto(`${server.origin}/staff/work?kind=lapsing`);
    await expect(officer.locator("main")).not.toContainText(grouped(party.handle));
  });
  await officer.close();
});
