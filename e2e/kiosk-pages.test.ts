import { type Browser, expect, type Page, test } from "@playwright/test";
import { answerPage, continueButton, goOn, untilNextPage } from "./fixtures/answer-page.ts";
import { apply } from "./fixtures/apply.ts";
import { addKiosk, atKiosk, beginAtKiosk, enrol } from "./fixtures/kiosk.ts";
import { type Walk, walk } from "./fixtures/look-and-listen.ts";
import { sameDay, startMovedServer } from "./fixtures/moved-server.ts";
import { readQr } from "./fixtures/read-qr.ts";
import { codes } from "./fixtures/spoken-transcript.ts";
import type { Server } from "./fixtures/start-server.ts";
import { locales, words } from "./fixtures/words.ts";

test.describe.configure({ mode: "default", timeout: 180_000 });
test.use({ bypassCSP: true });

let server: Server;
test.beforeAll(async () => {
  server = await startMovedServer(sameDay);
});
test.afterAll(() => server.stop());

const ana = atKiosk([{ givenNames: "Ana", familyNames: "Núñez" }]);
const dialog = { within: ".kiosk-cover" };
const digits = { part: "main" as const, hide: [codes] };

type Heard = Walk & { locale: string };

/** The staff's page where a device becomes a kiosk, in the languages of staff. */
async function enrolHeard(page: Page, { locale, visit }: Heard): Promise<void> {
  const { id, code } = await addKiosk(server);
  const press = (key: string) => page.getByRole("button", { name: words(locale, `staff.kiosk.${key}`) }).click();
  await page.goto(`${server.origin}/kiosk?language=${locale}`);
  await visit(page, "make this device a kiosk", { part: "page" });
  await untilNextPage(page, () => press("button"));
  await visit(page, "make this device a kiosk, with a problem");
  await page.fill("#code", code);
  await untilNextPage(page, () => press("button"));
  await page.goto(`${server.origin}/kiosk?language=${locale}`);
  await visit(page, "this device is a kiosk");
  await server.paso("kiosk", "end", id);
  await page.goto(`${server.origin}/kiosk?language=${locale}`);
  await visit(page, "this kiosk has been ended");
  await untilNextPage(page, () => press("ended.leave"));
}

/** The clock of the page goes on by seconds at once, as if nobody had touched it. */
async function leaveAlone(page: Page, seconds: number): Promise<void> {
  await page.evaluate((ahead) => {
    const real = Date.now;
    Date.now = () => real() + ahead;
  }, seconds * 1000);
  await expect(page.getByRole("alertdialog")).toBeVisible();
}

/** Presses "Finish" while nobody answers: the page forgets, and waits. */
async function finishWithoutNetwork(page: Page, locale: string): Promise<void> {
  await page.context().setOffline(true);
  await page.locator(".kiosk-finish").click();
  const yes = page.getByRole("alertdialog").getByRole("button", { name: words(locale, "home.finish.button") });
  await yes.click();
  await expect(page.locator("main")).toContainText(words(locale, "kiosk.ended.wait"));
}

/** From a question to the picture for a telephone, and there to the number and the first page; and once too often. */
async function handOver(browser: Browser, kiosk: Page, { locale, visit }: Heard): Promise<void> {
  await untilNextPage(kiosk, () => kiosk.locator(".kiosk-bar").getByText(words(locale, "kiosk.bar.phone")).click());
  await visit(kiosk, "go on with a telephone");
  await untilNextPage(kiosk, () => continueButton(kiosk).click());
  await visit(kiosk, "the picture for the telephone", digits);
  const pin = (await kiosk.locator("#pin").innerText()).replaceAll(/\s/g, "");
  const address = await readQr(kiosk);
  const phone = await browser.newPage({ bypassCSP: true });
  await phone.goto(address);
  await continueButton(phone).click();
  await phone.locator(".summary").waitFor();
  await visit(phone, "the telephone asks for the number");
  await answerPage(phone, { pin });
  await goOn(phone);
  await visit(phone, "the first page on the telephone");
  await phone.goto(address);
  await answerPage(phone, { pin });
  await goOn(phone);
  await visit(phone, "the picture was used");
  await phone.context().close();
}

for (const locale of locales) {
  test(`every page of a kiosk is without a fault and is said as it should be in ${locale}`, async ({
    browser,
    page,
  }) => {
    const heard = { locale, ...walk(locale) };
    const { visit } = heard;
    if (locale === "en" || locale === "es") await enrolHeard(page, heard);
    await enrol(page, server);
    if (locale === "en") await visit(page, "languages", { part: "page" });
    await page.goto(`${server.origin}/${locale}`);
    await visit(page, "start", { part: "page" });
    await page.goto(`${server.origin}/`);
    await beginAtKiosk(page, locale);
    await visit(page, "whose device this is");
    await apply(page, locale, { answers: ana, until: "contact" });
    await page.locator('[data-look="k"]').click();
    await page.locator('[name="contact.email"]').focus();
    await visit(page, "keys on the screen", { within: ".kiosk-keyboard" });
    await page.locator('[data-look="l"]').click();
    await visit(page, "a question, larger", { part: "page" });
    await leaveAlone(page, 95);
    await visit(page, "is anybody there", { ...dialog, hide: [[/\d\d$/gm, "##"]] });
    await page.getByRole("button", { name: words(locale, "kiosk.still.here") }).click();
    await page.reload();
    await page.locator(".kiosk-finish").click();
    await visit(page, "the question before the end", dialog);
    await page.getByRole("button", { name: words(locale, "kiosk.stay") }).click();
    await page.context().setOffline(true);
    await continueButton(page).click();
    await visit(page, "without a network", { within: "#kiosk-told" });
    await page.context().setOffline(false);
    await page.reload();
    await handOver(browser, page, heard);

    await page.goto(`${server.origin}/kiosk/start`);
    await beginAtKiosk(page, locale);
    await apply(page, locale, { answers: ana, until: "check" });
    // As on every other device, and kept there.
    await visit(page, "check", { part: "main", isKept: false });
    await continueButton(page).click();
    await page.locator(".summary").waitFor();
    await visit(page, "check with a problem", { within: ".summary" });
    await answerPage(page, { statement: "yes" });
    await goOn(page);
    await expect(page.locator(".receipt")).toBeVisible();
    await visit(page, "receipt", digits);
    const [handle = "", secret = ""] = await page.locator(".receipt .code").allInnerTexts();
    await page.goto(`${server.origin}/${locale}/my-place`);
    await visit(page, "open a place");
    await answerPage(page, { handle, secret });
    await goOn(page);
    await visit(page, "a place opened by its receipt", digits);
    await page.goto(`${server.origin}/${locale}/finish?${new URL(page.url()).searchParams}`);
    await visit(page, "the end, where no script runs");
    await finishWithoutNetwork(page, locale);
    await visit(page, "the end, without a network", { within: "body" });
    await page.context().setOffline(false);
    await page.waitForURL((address) => address.pathname === "/");
    await page.goto(`${server.origin}/${locale}/nowhere`);
    await visit(page, "no such page");
    expect(heard.said()).toMatchSnapshot(`${locale}/kiosk.txt`);
  });
}
