import { expect, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { addOrganisation, joinHelper, pressForHelper, signInHelper, typeHelperPassphrase } from "./fixtures/helper.ts";
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
  test.setTimeout(120_000);
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
    test.setTimeout(120_000);
    const helper = await joinHelper(page, server, { name: "Amal", locale: "ar" });
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await page.getByRole("link", { name: say("account.backup.next", "ar") }).click();
    await pressForHelper(page, "ar", "frame.sign-out");
    await signInHelper(page, server.origin, helper, "ar");
    await expect(page.getByRole("region", { name: say("frame.label", "ar") })).toContainText("Amal");
  });
});

test("an organisation that ends takes its helpers out on their next request, and nobody else", async ({ browser }) => {
  test.setTimeout(120_000);
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
