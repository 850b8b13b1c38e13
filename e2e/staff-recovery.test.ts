import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { deviceCode } from "./fixtures/device-code.ts";
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

/** The page passes axe in both languages of the console, and fits a narrow screen. */
async function look(page: Page, name: string): Promise<void> {
  for (const language of ["en", "es"]) {
    await checkAxe(page, `${name} in ${language}`);
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${name} at 320 px in ${language}`).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 720 });
    const address = page.url();
    await page.getByRole("button", { name: language === "en" ? "Español" : "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language === "en" ? "es" : "en");
    await page.goto(address);
  }
}

test("two administrators let a colleague sign in anew, and the lost device opens nothing", async ({ browser }) => {
  test.setTimeout(300_000);
  const newPage = () => browser.newPage({ javaScriptEnabled: false });
  const [ana, bo, cy] = [await newPage(), await newPage(), await newPage()];
  await joinStaff(ana, server, { name: "Ana", role: "administrator" });
  await joinStaff(bo, server, { name: "Bo", role: "administrator" });
  const { email } = await joinStaff(cy, server, { name: "Cy", role: "scheduler" });

  await test.step("one proposes, and cannot decide", async () => {
    await ana.goto(`${server.origin}/staff`);
    await ana.getByRole("link", { name: say("header.recovery") }).click();
    await press(ana, "recovery.button");
    await expect(ana.locator(".summary")).toContainText(say("recovery.colleague.problems.missing"));
    await expect(ana.locator("#colleague option")).toHaveCount(3);
    await ana.selectOption("#colleague", { label: `Cy, ${email} (scheduler)` });
    await ana.selectOption("#knownBy", "in-person");
    await press(ana, "recovery.button");
    await expect(ana.getByRole("status")).toHaveText(say("recovery.proposed"));
    await expect(ana.locator("tbody tr")).toContainText(say("recovery.own"));
  });

  const link = await test.step("another agrees, and is shown the link", async () => {
    await bo.goto(`${server.origin}/staff/recovery`);
    await bo.getByRole("link", { name: "Decide about Cy" }).click();
    await expect(bo.locator("main")).toContainText("Ana");
    await bo.selectOption("#decision", "approve");
    await press(bo, "decide-recovery.button");
    await expect(bo.locator("main")).toContainText(say("decide-recovery.shown.title"));
    return bo.locator(".own-link").innerText();
  });
  await cy.goto(`${server.origin}/staff`);
  await expect(cy.locator("h1")).not.toHaveText(say("sign-in.title"));

  await test.step("the colleague sets up a passphrase and a device", async () => {
    const anew = await newPage();
    await anew.goto(link);
    await expect(anew.locator("main")).toContainText(email);
    await anew.fill("#passphrase", "stone window eight cloud");
    await anew.fill("#again", "stone window eight cloud");
    await press(anew, "invitation.button");
    const key = (await anew.locator(".code").innerText()).replace(/\s/g, "");
    await anew.fill("#code", deviceCode(key, new Date()));
    await press(anew, "enrol.button");
    await expect(anew.getByRole("heading", { name: say("backup.title") })).toBeVisible();
    await anew.goto(`${server.origin}/staff`);
    await expect(anew.locator("nav")).toContainText("Cy");
    await anew.goto(link);
    await expect(anew.locator("h1")).toHaveText(say("invitation.lapsed.title"));
  });
  await cy.goto(`${server.origin}/staff`);
  await expect(cy).toHaveURL(/\/staff\/sign-in/);
});

test("the pages of a recovery pass axe and fit a narrow screen", async ({ browser }) => {
  test.setTimeout(300_000);
  const [di, eva] = [await browser.newPage(), await browser.newPage()];
  await joinStaff(di, server, { name: "Di", role: "administrator" });
  await joinStaff(eva, server, { name: "Eva", role: "administrator" });
  await joinStaff(await browser.newPage(), server, { name: "Flor", role: "officer", port: "nogales" });
  await di.goto(`${server.origin}/staff/recovery`);
  await di.selectOption("#colleague", { label: "Flor, flor@port.example (officer, Nogales)" });
  await di.selectOption("#knownBy", "called-back");
  await press(di, "recovery.button");
  await expect(di.getByRole("status")).toHaveText(say("recovery.proposed"));
  await look(di, "recovery");
  await eva.goto(`${server.origin}/staff/recovery`);
  await eva.getByRole("link", { name: "Decide about Flor" }).click();
  await look(eva, "deciding a recovery");
  await eva.selectOption("#decision", "refuse");
  await press(eva, "decide-recovery.button");
  await expect(eva.getByRole("status")).toHaveText(say("recovery.refused"));
  await expect(eva.locator("main")).toContainText(say("recovery.none"));
});
