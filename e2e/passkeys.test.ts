import { expect, type Page, test } from "@playwright/test";
import { checkAxe } from "./fixtures/check-axe.ts";
import { complaintsOf } from "./fixtures/complaints.ts";
import { choosePages } from "./fixtures/device.ts";
import { joinHelper, pressForHelper, signInHelper } from "./fixtures/helper.ts";
import { type MovedServer, startMovedServer } from "./fixtures/moved-server.ts";
import { plugInPasskeyDevice } from "./fixtures/passkey-device.ts";
import { joinStaff } from "./fixtures/staff.ts";
import { words } from "./fixtures/words.ts";

let server: MovedServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startMovedServer();
});
test.afterAll(() => server.stop());

const press = (page: Page, text: string) => page.getByRole("button", { name: text, exact: true }).click();
const follow = (page: Page, text: string) => page.getByRole("link", { name: text, exact: true }).click();

test("a helper adds a passkey on light pages in Arabic, signs in with it, and removes it", async ({ page }) => {
  test.setTimeout(240_000);
  const say = (key: string) => words("ar", `helper.account.${key}`);
  await choosePages(page.context(), server.origin, "light");
  const device = await plugInPasskeyDevice(page);
  const complaints = complaintsOf(page);
  const helper = await joinHelper(page, server, { name: "Amal", locale: "ar" });
  const signIn = () => press(page, say("passkey.sign-in"));

  await test.step("right after the codes", async () => {
    await follow(page, say("ways-to-sign-in.add"));
    await expect(page).toHaveURL(/\/ar\/helper\/ways-to-sign-in$/);
    await expect(page.locator("main")).toContainText(say("ways-to-sign-in.none"));
    await press(page, say("ways-to-sign-in.button"));
    await expect(page.locator(".summary")).toContainText(say("ways-to-sign-in.name.problems.missing"));
    await expect(page.locator(".summary")).toBeFocused();
    await checkAxe(page, "a name is missing");
    await page.fill("#name", "هاتفي");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toHaveText(say("ways-to-sign-in.added"));
    await expect(page.getByRole("heading", { level: 3 })).toHaveText("هاتفي");
    await checkAxe(page, "ways to sign in");
    await page.fill("#name", "again");
    await press(page, say("ways-to-sign-in.button"));
    await expect(page.getByRole("alert")).toHaveText(say("passkey.said.known"));
    await checkAxe(page, "the device has one");
  });

  await test.step("signing in takes the passkey alone", async () => {
    await pressForHelper(page, "ar", "frame.sign-out");
    await expect(page.locator("script", { hasText: "__next_f" })).toHaveCount(0);
    await checkAxe(page, "sign-in");
    await signIn();
    await expect(page).toHaveURL(/\/ar\/helper$/);
    await follow(page, say("ways-to-sign-in.title"));
    await expect(page.locator("main")).not.toContainText(say("ways-to-sign-in.not-used"));
    expect(complaints).toEqual([]);
  });

  await test.step("a device that does not know who holds it opens nothing", async () => {
    await pressForHelper(page, "ar", "frame.sign-out");
    await device.recognise(false);
    await signIn();
    await expect(page.getByRole("alert")).toHaveText(say("passkey.said.stopped"));
    await checkAxe(page, "the device did not finish");
    await device.recognise(true);
  });

  await test.step("a copy of the device is found", async () => {
    await device.putCountersBack();
    await signIn();
    await expect(page.getByRole("alert")).toHaveText(say("passkey.said.copied"));
    await page.goto(`${server.origin}/ar/helper`);
    await expect(page).toHaveURL(/\/ar\/helper\/sign-in/);
  });

  await test.step("a removed passkey opens nothing", async () => {
    await signInHelper(page, server.origin, helper, "ar");
    await follow(page, say("ways-to-sign-in.title"));
    await press(page, say("ways-to-sign-in.remove").replace("{name}", "هاتفي"));
    await expect(page.getByRole("status")).toHaveText(say("ways-to-sign-in.removed"));
    await expect(page.locator("main")).toContainText(say("ways-to-sign-in.none"));
    await pressForHelper(page, "ar", "frame.sign-out");
    await signIn();
    await expect(page.getByRole("alert")).toHaveText(say("passkey.said.not-recognised"));
    await page.goto(`${server.origin}/ar/helper`);
    await expect(page).toHaveURL(/\/ar\/helper\/sign-in/);
  });
});

