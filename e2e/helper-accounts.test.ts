import { expect, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { addOrganisation, joinHelper, pressForHelper, signInHelper, typeHelperPassphrase } from "./fixtures/helper.ts";
import { joinStaff, press } from "./fixtures/staff.ts";
import { type Server, startServer } from "./fixtures/start-server.ts";
import { words } from "./fixtures/words.ts";

let server: Server;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer();
});
test.afterAll(() => server.stop());

const say = (key: string, locale = "en") => words(locale, `helper.${key}`);

test("a helper joins by invitation, signs out, and signs in by passphrase and code", async ({ page }) => {
  test.setTimeout(240_000);
  const helper = await joinHelper(page, server, { name: "Hana", look: checkAxe });
  await page.reload();
  await expect(page.locator(".backup-codes")).toHaveCount(0);
  await page.getByRole("link", { name: say("account.backup.next") }).click();
  await expect(page).toHaveURL(/\/en\/helper$/);
  const row = page.getByRole("region", { name: say("frame.label") });
  await expect(row).toContainText("Hana, Al Otro Lado");
  await checkAxe(page, "the helper's first page");
  await pressForHelper(page, "en", "frame.sign-out");
  await expect(page.getByRole("status")).toHaveText(say("account.sign-in.signed-out"));
  await page.goto(`${server.origin}/en/helper`);
  await expect(page.getByRole("status")).toHaveText(say("account.sign-in.ended"));
  await checkAxe(page, "sign-in");
  await typeHelperPassphrase(page, helper, "en");
  await checkAxe(page, "code");
  await page.fill("#code", "000000");
  await pressForHelper(page, "en", "account.code.button");
  await expect(page.locator("#code-problem")).toContainText(say("account.code.code.problems.wrong-code"));
  await page.goto(`${server.origin}/en/helper`);
  await expect(page, "one step opens nothing").toHaveURL(/\/helper\/sign-in/);
  await signInHelper(page, server.origin, helper);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the same steps lead in and out, in Arabic", async ({ page }) => {
    test.setTimeout(240_000);
    const helper = await joinHelper(page, server, { name: "Amal", locale: "ar" });
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await page.getByRole("link", { name: say("account.backup.next", "ar") }).click();
    await pressForHelper(page, "ar", "frame.sign-out");
    await signInHelper(page, server.origin, helper, "ar");
    await expect(page.getByRole("region", { name: say("frame.label", "ar") })).toContainText("Amal");
  });
});

test("an organisation that ends takes its helpers out on their next request, and nobody else", async ({ browser }) => {
  test.setTimeout(240_000);
  const [ours, theirs] = await Promise.all([browser.newPage(), browser.newPage()]);
  const { organisation } = await joinHelper(ours, server, { name: "Ines" });
  await joinHelper(theirs, server, { name: "Theo", organisation: await addOrganisation(server, "Casa Abierta") });
  await server.paso("organisation", "end", organisation);
  await ours.goto(`${server.origin}/es/helper`);
  await expect(ours).toHaveURL(/\/es\/helper\/sign-in\?note=ended$/);
  await theirs.goto(`${server.origin}/es/helper`);
  await expect(theirs).toHaveURL(/\/es\/helper$/);
  await server.paso("helper", "end", "theo@helps.example");
  await theirs.reload();
  await expect(theirs).toHaveURL(/\/es\/helper\/sign-in\?note=ended$/);
  await Promise.all([ours.close(), theirs.close()]);
});

test("an invitation keeps its link through a change of language, and works once", async ({ page }) => {
  test.setTimeout(240_000);
  const organisation = await addOrganisation(server, "Casa Abierta");
  const name = ["--name", "Rosa", "--organisation", organisation];
  const printed = await server.paso("helper", "invite", "rosa@helps.example", ...name);
  const link = /http\S+/.exec(printed)?.[0] ?? "";
  await page.goto(link);
  await page.getByRole("link", { name: words("en", "common.header.language") }).click();
  await page.getByRole("link", { name: "Français" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("account.invitation.title", "fr"));
  await server.paso("helper", "end", "rosa@helps.example");
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("account.invitation.lapsed.title"));
});

test("an administrator vouches for an organisation, invites its helper, and ends it", async ({ page, browser }) => {
  test.setTimeout(300_000);
  const tell = (key: string) => words("en", `staff.${key}`);
  await joinStaff(page, server, { name: "Cleo", role: "administrator" });
  await page.goto(`${server.origin}/staff`);
  await page.getByRole("link", { name: tell("header.organisations") }).click();
  await page.getByRole("link", { name: tell("organisations.add") }).click();
  await press(page, "add-organisation.button");
  await expect(page.locator("#name-problem")).toContainText(tell("add-organisation.name.problems.missing"));
  await checkAxe(page, "add an organisation");
  await page.fill("#name", "Puente Legal");
  await page.fill("#telephone", "+52 664 123 4567");
  await press(page, "add-organisation.button");
  await expect(page.getByRole("status")).toHaveText(tell("organisation.added"));
  await page.getByRole("link", { name: tell("organisation.invite") }).click();
  await page.fill("#email", "noor@helps.example");
  await page.fill("#name", "Noor");
  await press(page, "invite-helper.button");
  const link = await page.locator(".own-link").innerText();
  expect(link).toMatch(/\/en\/helper\/invitation\?i=[\w-]{22}$/);
  await checkAxe(page, "the link of an invitation");
  await page.goto(page.url());
  await expect(page.locator(".own-link")).toHaveCount(0);
  const theirs = await browser.newPage();
  await theirs.goto(link);
  await expect(theirs.locator("main")).toContainText("Puente Legal");
  await page.getByRole("link", { name: tell("invite-helper.back") }).click();
  await expect(page.getByRole("row", { name: /Noor/ })).toContainText(tell("organisation.states.invited"));
  await checkAxe(page, "an organisation");
  await page.getByRole("link", { name: tell("organisation.end"), exact: true }).click();
  await checkAxe(page, "before an end");
  await press(page, "end-organisation.button");
  await expect(page.getByRole("row", { name: /Puente Legal/ })).toContainText(tell("organisations.states.ended"));
  await theirs.reload();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(say("account.invitation.lapsed.title"));
  await theirs.close();
  await page.getByRole("button", { name: "Español" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await checkAxe(page, "organisations in Spanish");
});