test("a member of staff adds a passkey and signs in with it, in Spanish", async ({ page }) => {
  test.setTimeout(240_000);
  const say = (key: string) => words("es", `staff.${key}`);
  await plugInPasskeyDevice(page);
  const complaints = complaintsOf(page);
  await joinStaff(page, server, { name: "Eva", role: "analyst" });
  await page.goto(`${server.origin}/staff`);
  await press(page, "Español");
  await follow(page, say("ways-to-sign-in.title"));
  await page.fill("#name", "Portátil");
  await press(page, say("ways-to-sign-in.button"));
  await expect(page.getByRole("status")).toHaveText(say("ways-to-sign-in.added"));
  await checkAxe(page, "ways to sign in, staff");
  await press(page, say("header.sign-out"));
  await checkAxe(page, "sign-in, staff");
  await press(page, say("passkey.sign-in"));
  await expect(page).toHaveURL(/\/staff$/);
  await expect(page.getByRole("navigation")).toContainText("Eva");

  await test.step("it proves again who she is, and leads back", async () => {
    server.moveTo(new Date(Date.now() + 6 * 60_000));
    await page.goto(`${server.origin}/staff/prove?to=/staff/trends`);
    await checkAxe(page, "proof, staff");
    await press(page, say("prove.passkey.sign-in"));
    await expect(page).toHaveURL(/\/staff\/trends$/);
    server.moveTo(new Date());
  });
  expect(complaints).toEqual([]);
});

test("a session left open changes nothing, and no other site asks in its name", async ({ page }) => {
  test.setTimeout(240_000);
  const say = (key: string) => words("en", `helper.account.${key}`);
  await plugInPasskeyDevice(page);
  await joinHelper(page, server, { name: "Hana" });
  const ways = `${server.origin}/en/helper/ways-to-sign-in`;
  await page.goto(ways);
  await page.fill("#name", "My telephone");
  await press(page, say("ways-to-sign-in.button"));
  const remove = page.getByRole("button", { name: say("ways-to-sign-in.remove").replace("{name}", "My telephone") });
  await expect(remove).toBeVisible();

  const ask = async (headers: Record<string, string>) => {
    const answer = await page.request.post(`${ways}/passkey`, {
      data: { name: "x" },
      headers: { accept: "application/json", ...headers },
    });
    return [answer.status(), Object.keys((await answer.json()) as object)[0]];
  };
  expect(await ask({ origin: server.origin })).toEqual([200, "options"]);
  expect(await ask({ origin: "https://elsewhere.example" })).toEqual([403, "said"]);
  expect(await ask({}), "no origin").toEqual([403, "said"]);

  await test.step("after 16 minutes", async () => {
    server.moveTo(new Date(Date.now() + 16 * 60_000));
    await remove.click();
    await expect(page.getByRole("status")).toHaveText(say("sign-in.again"));
    expect(await ask({ origin: server.origin })).toEqual([403, "goTo"]);
    await page.goto(ways);
    await expect(page.locator("main")).toContainText(say("ways-to-sign-in.old"));
    await expect(page.getByRole("heading", { level: 3 })).toHaveText("My telephone");
    await expect(remove).toHaveCount(0);
    await checkAxe(page, "an old session");
    await follow(page, say("ways-to-sign-in.sign-in-again"));
    await press(page, say("passkey.sign-in"));
    await expect(page).toHaveURL(/\/en\/helper$/);
    await page.goto(ways);
    await remove.click();
    await expect(page.getByRole("status")).toHaveText(say("ways-to-sign-in.removed"));
    server.moveTo(new Date());
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("no passkey is offered, and the page says that none can be made", async ({ page }) => {
    test.setTimeout(240_000);
    const say = (key: string) => words("en", `helper.account.${key}`);
    await joinHelper(page, server, { name: "Noor" });
    await follow(page, say("ways-to-sign-in.add"));
    await page.fill("#name", "x".repeat(61));
    await press(page, say("ways-to-sign-in.button"));
    await expect(page.locator(".summary")).toContainText(say("ways-to-sign-in.name.problems.long"));
    await page.fill("#name", "My telephone");
    await press(page, say("ways-to-sign-in.button"));
    await expect(page.locator(".summary")).toContainText(say("ways-to-sign-in.name.problems.no-passkey"));
    await pressForHelper(page, "en", "frame.sign-out");
    await expect(page.getByRole("button", { name: say("passkey.sign-in") })).toHaveCount(0);
    await expect(page.getByLabel(say("sign-in.passphrase.label"))).toBeVisible();
  });
});
